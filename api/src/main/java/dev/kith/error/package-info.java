/** Every error Kith tells: unchecked, under one root, with fields and nothing to parse. */
@NullMarked
package dev.kith.error;

import org.jspecify.annotations.NullMarked;
