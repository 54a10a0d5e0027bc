package dev.kith.core.internal;

import dev.kith.event.KithEvent;
import dev.kith.spi.GroupStore;
import dev.kith.spi.MessageStore;
import dev.kith.spi.Session;
import dev.kith.spi.Storage;
import dev.kith.spi.UserStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a service works on: a session, the settings, and where its events go. */
public final class Scope {

    final Settings settings;
    private final Session session;
    private final Consumer<KithEvent> events;

    private Scope(Session session, Settings settings, Consumer<KithEvent> events) {
        this.session = session;
        this.settings = settings;
        this.events = events;
    }

    /** Works on a storage, whose every call is a transaction of its own. */
    public static Scope over(Storage storage, Settings settings) {
        Consumer<KithEvent> told = event -> storage.afterCommit().run(() -> settings.listeners.tell(event));
        return new Scope(new OuterSession(storage), settings, settings.listeners.none() ? event -> {} : told);
    }

    /** Makes what the work does one step, and tells its events when the step is done. */
    public <T> T inStep(Function<Scope, T> work) {
        Done<T> done = session.inTransaction(inner -> {
            List<KithEvent> told = new ArrayList<>();
            return new Done<>(work.apply(new Scope(inner, settings, told::add)), told);
        });
        done.told.forEach(events);
        return done.result;
    }

    void tell(KithEvent event) {
        events.accept(event);
    }

    UserStore users() {
        return session.users();
    }

    MessageStore messages() {
        return session.messages();
    }

    GroupStore groups() {
        return session.groups();
    }

    private record Done<T>(T result, List<KithEvent> told) {}
}
