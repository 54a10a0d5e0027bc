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

    private static final List<Column> UNIQUE = List.of(
            Column.MESSAGES_MESSAGE_ID,
            Column.MESSAGES_SENDER_ID,
            Column.MESSAGES_RECIPIENT_ID,
            Column.MESSAGES_GROUP_ID);
    private static final int REFERENCES = 4;
    private static final int MEMBERSHIP = 7;

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

    Optional<KithException> reason(SqlConnection connection) throws SQLException {
        UUID sender = message.senderId().value();
        UUID recipient = Rows.id(message.recipientId());
        UUID group = Rows.id(message.groupId());
        List<Boolean> exists = statements
                .messages()
                .inserting
                .ask(
                        connection,
                        bind(p -> p.uuid(message.messageId().value())
                                .uuid(sender)
                                .uuid(recipient)
                                .uuid(group)
                                .uuid(sender)
                                .uuid(recipient)
                                .uuid(group)
                                .uuid(group)
                                .uuid(sender)));
        return taken(exists)
                .or(() -> missing(exists.get(REFERENCES), Table.USERS, sender))
                .or(() -> missing(exists.get(REFERENCES + 1), Table.USERS, recipient))
                .or(() -> missing(exists.get(REFERENCES + 2), Table.GROUPS, group))
                .or(() -> membersOnly && !exists.get(MEMBERSHIP)
                        ? Optional.of(new NotAllowedException(NotAllowedException.Rule.MEMBERS_ONLY))
                        : Optional.empty());
    }

    private Optional<KithException> taken(List<Boolean> exists) {
        int unique = statements.reading() == Reading.LITERAL ? UNIQUE.size() : 1;
        int first = exists.subList(0, unique).indexOf(true);
        return first < 0 ? Optional.empty() : Optional.of(new DuplicateValueException(UNIQUE.get(first)));
    }

    static Optional<KithException> missing(boolean exists, Table table, @Nullable UUID id) {
        return exists || id == null ? Optional.empty() : Optional.of(new NotFoundException(table, id));
    }

    private Binder bind(Parameters.Binding binding) {
        return Parameters.of(statements.dialect(), binding);
    }
}
