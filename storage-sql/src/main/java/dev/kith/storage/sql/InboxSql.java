package dev.kith.storage.sql;

import java.util.Optional;

/** The statements an inbox takes, written once for a storage. */
final class InboxSql {

    /**
     * The newest message to the greatest partner between two ids. With no lower end H2 reads the rows without a partner
     * too, which is all that the user wrote to groups.
     */
    final String sentStep;

    /** The same, of those that partners sent. */
    final String receivedStep;

    final String memberships;
    final String newestInGroup;
    final InList unread;

    /** Where the database can, instead of the steps. */
    final Optional<InboxStatements> inFew;

    InboxSql(Names names, Dialect dialect) {
        this.inFew = dialect.inbox(names);
        this.sentStep = step(names.messages, "sender_id", "recipient_id");
        this.receivedStep = step(names.messages, "recipient_id", "sender_id");
        this.memberships = "SELECT group_id, joined_at FROM " + names.members + " WHERE user_id = ?";
        this.newestInGroup = "SELECT sent_at, message_id FROM " + names.messages
                + " WHERE group_id = ? AND sent_at >= ? ORDER BY group_id DESC, sent_at DESC, message_id DESC LIMIT 1";
        this.unread = new InList(
                "SELECT sender_id, COUNT(*) FROM " + names.messages
                        + " WHERE recipient_id = ? AND read_at IS NULL AND sender_id IN ",
                " GROUP BY sender_id");
    }

    private static String step(String messages, String self, String partner) {
        return "SELECT sent_at, message_id, " + partner + " FROM " + messages + " WHERE " + self + " = ? AND " + partner
                + " <= ? AND " + partner + " >= ? ORDER BY " + self + " DESC, " + partner
                + " DESC, sent_at DESC, message_id DESC LIMIT 1";
    }
}
