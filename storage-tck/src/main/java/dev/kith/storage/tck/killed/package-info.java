/**
 * A crowd that writes through the services until its process is killed, and a witness that says afterwards whether all
 * it was told is there and nothing is torn.
 */
@NullMarked
package dev.kith.storage.tck.killed;

import org.jspecify.annotations.NullMarked;
