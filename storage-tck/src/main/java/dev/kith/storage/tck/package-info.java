/** The contract every store must pass. */
@NullMarked
package dev.kith.storage.tck;

import org.jspecify.annotations.NullMarked;
