package dev.kith.core.internal;

import dev.kith.error.InvalidPageSizeException;
import dev.kith.page.Cursor;
import dev.kith.page.CursorPage;
import dev.kith.page.Paging;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** What the lists have in common that go forward only. */
final class Listing {

    private Listing() {}

    /** Makes a page of what was read: one item more than asked for tells that another page follows. */
    static <T> CursorPage<T> page(List<T> read, Paging paging, Function<T, Cursor> after) {
        if (read.size() <= paging.size()) {
            return new CursorPage<>(read, null, null);
        }
        List<T> items = read.subList(0, paging.size());
        return new CursorPage<>(items, after.apply(items.get(items.size() - 1)), null);
    }

    /** Checks a list of ids, and keeps each once, in order. */
    static <T> Set<T> asked(Collection<T> ids, String parameter) {
        Objects.requireNonNull(ids, parameter);
        if (ids.size() > Paging.MAX_SIZE) {
            throw new InvalidPageSizeException(ids.size(), Paging.MAX_SIZE);
        }
        Set<T> asked = new LinkedHashSet<>();
        ids.forEach(id -> asked.add(Objects.requireNonNull(id, "id")));
        return asked;
    }
}
