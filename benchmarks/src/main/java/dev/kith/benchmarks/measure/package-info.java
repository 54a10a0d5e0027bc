/** What JMH runs. Its generated code needs these classes public. */
@NullMarked
package dev.kith.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
