/** Runs the benchmarks in rounds, engine by engine, and prints medians. */
@NullMarked
package dev.kith.benchmarks;

import org.jspecify.annotations.NullMarked;
