/** The crash-safe volume under MapDB: pages, journal, checkpoint, recovery. It knows nothing of what is stored, and is not for hosts. */
@NullMarked
package dev.kith.storage.mapdb.volume;

import org.jspecify.annotations.NullMarked;
