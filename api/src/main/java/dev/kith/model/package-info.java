/** The four tables as data: columns, types, lengths, uniqueness in both readings, nullability. */
@NullMarked
package dev.kith.model;

import org.jspecify.annotations.NullMarked;
