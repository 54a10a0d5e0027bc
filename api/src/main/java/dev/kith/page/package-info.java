/** Keyset pagination: what a caller asks for and what it gets. */
@NullMarked
package dev.kith.page;

import org.jspecify.annotations.NullMarked;
