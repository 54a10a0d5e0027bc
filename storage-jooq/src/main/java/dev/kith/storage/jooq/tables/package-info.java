/**
 * Kith's four tables for a host's own jOOQ queries, such as joins with the host's tables. They are generated from the
 * scripts that create the tables.
 *
 * <p>Names are rendered without quotes unless the host's {@link org.jooq.conf.Settings} say otherwise, so that the same
 * classes fit each database; the tables belong to no schema. Where the tables have a prefix or stand in another schema,
 * the host's {@link org.jooq.conf.RenderMapping} says so, and {@link dev.kith.storage.jooq.JooqStorage} follows it. jOOQ
 * quotes what it maps, and with a schema's name its tables': on H2 such a host maps each of the four to its name in
 * capitals.
 *
 * <p>Times are {@link java.time.Instant}s; ids are plain {@link java.util.UUID}s, since hosts compare them with columns of
 * their own. Times, dates and ids are bound and read as Kith does it, without the JVM's time zone in between.
 *
 * <p>Rows are to be read: what writes past Kith is held by the tables' constraints alone, not by its rules.
 */
@NullMarked
package dev.kith.storage.jooq.tables;

import org.jspecify.annotations.NullMarked;
