package dev.kith.storage.broken;

import dev.kith.spi.GroupStore;
import dev.kith.spi.MessageStore;
import dev.kith.spi.Session;
import dev.kith.spi.UserStore;
import java.util.function.Function;

class FlawedSession implements Session {

    private final Session sound;
    private final Flaw flaw;

    FlawedSession(Session sound, Flaw flaw) {
        this.sound = sound;
        this.flaw = flaw;
    }

    @Override
    public UserStore users() {
        return flaw.users(sound);
    }

    @Override
    public MessageStore messages() {
        return flaw.messages(sound);
    }

    @Override
    public GroupStore groups() {
        return flaw.groups(sound);
    }

    @Override
    public <T> T inTransaction(Function<? super Session, ? extends T> work) {
        return flaw.inTransaction(sound, session -> work.apply(new FlawedSession(session, flaw)));
    }
}
