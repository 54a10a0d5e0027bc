/** Groups and their members. */
@NullMarked
package dev.kith.group;

import org.jspecify.annotations.NullMarked;
