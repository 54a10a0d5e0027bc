package dev.kith.storage.sql;

import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.spi.InboxQuery;
import dev.kith.spi.MessageDeletion;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.MessageStore;
import dev.kith.spi.Posting;
import dev.kith.spi.ReadMark;
import dev.kith.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

final class SqlMessageStore implements MessageStore {

    private final Calls calls;
    private final Statements statements;
    private final MessageSql sql;
    private final Dialect dialect;
    private final Rows rows;

    SqlMessageStore(Calls calls, Statements statements) {
        this.calls = calls;
        this.statements = statements;
        this.sql = statements.messages();
        this.dialect = statements.dialect();
        this.rows = statements.rows();
    }

    @Override
    public void insert(Message message, Posting posting) {
        insert(calls, message, posting);
    }

    @Override
    public void insertAll(List<Message> messages, Posting posting) {
        HeldGroups groups = new HeldGroups(statements);
        new Batch<Message>(
                        dialect, sql.insertAll, Rows::bind, Rows::textOf, (in, message) -> insert(in, message, posting))
                .insert(
                        calls,
                        messages,
                        posting == Posting.MEMBERS
                                ? groups.withMembers(messages)
                                : groups.existing(messages, Message::groupId));
    }

    private void insert(Calls in, Message message, Posting posting) {
        MessageInsertion insertion = new MessageInsertion(statements, message, posting);
        Diagnosis.insert(in, insertion::write, insertion::reason);
    }

    @Override
    public Optional<Message> find(MessageId messageId) {
        return many(sql.byId, p -> p.uuid(messageId.value())).stream().findFirst();
    }

    @Override
    public List<Message> list(MessageQuery query) {
        if (query instanceof MessageQuery.Direct direct) {
            return calls.read(connection -> new History(connection, statements).direct(direct));
        }
        if (query instanceof MessageQuery.InGroup inGroup) {
            return calls.read(connection -> new History(connection, statements).inGroup(inGroup));
        }
        MessageQuery.All all = (MessageQuery.All) query;
        MessageId after = all.after();
        return after == null
                ? many(sql.all, p -> p.number(all.limit()))
                : many(sql.allAfter, p -> p.uuid(after.value()).number(all.limit()));
    }

    private List<Message> many(String text, Parameters.Binding binding) {
        return calls.read(connection -> connection.query(text, bind(binding), rows::message));
    }

    @Override
    public List<Conversation> inbox(InboxQuery query) {
        return calls.read(connection -> statements.inbox().inFew.isPresent()
                ? new InboxInFew(
                                connection, statements, statements.inbox().inFew.get())
                        .read(query)
                : new Inbox(connection, statements).read(query));
    }

    @Override
    public long countUnread(UserId recipient) {
        return calls.read(connection -> connection
                .query(sql.countUnread, bind(p -> p.uuid(recipient.value())), SqlMessageStore::count)
                .get(0));
    }

    private static Long count(ResultSet row) throws SQLException {
        return row.getLong(1);
    }

    @Override
    public long markRead(ReadMark mark) {
        if (mark instanceof ReadMark.One one) {
            return write(
                    sql.markOne,
                    p -> p.instant(one.at())
                            .uuid(one.messageId().value())
                            .uuid(one.reader().value()));
        }
        ReadMark.UpTo upTo = (ReadMark.UpTo) mark;
        return write(
                sql.markUpTo,
                p -> p.instant(upTo.at())
                        .uuid(upTo.reader().value())
                        .uuid(upTo.partner().value())
                        .place(upTo.last()));
    }

    @Override
    public long delete(MessageDeletion deletion) {
        if (deletion instanceof MessageDeletion.One one) {
            return write(sql.deleteOne, p -> p.uuid(one.messageId().value()));
        }
        if (deletion instanceof MessageDeletion.SentBy sentBy) {
            return write(sql.deleteSentBy, p -> p.uuid(sentBy.senderId().value()));
        }
        MessageDeletion.OfGroup ofGroup = (MessageDeletion.OfGroup) deletion;
        return write(sql.deleteOfGroup, p -> p.uuid(ofGroup.groupId().value()));
    }

    private long write(String text, Parameters.Binding binding) {
        return calls.write(connection -> connection.update(text, bind(binding)));
    }

    private Binder bind(Parameters.Binding binding) {
        return Parameters.of(dialect, binding);
    }
}
