/** The column constraints that Jakarta Bean Validation has no annotation for. */
@NullMarked
package dev.kith.model.constraint;

import org.jspecify.annotations.NullMarked;
