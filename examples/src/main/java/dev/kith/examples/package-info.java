/** What an evaluating team runs. */
@NullMarked
package dev.kith.examples;

import org.jspecify.annotations.NullMarked;
