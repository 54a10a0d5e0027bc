package dev.kith.examples.replay;

import dev.kith.model.Reading;
import dev.kith.spi.GroupStore;
import dev.kith.spi.MessageStore;
import dev.kith.spi.Session;
import dev.kith.spi.Storage;
import dev.kith.spi.UserStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Counts by name the calls that messages are written and read with. */
record CountedStorage(Session session, Reading reading, Map<String, Integer> calls) implements Storage {

    CountedStorage(Storage storage) {
        this(storage, storage.reading(), new HashMap<>());
    }

    @Override
    public UserStore users() {
        return session.users();
    }

    @Override
    public GroupStore groups() {
        return session.groups();
    }

    @Override
    public MessageStore messages() {
        MessageStore messages = session.messages();
        return (MessageStore) Proxy.newProxyInstance(
                MessageStore.class.getClassLoader(), new Class<?>[] {MessageStore.class}, (self, method, arguments) -> {
                    calls.merge(method.getName(), 1, Integer::sum);
                    try {
                        return method.invoke(messages, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    @Override
    public <T> T inTransaction(Function<? super Session, ? extends T> work) {
        return session.inTransaction(inner -> work.apply(new CountedStorage(inner, reading, calls)));
    }

    @Override
    public void close() {
        // the storage is the test's
    }
}
