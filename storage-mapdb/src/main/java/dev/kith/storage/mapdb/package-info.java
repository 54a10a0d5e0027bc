/** Kith in one file, without a server: MapDB on a crash-safe volume. */
@NullMarked
package dev.kith.storage.mapdb;

import org.jspecify.annotations.NullMarked;
