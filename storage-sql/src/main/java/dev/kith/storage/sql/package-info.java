/** What the SQL adapters share: a schema for each database, telling errors apart. */
@NullMarked
package dev.kith.storage.sql;

import org.jspecify.annotations.NullMarked;
