/**
 * What the SQL adapters share: the schema of each database, the stores over it, whose transactions they run in, and
 * telling errors apart. An adapter brings the connections and a way to run statements.
 */
@NullMarked
package dev.kith.storage.sql;

import org.jspecify.annotations.NullMarked;
