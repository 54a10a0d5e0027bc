/** Direct and group messages, conversations and the inbox. */
@NullMarked
package dev.kith.message;

import org.jspecify.annotations.NullMarked;
