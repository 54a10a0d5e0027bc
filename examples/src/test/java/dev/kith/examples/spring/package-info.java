/** A host on Spring Boot. */
@NullMarked
package dev.kith.examples.spring;

import org.jspecify.annotations.NullMarked;
