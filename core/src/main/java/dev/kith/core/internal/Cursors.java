package dev.kith.core.internal;

import dev.kith.group.GroupId;
import dev.kith.message.MessageId;
import dev.kith.page.Cursor;
import dev.kith.spi.InboxKey;
import dev.kith.spi.MembershipQuery;
import dev.kith.spi.SentKey;
import dev.kith.user.UserId;
import java.time.Instant;

/**
 * Makes and reads cursors. One that was made for another list or scope, or was altered, is refused with an
 * {@link dev.kith.error.InvalidCursorException}; there is no secret in it, so one that was forged with care is not, and
 * names a place like any other. Two scopes of one kind are told apart but for one chance in 2<sup>64</sup>.
 */
public final class Cursors {

    private static final String NO_SCOPE = "";

    private Cursors() {}

    /** A place in a history, whose scope says whose or which one it is. */
    public static Cursor history(String scope, SentKey key, boolean newestFirst, boolean backwards) {
        return new CursorWriter(CursorKind.HISTORY, scope)
                .flag(newestFirst)
                .flag(backwards)
                .instant(key.sentAt())
                .id(key.messageId().value())
                .cursor();
    }

    /** Reads what {@link #history} made for the same scope. */
    public static HistoryPlace readHistory(Cursor cursor, String scope) {
        return CursorReader.read(cursor, CursorKind.HISTORY, scope, place -> {
            boolean newestFirst = place.flag();
            boolean backwards = place.flag();
            return new HistoryPlace(sentKey(place), newestFirst, backwards);
        });
    }

    /** A place in a reader's inbox. */
    public static Cursor inbox(UserId reader, InboxKey key) {
        CursorWriter place = new CursorWriter(CursorKind.INBOX, reader.toString());
        if (key instanceof InboxKey.Spoken spoken) {
            return place.flag(true)
                    .instant(spoken.last().sentAt())
                    .id(spoken.last().messageId().value())
                    .cursor();
        }
        InboxKey.Silent silent = (InboxKey.Silent) key;
        Instant joinedAt = silent.joinedAt();
        place.flag(false).flag(joinedAt != null);
        if (joinedAt != null) {
            place.instant(joinedAt);
        }
        return place.id(silent.groupId().value()).cursor();
    }

    /** Reads what {@link #inbox} made for the same reader. */
    public static InboxKey readInbox(Cursor cursor, UserId reader) {
        return CursorReader.read(cursor, CursorKind.INBOX, reader.toString(), place -> {
            if (place.flag()) {
                return new InboxKey.Spoken(sentKey(place));
            }
            Instant joinedAt = place.flag() ? place.instant() : null;
            return new InboxKey.Silent(joinedAt, new GroupId(place.id()));
        });
    }

    /** A place in the list of all users. */
    public static Cursor users(String username) {
        return new CursorWriter(CursorKind.USERS, NO_SCOPE).text(username).cursor();
    }

    /** Reads what {@link #users} made. */
    public static String readUsers(Cursor cursor) {
        return CursorReader.read(cursor, CursorKind.USERS, NO_SCOPE, CursorReader::text);
    }

    /** A place in the list of a group's members. */
    public static Cursor members(GroupId scope, UserId last) {
        return new CursorWriter(CursorKind.MEMBERS, scope.toString())
                .id(last.value())
                .cursor();
    }

    /** Reads what {@link #members} made for the same group. */
    public static UserId readMembers(Cursor cursor, GroupId scope) {
        return CursorReader.read(cursor, CursorKind.MEMBERS, scope.toString(), place -> new UserId(place.id()));
    }

    /** A place in the list of a user's groups. */
    public static Cursor memberships(UserId scope, MembershipQuery.After after) {
        return new CursorWriter(CursorKind.MEMBERSHIPS, scope.toString())
                .text(after.groupName())
                .id(after.groupId().value())
                .cursor();
    }

    /** Reads what {@link #memberships} made for the same user. */
    public static MembershipQuery.After readMemberships(Cursor cursor, UserId scope) {
        return CursorReader.read(cursor, CursorKind.MEMBERSHIPS, scope.toString(), place -> {
            String groupName = place.text();
            return new MembershipQuery.After(groupName, new GroupId(place.id()));
        });
    }

    private static SentKey sentKey(CursorReader place) {
        Instant sentAt = place.instant();
        return new SentKey(sentAt, new MessageId(place.id()));
    }
}
