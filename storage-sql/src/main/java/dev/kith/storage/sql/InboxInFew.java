package dev.kith.storage.sql;

import dev.kith.group.GroupId;
import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.spi.InboxKey;
import dev.kith.spi.InboxQuery;
import dev.kith.spi.SentKey;
import dev.kith.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads an inbox in three statements: the direct conversations, whole; where each group stands; the messages of those
 * groups that are asked for.
 */
final class InboxInFew {

    private static final int ATTEMPTS = 3;

    private final SqlConnection connection;
    private final MessageSql messages;
    private final InboxStatements sql;
    private final Dialect dialect;
    private final Rows rows;

    InboxInFew(SqlConnection connection, Statements statements, InboxStatements sql) {
        this.connection = connection;
        this.messages = statements.messages();
        this.sql = sql;
        this.dialect = statements.dialect();
        this.rows = statements.rows();
    }

    List<Conversation> read(InboxQuery query) throws SQLException {
        List<Place> places = new ArrayList<>();
        if (!(query.after() instanceof InboxKey.Silent)) {
            for (Conversation direct : ask(sql.direct(), query, this::direct)) {
                places.add(new Place(InboxKey.of(direct), direct));
            }
        }
        for (int attempt = 1; ; attempt++) {
            List<Place> page = page(places, query);
            Map<UUID, Message> last = lastInGroups(page);
            boolean whole = page.stream().allMatch(place -> place.isWhole(last));
            if (whole || attempt == ATTEMPTS) {
                return page.stream()
                        .filter(place -> place.isWhole(last))
                        .map(place -> place.with(last))
                        .toList();
            }
        }
    }

    private List<Place> page(List<Place> direct, InboxQuery query) throws SQLException {
        InboxKey after = query.after();
        List<Place> places = new ArrayList<>(direct);
        for (InboxLine.WithGroup line :
                ask(query.sinceJoined() ? sql.groupsSinceJoined() : sql.groups(), query, this::group)) {
            if (after == null || line.key().compareTo(after) > 0) {
                places.add(new Place(line.key(), new Conversation.InGroup(line.groupId(), null, line.joinedAt())));
            }
        }
        places.sort(Comparator.comparing(Place::key));
        return places.size() <= query.limit() ? places : List.copyOf(places.subList(0, query.limit()));
    }

    private Map<UUID, Message> lastInGroups(List<Place> page) throws SQLException {
        List<UUID> ids =
                page.stream().filter(Place::lacksMessage).map(Place::messageId).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        Binder binder = Parameters.of(dialect, p -> {
            for (UUID id : InList.filled(ids)) {
                p.uuid(id);
            }
        });
        return connection.query(messages.byIds.sql(ids.size()), binder, rows::message).stream()
                .collect(Collectors.toMap(message -> message.messageId().value(), Function.identity()));
    }

    private Conversation direct(ResultSet row) throws SQLException {
        return new Conversation.Direct(new UserId(rows.uuid(row, 9)), rows.message(row), row.getLong(10));
    }

    private InboxLine.WithGroup group(ResultSet row) throws SQLException {
        UUID last = dialect.readUuid(row, 4);
        return new InboxLine.WithGroup(
                new GroupId(rows.uuid(row, 1)),
                last == null ? null : new SentKey(rows.instant(row, 3), new MessageId(last)),
                rows.instantOrNull(row, 2));
    }

    private <T> List<T> ask(NamedSql statement, InboxQuery query, RowReader<T> reader) throws SQLException {
        SentKey after = query.after() instanceof InboxKey.Spoken spoken ? spoken.last() : null;
        return connection.query(
                statement.sql(),
                Parameters.of(dialect, p -> {
                    for (String name : statement.names()) {
                        bind(p, name, query, after);
                    }
                }),
                reader);
    }

    private void bind(Parameters p, String name, InboxQuery query, @Nullable SentKey after) throws SQLException {
        switch (name) {
            case "user" -> p.uuid(query.userId().value());
            case "limit" -> p.number(query.limit());
            case "beforeAll" -> p.time(dialect.beforeAll());
            case "time" -> {
                if (after == null) {
                    p.time(dialect.afterAll());
                } else {
                    p.instant(after.sentAt());
                }
            }
            case "id" -> {
                if (after == null) {
                    p.idAfterAll();
                } else {
                    p.uuid(after.messageId().value());
                }
            }
            default -> throw new IllegalArgumentException("No such parameter: " + name);
        }
    }

    /** A conversation, a group's without its message, and where it stands. */
    private record Place(InboxKey key, Conversation conversation) {

        boolean lacksMessage() {
            return conversation.last() == null && key instanceof InboxKey.Spoken;
        }

        UUID messageId() {
            return ((InboxKey.Spoken) key).last().messageId().value();
        }

        /** A message that was removed after its line was read takes the line with it. */
        boolean isWhole(Map<UUID, Message> last) {
            return !lacksMessage() || last.containsKey(messageId());
        }

        Conversation with(Map<UUID, Message> last) {
            if (!lacksMessage()) {
                return conversation;
            }
            Conversation.InGroup group = (Conversation.InGroup) conversation;
            return new Conversation.InGroup(group.groupId(), last.get(messageId()), group.joinedAt());
        }
    }
}
