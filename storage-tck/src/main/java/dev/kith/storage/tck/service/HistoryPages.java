package dev.kith.storage.tck.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.message.Message;
import dev.kith.page.Cursor;
import dev.kith.page.CursorPage;
import dev.kith.page.HistoryPaging;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Turns the pages of histories. */
final class HistoryPages {

    private HistoryPages() {}

    /** Reads on to the end, and sees that no page is larger than asked for, or needlessly smaller. */
    static List<Message> forward(HistoryPaging first, Function<HistoryPaging, CursorPage<Message>> history) {
        CursorPage<Message> page = history.apply(first);
        List<Message> all = new ArrayList<>(page.items());
        while (page.nextCursor() != null) {
            Cursor next = page.nextCursor();
            assertThat(page.items()).as("a page before another").hasSize(first.size());
            page = history.apply(HistoryPaging.from(next, first.size()));
            assertThat(page.items()).as("a page after another").isNotEmpty().hasSizeLessThanOrEqualTo(first.size());
            all.addAll(page.items());
        }
        return all;
    }
}
