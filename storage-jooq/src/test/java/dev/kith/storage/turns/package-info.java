/** JDBI and jOOQ on one live database. */
@NullMarked
package dev.kith.storage.turns;

import org.jspecify.annotations.NullMarked;
