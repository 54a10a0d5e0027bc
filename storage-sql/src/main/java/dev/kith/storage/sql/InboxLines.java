package dev.kith.storage.sql;

import dev.kith.group.GroupId;
import dev.kith.message.MessageId;
import dev.kith.spi.InboxQuery;
import dev.kith.spi.SentKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds where each of a user's conversations stands: steps from partner to partner, and from group to group, with one
 * look into an index each. No statement does that for all: grouping reads every message of the user.
 */
final class InboxLines {

    private final SqlConnection connection;
    private final InboxSql sql;
    private final Dialect dialect;
    private final Rows rows;
    private final InboxQuery query;
    private final UUID user;

    InboxLines(SqlConnection connection, Statements statements, InboxQuery query) {
        this.connection = connection;
        this.sql = statements.inbox();
        this.dialect = statements.dialect();
        this.rows = statements.rows();
        this.query = query;
        this.user = query.userId().value();
    }

    Collection<InboxLine> all() throws SQLException {
        Map<UUID, InboxLine.WithPartner> partners = new HashMap<>();
        collect(sql.sentStep, partners);
        collect(sql.receivedStep, partners);
        List<InboxLine> lines = new ArrayList<>(partners.values());
        for (InboxLine.WithGroup membership : memberships()) {
            lines.add(withLast(membership));
        }
        return lines;
    }

    private void collect(String step, Map<UUID, InboxLine.WithPartner> partners) throws SQLException {
        UUID from = History.HIGHEST_ID;
        while (from != null) {
            UUID greatest = from;
            List<InboxLine.WithPartner> found = connection.query(
                    step,
                    Parameters.of(dialect, p -> p.uuid(user).uuid(greatest).uuid(History.LOWEST_ID)),
                    this::partner);
            from = found.isEmpty() ? null : before(found.get(0).other());
            found.forEach(line -> partners.merge(line.other(), line, InboxLine.WithPartner::later));
        }
    }

    private InboxLine.WithPartner partner(ResultSet row) throws SQLException {
        return new InboxLine.WithPartner(rows.uuid(row, 3), place(row));
    }

    private SentKey place(ResultSet row) throws SQLException {
        return new SentKey(rows.instant(row, 1), new MessageId(rows.uuid(row, 2)));
    }

    private List<InboxLine.WithGroup> memberships() throws SQLException {
        return connection.query(
                sql.memberships,
                Parameters.of(dialect, p -> p.uuid(user)),
                row -> new InboxLine.WithGroup(new GroupId(rows.uuid(row, 1)), null, rows.instantOrNull(row, 2)));
    }

    private InboxLine.WithGroup withLast(InboxLine.WithGroup membership) throws SQLException {
        Instant since = query.sinceJoined() ? membership.joinedAt() : null;
        List<SentKey> last = connection.query(
                sql.newestInGroup,
                Parameters.of(dialect, p -> {
                    p.uuid(membership.other());
                    if (since == null) {
                        p.time(dialect.beforeAll());
                    } else {
                        p.instant(since);
                    }
                }),
                this::place);
        return last.isEmpty()
                ? membership
                : new InboxLine.WithGroup(membership.groupId(), last.get(0), membership.joinedAt());
    }

    /** {@return the next smaller id, or null: H2's ranges have their ends in them, and it would read one with all its rows} */
    static @Nullable UUID before(UUID id) {
        if (id.equals(History.LOWEST_ID)) {
            return null;
        }
        long low = id.getLeastSignificantBits();
        return new UUID(id.getMostSignificantBits() - (low == 0 ? 1 : 0), low - 1);
    }
}
