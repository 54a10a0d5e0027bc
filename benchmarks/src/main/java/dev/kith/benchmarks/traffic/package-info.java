/** What is stored: users and messages as a community writes them, the same in each run. */
@NullMarked
package dev.kith.benchmarks.traffic;

import org.jspecify.annotations.NullMarked;
