/** The stores that are measured: Kith's, and peers that do the same work by hand. */
@NullMarked
package dev.kith.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
