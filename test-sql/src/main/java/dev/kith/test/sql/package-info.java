/** What the tests of both SQL adapters share. */
@NullMarked
package dev.kith.test.sql;

import org.jspecify.annotations.NullMarked;
