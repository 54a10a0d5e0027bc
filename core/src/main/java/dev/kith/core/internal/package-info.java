/** Not exported, no promise. */
@NullMarked
package dev.kith.core.internal;

import org.jspecify.annotations.NullMarked;
