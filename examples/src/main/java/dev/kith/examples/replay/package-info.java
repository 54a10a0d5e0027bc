/** Loads conversations that really took place and tells what became of every line. */
@NullMarked
package dev.kith.examples.replay;

import org.jspecify.annotations.NullMarked;
