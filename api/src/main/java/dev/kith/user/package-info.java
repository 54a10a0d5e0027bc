/** Users: their rows, their commands and what one may do with them. */
@NullMarked
package dev.kith.user;

import org.jspecify.annotations.NullMarked;
