package dev.kith.storage.sql;

import dev.kith.spi.GroupStore;
import dev.kith.spi.MessageStore;
import dev.kith.spi.Session;
import dev.kith.spi.UserStore;
import java.util.function.Function;

/** What {@code inTransaction} hands to its work. Not for several threads. */
final class SqlSession implements Session {

    private final StepCalls calls;
    private final UserStore users;
    private final MessageStore messages;
    private final GroupStore groups;

    SqlSession(StepCalls calls, Statements statements) {
        this.calls = calls;
        this.users = new SqlUserStore(calls, statements);
        this.messages = new SqlMessageStore(calls, statements);
        this.groups = new SqlGroupStore(calls, statements);
    }

    @Override
    public UserStore users() {
        return users;
    }

    @Override
    public MessageStore messages() {
        return messages;
    }

    @Override
    public GroupStore groups() {
        return groups;
    }

    @Override
    public <T> T inTransaction(Function<? super Session, ? extends T> work) {
        return calls.<T, RuntimeException>nested(same -> work.apply(this));
    }
}
