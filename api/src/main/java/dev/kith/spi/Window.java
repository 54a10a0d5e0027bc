package dev.kith.spi;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a history.
 *
 * @param after only messages that come after this place in the order asked for, or null for all; the place need not be
 *     that of a message
 * @param newestFirst whether the order is from the newest to the oldest
 * @param limit how many at most, at least 1
 */
public record Window(@Nullable SentKey after, boolean newestFirst, int limit) {}
