/** How the rules are kept: validation, the services, passwords, events and JSON. */
@NullMarked
package dev.kith.core;

import org.jspecify.annotations.NullMarked;
