/** What happened, told to listeners after it is committed. */
@NullMarked
package dev.kith.event;

import org.jspecify.annotations.NullMarked;
