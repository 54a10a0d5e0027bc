package dev.kith.core.internal;

import dev.kith.core.StoreCopy;
import dev.kith.error.ConflictException;
import dev.kith.model.Table;
import dev.kith.spi.GroupQuery;
import dev.kith.spi.MemberQuery;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.Posting;
import dev.kith.spi.Session;
import dev.kith.spi.Storage;
import dev.kith.spi.UserQuery;
import java.util.List;

/** Writes all rows of one store into another that has none, each page in a transaction of its own. */
public final class CopiedRows {

    private final RowPages rows;
    private final Storage target;

    /** Reads from the one, and writes to the other. */
    public CopiedRows(Session source, Storage target) {
        this.rows = new RowPages(source);
        this.target = target;
    }

    /** Copies everything, once; what a row names goes before it. */
    public StoreCopy.Counts copy() {
        requireNoRows();
        long users = rows.users(page -> target.users().insertAll(page));
        long groups = rows.groups(page -> target.groups().insertAll(page));
        long members = rows.members(page -> target.groups().insertMembers(page));
        // Who wrote to a group may have left it since
        long messages = rows.messages(page -> target.messages().insertAll(page, Posting.ANYONE));
        return new StoreCopy.Counts(users, messages, groups, members);
    }

    private void requireNoRows() {
        requireNone(Table.USERS, target.users().list(new UserQuery.All(null, 1)));
        requireNone(Table.MESSAGES, target.messages().list(new MessageQuery.All(null, 1)));
        requireNone(Table.GROUPS, target.groups().list(new GroupQuery.All(null, 1)));
        requireNone(Table.GROUP_MEMBERS, target.groups().listMembers(new MemberQuery.All(null, null, 1)));
    }

    private static void requireNone(Table table, List<?> found) {
        if (!found.isEmpty()) {
            throw new ConflictException(table, ConflictException.Reason.NOT_EMPTY);
        }
    }
}
