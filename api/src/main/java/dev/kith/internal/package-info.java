/** Not exported, no promise. */
@NullMarked
package dev.kith.internal;

import org.jspecify.annotations.NullMarked;
