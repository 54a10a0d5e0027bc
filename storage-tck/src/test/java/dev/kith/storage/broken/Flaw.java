package dev.kith.storage.broken;

import dev.kith.model.Reading;
import dev.kith.spi.GroupStore;
import dev.kith.spi.MessageStore;
import dev.kith.spi.Session;
import dev.kith.spi.Storage;
import dev.kith.spi.UserStore;
import dev.kith.storage.tck.ReferenceStorage;
import java.util.Set;
import java.util.function.Function;

/** What a store can do wrong: everything else is as in the reference store. */
interface Flaw {

    String name();

    /** Exactly the rules of the contract that a store with this flaw breaks. */
    Set<String> breaks();

    default Storage sound(Reading reading) {
        return new ReferenceStorage(reading);
    }

    default UserStore users(Session sound) {
        return sound.users();
    }

    default MessageStore messages(Session sound) {
        return sound.messages();
    }

    default GroupStore groups(Session sound) {
        return sound.groups();
    }

    default <T> T inTransaction(Session sound, Function<? super Session, ? extends T> work) {
        return sound.inTransaction(work);
    }

    default void close(Storage sound) {
        sound.close();
    }
}
