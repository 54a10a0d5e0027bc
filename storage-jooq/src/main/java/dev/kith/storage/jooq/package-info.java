/** Kith on a relational database through jOOQ. */
@NullMarked
package dev.kith.storage.jooq;

import org.jspecify.annotations.NullMarked;
