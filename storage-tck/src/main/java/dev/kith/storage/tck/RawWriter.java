package dev.kith.storage.tck;

import dev.kith.error.KithException;
import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.spi.Posting;
import dev.kith.spi.Storage;
import dev.kith.user.User;

/** Writes rows as they are, past every rule and check but the store's own. */
@FunctionalInterface
public interface RawWriter {

    /**
     * Writes a new row, or tries to.
     *
     * @param row any values
     * @return whether the store took it; false leaves no trace
     */
    boolean write(RawRow row);

    /**
     * Makes a writer for stores that nothing but the SPI can write to.
     *
     * @param storage the store
     * @return a writer that takes every {@link KithException} for a refusal; values that the rows' types cannot even
     *     carry are refused by them
     */
    static RawWriter throughSpi(Storage storage) {
        return row -> {
            try {
                insert(storage, row.toRow());
                return true;
            } catch (KithException | ClassCastException refused) {
                return false;
            }
        };
    }

    private static void insert(Storage storage, Record row) {
        if (row instanceof User user) {
            storage.users().insert(user);
        } else if (row instanceof Message message) {
            storage.messages().insert(message, Posting.ANYONE);
        } else if (row instanceof Group group) {
            storage.groups().insert(group);
        } else {
            storage.groups().insertMember((GroupMember) row);
        }
    }
}
