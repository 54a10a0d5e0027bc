/** Ways to use Kith's four tables on a database: by hand, by Kith's own stores, by Hibernate. */
@NullMarked
package dev.kith.benchmarks.sql;

import org.jspecify.annotations.NullMarked;
