package dev.kith.storage.sql;

import dev.kith.error.DuplicateValueException;
import dev.kith.error.KithException;
import dev.kith.error.NotAllowedException;
import dev.kith.error.NotFoundException;
import dev.kith.group.GroupId;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.model.Reading;
import dev.kith.model.Table;
import dev.kith.spi.Posting;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores one message in one statement, and tells why it could not. */
final class MessageInsertion {

    private final Statements statements;
    private final Message message;
    private final boolean membersOnly;

    MessageInsertion(Statements statements, Message message, Posting posting) {
        this.statements = statements;
        this.message = message;
        this.membersOnly = posting == Posting.MEMBERS && message.groupId() != null;
    }

    int write(SqlConnection connection) throws SQLException {
        MessageSql sql = statements.messages();
        GroupId group = message.groupId();
        if (group == null) {
            return connection.update(sql.insert, bind(p -> Rows.bind(message, p)));
        }
        if (!membersOnly) {
            return connection.update(sql.insertInGroup, bind(p -> {
                Rows.bind(message, p);
                p.uuid(group.value());
            }));
        }
        return connection.update(sql.insertByMember, bind(p -> {
            Rows.bind(message, p);
            p.uuid(group.value()).uuid(group.value()).uuid(message.senderId().value());
        }));
    }

    /** {@return the columns of which another row may have the value, in the order in which they are told} */
    static List<Column> unique(Reading reading) {
        return Table.MESSAGES.columns().stream()
                .filter(column -> column.uniqueIn(reading))
                .toList();
    }

    Optional<KithException> reason(SqlConnection connection) throws SQLException {
        UUID sender = message.senderId().value();
        UUID recipient = Rows.id(message.recipientId());
        UUID group = Rows.id(message.groupId());
        List<Column> unique = unique(statements.reading());
        List<Boolean> exists = statements.messages().inserting.ask(connection, bind(p -> {
            p.uuid(message.messageId().value());
            if (statements.reading() == Reading.LITERAL) {
                p.uuid(sender).uuid(recipient).uuid(group);
            }
            p.uuid(sender).uuid(recipient).uuid(group).uuid(group).uuid(sender);
        }));
        List<Boolean> references = exists.subList(unique.size(), exists.size());
        return taken(unique, exists)
                .or(() -> missing(references.get(0), Table.USERS, sender))
                .or(() -> missing(references.get(1), Table.USERS, recipient))
                .or(() -> missing(references.get(2), Table.GROUPS, group))
                .or(() -> membersOnly && !references.get(3)
                        ? Optional.of(new NotAllowedException(NotAllowedException.Rule.MEMBERS_ONLY))
                        : Optional.empty());
    }

    private static Optional<KithException> taken(List<Column> unique, List<Boolean> exists) {
        int first = exists.subList(0, unique.size()).indexOf(true);
        return first < 0 ? Optional.empty() : Optional.of(new DuplicateValueException(unique.get(first)));
    }

    static Optional<KithException> missing(boolean exists, Table table, @Nullable UUID id) {
        return exists || id == null ? Optional.empty() : Optional.of(new NotFoundException(table, id));
    }

    private Binder bind(Parameters.Binding binding) {
        return Parameters.of(statements.dialect(), binding);
    }
}
