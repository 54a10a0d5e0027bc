package dev.kith.storage.sql;

import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.spi.InboxKey;
import dev.kith.spi.InboxQuery;
import dev.kith.user.UserId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads an inbox in three strokes: where every conversation stands, from the indexes alone; then the messages of those
 * asked for; then what is unread of them.
 */
final class Inbox {

    private static final int ATTEMPTS = 3;

    private final SqlConnection connection;
    private final Statements statements;
    private final Dialect dialect;
    private final Rows rows;

    Inbox(SqlConnection connection, Statements statements) {
        this.connection = connection;
        this.statements = statements;
        this.dialect = statements.dialect();
        this.rows = statements.rows();
    }

    List<Conversation> read(InboxQuery query) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            List<InboxLine> lines = lines(query);
            Map<UUID, Message> messages = messages(lines);
            boolean whole = lines.stream().allMatch(line -> line.isSilent() || messages.containsKey(line.messageId()));
            if (whole || attempt == ATTEMPTS) {
                return conversations(query.userId(), lines, messages);
            }
        }
    }

    private List<InboxLine> lines(InboxQuery query) throws SQLException {
        List<InboxLine> lines = new ArrayList<>(new InboxLines(connection, statements, query).all());
        InboxKey after = query.after();
        if (after != null) {
            lines.removeIf(line -> line.key().compareTo(after) <= 0);
        }
        lines.sort(Comparator.comparing(InboxLine::key));
        return lines.size() <= query.limit() ? lines : List.copyOf(lines.subList(0, query.limit()));
    }

    private Map<UUID, Message> messages(List<InboxLine> lines) throws SQLException {
        List<UUID> ids = lines.stream()
                .filter(line -> !line.isSilent())
                .map(InboxLine::messageId)
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return connection
                .query(statements.messages().byIds.sql(ids.size()), bind(p -> fill(p, ids)), rows::message)
                .stream()
                .collect(Collectors.toMap(message -> message.messageId().value(), Function.identity()));
    }

    private Map<UUID, Long> unread(UserId reader, List<InboxLine> lines) throws SQLException {
        List<UUID> partners = lines.stream()
                .filter(InboxLine.WithPartner.class::isInstance)
                .map(InboxLine::other)
                .toList();
        Map<UUID, Long> unread = new HashMap<>();
        if (!partners.isEmpty()) {
            connection
                    .query(
                            statements.inbox().unread.sql(partners.size()),
                            bind(p -> fill(p.uuid(reader.value()), partners)),
                            row -> Map.entry(rows.uuid(row, 1), row.getLong(2)))
                    .forEach(count -> unread.put(count.getKey(), count.getValue()));
        }
        return unread;
    }

    /** A message that was removed after its line was read takes the line with it. */
    private List<Conversation> conversations(UserId reader, List<InboxLine> lines, Map<UUID, Message> messages)
            throws SQLException {
        Map<UUID, Long> unread = unread(reader, lines);
        List<Conversation> conversations = new ArrayList<>(lines.size());
        for (InboxLine line : lines) {
            Message last = line.isSilent() ? null : messages.get(line.messageId());
            if (line instanceof InboxLine.WithGroup inGroup && (line.isSilent() || last != null)) {
                conversations.add(new Conversation.InGroup(inGroup.groupId(), last, inGroup.joinedAt()));
            } else if (line instanceof InboxLine.WithPartner && last != null) {
                conversations.add(
                        new Conversation.Direct(new UserId(line.other()), last, unread.getOrDefault(line.other(), 0L)));
            }
        }
        return conversations;
    }

    private static void fill(Parameters p, List<UUID> ids) throws SQLException {
        for (UUID id : InList.filled(ids)) {
            p.uuid(id);
        }
    }

    private Binder bind(Parameters.Binding binding) {
        return Parameters.of(dialect, binding);
    }
}
