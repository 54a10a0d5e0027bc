package dev.kith.core.internal;

import dev.kith.error.NotFoundException;
import dev.kith.group.GroupId;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.model.Table;
import dev.kith.page.Cursor;
import dev.kith.page.CursorPage;
import dev.kith.page.HistoryPaging;
import dev.kith.page.HistoryPaging.Order;
import dev.kith.spi.SentKey;
import dev.kith.spi.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of one history.
 *
 * @param name what its cursors are bound to
 * @param list reads a part of it
 * @param find finds a message that the reader may see anywhere
 * @param belongs whether such a message is one of this history
 * @param parties refuses the first that is missing of those whose history it is; asked only where nothing was found
 */
record Histories(
        String name,
        Function<Window, List<Message>> list,
        Function<MessageId, Optional<Message>> find,
        Predicate<Message> belongs,
        Runnable parties) {

    /** What the cursors of a group's history are bound to, whoever reads it. */
    static String nameOf(GroupId groupId) {
        return "group " + groupId;
    }

    /** Refuses a cursor of another history, before anything is read. */
    static void check(HistoryPaging paging, String name) {
        if (paging.cursor() != null) {
            Cursors.readHistory(paging.cursor(), name);
        }
    }

    CursorPage<Message> page(HistoryPaging paging) {
        Objects.requireNonNull(paging, "paging");
        CursorPage<Message> page = read(paging);
        if (page.items().isEmpty()) {
            parties.run();
        }
        return page;
    }

    private CursorPage<Message> read(HistoryPaging paging) {
        if (paging.around() != null) {
            return around(paging.around(), paging.size());
        }
        if (paging.cursor() == null) {
            return forward(null, paging.order() == Order.NEWEST_FIRST, paging.size(), null);
        }
        HistoryPlace place = Cursors.readHistory(paging.cursor(), name);
        if (place.backwards()) {
            return backward(place, paging.cursor(), paging.size());
        }
        Cursor before = Cursors.history(name, place.key(), place.newestFirst(), true);
        return forward(place.key(), place.newestFirst(), paging.size(), before);
    }

    /** Reads on. An empty page still leads back to where it began. */
    private CursorPage<Message> forward(
            @Nullable SentKey after, boolean newestFirst, int size, @Nullable Cursor before) {
        List<Message> read = list.apply(new Window(after, newestFirst, size + 1));
        if (read.isEmpty()) {
            return new CursorPage<>(List.of(), null, before);
        }
        List<Message> items = first(read, size);
        Cursor next = read.size() > size ? after(items, newestFirst) : null;
        return new CursorPage<>(items, next, before(items, newestFirst));
    }

    /** Reads back: the nearest messages before the place, turned into the history's order. */
    private CursorPage<Message> backward(HistoryPlace place, Cursor cursor, int size) {
        List<Message> read = list.apply(new Window(place.key(), !place.newestFirst(), size));
        if (read.isEmpty()) {
            return new CursorPage<>(List.of(), null, cursor);
        }
        List<Message> items = reversed(read);
        return new CursorPage<>(items, after(items, place.newestFirst()), before(items, place.newestFirst()));
    }

    private CursorPage<Message> around(MessageId messageId, int size) {
        Message middle = find.apply(messageId).filter(belongs).orElse(null);
        if (middle == null) {
            parties.run();
            throw new NotFoundException(Table.MESSAGES, messageId.value());
        }
        SentKey key = SentKey.of(middle);
        int newer = (size - 1) / 2;
        int older = size - 1 - newer;
        List<Message> items = new ArrayList<>();
        if (newer > 0) {
            items.addAll(reversed(list.apply(new Window(key, false, newer))));
        }
        items.add(middle);
        List<Message> rest = list.apply(new Window(key, true, older + 1));
        items.addAll(first(rest, older));
        return new CursorPage<>(items, rest.size() > older ? after(items, true) : null, before(items, true));
    }

    private Cursor after(List<Message> items, boolean newestFirst) {
        return Cursors.history(name, SentKey.of(items.get(items.size() - 1)), newestFirst, false);
    }

    private Cursor before(List<Message> items, boolean newestFirst) {
        return Cursors.history(name, SentKey.of(items.get(0)), newestFirst, true);
    }

    private static List<Message> first(List<Message> read, int size) {
        return read.size() > size ? read.subList(0, size) : read;
    }

    private static List<Message> reversed(List<Message> read) {
        List<Message> turned = new ArrayList<>(read);
        Collections.reverse(turned);
        return turned;
    }
}
