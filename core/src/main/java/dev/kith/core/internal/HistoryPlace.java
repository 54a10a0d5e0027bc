package dev.kith.core.internal;

import dev.kith.spi.SentKey;

/**
 * Where a page of a history begins.
 *
 * @param key the place beside the page; not in it
 * @param newestFirst the order of the list
 * @param backwards whether the page is the one before the place, in that order
 */
public record HistoryPlace(SentKey key, boolean newestFirst, boolean backwards) {}
