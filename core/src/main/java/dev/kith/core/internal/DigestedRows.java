package dev.kith.core.internal;

import dev.kith.spi.Session;
import java.util.List;
import java.util.function.Consumer;

/** Reads all rows in the order of their ids, page by page, into a digest. */
public final class DigestedRows {

    private final RowPages rows;
    private final DigestedColumns columns = new DigestedColumns();

    /** Reads from the session. */
    public DigestedRows(Session session) {
        this.rows = new RowPages(session);
    }

    /** Reads everything, once. */
    public String hex() {
        rows.users(each(columns::user));
        columns.endTable();
        rows.messages(each(columns::message));
        columns.endTable();
        rows.groups(each(columns::group));
        columns.endTable();
        rows.members(each(columns::member));
        columns.endTable();
        return columns.hex();
    }

    private <R> Consumer<List<R>> each(Consumer<R> digest) {
        return page -> {
            for (R row : page) {
                columns.beginRow();
                digest.accept(row);
            }
        };
    }
}
