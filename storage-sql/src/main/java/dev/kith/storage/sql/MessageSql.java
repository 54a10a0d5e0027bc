package dev.kith.storage.sql;

import dev.kith.model.Reading;
import dev.kith.model.Table;
import java.util.stream.Stream;

/** The statements on {@code messages}, written once for a storage. */
final class MessageSql {

    /** What stands between the two places of a window: time, time again, id. */
    private static final String OLDER = "sent_at <= ? AND (sent_at < ? OR message_id < ?)";

    private static final String NEWER = "sent_at >= ? AND (sent_at > ? OR message_id > ?)";

    final String insert;
    final MultiRow insertAll;
    final String insertInGroup;
    final String insertByMember;
    final String byId;
    final InList byIds;
    final String all;
    final String allAfter;
    final Order newestFirst;
    final Order oldestFirst;
    final String countUnread;
    final String markOne;
    final String markUpTo;
    final String deleteOne;
    final String deleteSentBy;
    final String deleteOfGroup;
    final Diagnosis inserting;

    MessageSql(Names names, Dialect dialect, Reading reading) {
        String messages = names.messages;
        String select = "SELECT " + Names.columns(Table.MESSAGES) + " FROM " + messages;
        String insertInto = "INSERT INTO " + messages + " (" + Names.columns(Table.MESSAGES) + ") ";
        String member = "SELECT 1 FROM " + names.members + " WHERE group_id = ? AND user_id = ?";
        this.insert = insertInto + "VALUES (" + Names.marks(Table.MESSAGES) + ")";
        this.insertAll = new MultiRow(Table.MESSAGES, messages);
        this.insertInGroup = insertInto + inExisting(dialect, Table.MESSAGES, names.groups, "");
        this.insertByMember =
                insertInto + inExisting(dialect, Table.MESSAGES, names.groups, " AND EXISTS (" + member + ")");
        this.byId = select + " WHERE message_id = ?";
        this.byIds = new InList(select + " WHERE message_id IN ", "");
        this.all = select + " ORDER BY message_id LIMIT ?";
        this.allAfter = select + " WHERE message_id > ? ORDER BY message_id LIMIT ?";
        this.newestFirst = new Order(names, dialect, select, OLDER, " DESC");
        this.oldestFirst = new Order(names, dialect, select, NEWER, "");
        this.countUnread = "SELECT COUNT(*) FROM " + messages + " WHERE recipient_id = ? AND read_at IS NULL";
        String mark = "UPDATE " + messages + " SET read_at = GREATEST(" + dialect.time()
                + ", sent_at) WHERE read_at IS NULL AND ";
        this.markOne = mark + "message_id = ? AND recipient_id = ?";
        this.markUpTo =
                mark + "recipient_id = ? AND sender_id = ?" + " AND sent_at <= ? AND (sent_at < ? OR message_id <= ?)";
        String delete = "DELETE FROM " + messages + " WHERE ";
        this.deleteOne = delete + "message_id = ?";
        this.deleteSentBy = delete + "sender_id = ?";
        this.deleteOfGroup = delete + "group_id = ?";
        this.inserting = diagnosis(names, member, reading);
    }

    /** Asks of no column that is not unique: where it is null H2 would read every row whose column is. */
    private static Diagnosis diagnosis(Names names, String member, Reading reading) {
        String user = "SELECT 1 FROM " + names.users + " WHERE user_id = ?";
        Stream<String> taken = MessageInsertion.unique(reading).stream()
                .map(column -> "SELECT 1 FROM " + names.messages + " WHERE " + column.columnName() + " = ?");
        Stream<String> missing = Stream.of(user, user, "SELECT 1 FROM " + names.groups + " WHERE group_id = ?", member);
        return new Diagnosis(Stream.concat(taken, missing).toArray(String[]::new));
    }

    /** Inserts only where the group exists, which stays until that is committed. */
    static String inExisting(Dialect dialect, Table table, String groups, String condition) {
        return "SELECT " + Names.marks(table) + " FROM " + groups + " g WHERE g.group_id = ?" + condition
                + dialect.holding();
    }

    /** The histories, in one of their two orders. */
    static final class Order {

        final String direct;
        final String toSelf;
        final String inGroup;
        final String inGroupOfViewer;
        final String inGroupSinceJoined;

        /**
         * Both halves of a direct history, and a group's, are one range of an index each: H2 sees that only where the
         * order names the index's columns from the first, and a condition on the time is always there. MariaDB would sort.
         */
        Order(Names names, Dialect dialect, String select, String beyond, String direction) {
            boolean whole = dialect.ordersByWholeIndex();
            String place = "sent_at" + direction + ", message_id" + direction;
            String half = select + " WHERE sender_id = ? AND recipient_id = ? AND " + beyond + " ORDER BY "
                    + (whole ? "sender_id" + direction + ", recipient_id" + direction + ", " : "") + place + " LIMIT ?";
            this.toSelf = half;
            this.direct = "(" + half + ") UNION ALL (" + half + ") ORDER BY " + place + " LIMIT ?";
            String whereGroup = select + " WHERE group_id = ? AND " + beyond;
            String ordered = " ORDER BY " + (whole ? "group_id" + direction + ", " : "") + place + " LIMIT ?";
            String membership = " FROM " + names.members + " WHERE group_id = ? AND user_id = ?";
            String viewed = whereGroup + " AND EXISTS (SELECT 1" + membership + ")";
            this.inGroup = whereGroup + ordered;
            this.inGroupOfViewer = viewed + ordered;
            this.inGroupSinceJoined = viewed + " AND sent_at >= COALESCE((SELECT joined_at" + membership + "), "
                    + dialect.time() + ")" + ordered;
        }
    }
}
