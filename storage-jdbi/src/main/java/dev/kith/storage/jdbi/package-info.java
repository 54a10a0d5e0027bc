/** Kith on a relational database through JDBI. */
@NullMarked
package dev.kith.storage.jdbi;

import org.jspecify.annotations.NullMarked;
