package dev.kith.storage.mapdb;

import dev.kith.message.Message;
import dev.kith.model.Table;
import dev.kith.storage.mapdb.internal.volume.CrashSafeVolume;
import dev.kith.storage.mapdb.internal.volume.FileDisk;
import dev.kith.storage.mapdb.internal.volume.VolumeOptions;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import org.mapdb.BTreeMap;

/** Writes all rows into a new file, one after the other, without the room that removed ones left. */
final class Compaction {

    private static final int ROWS_IN_A_COMMIT = 4_000;

    private final Tables from;
    private final Tables into;
    private final CrashSafeVolume volume;
    private int uncommitted;

    private Compaction(Tables from, CrashSafeVolume volume) {
        this.from = from;
        this.volume = volume;
        this.into = Tables.create(volume.writing(), from.reading());
    }

    static void copy(Tables from, Path file) {
        try (CrashSafeVolume volume = CrashSafeVolume.open(new FileDisk(file), VolumeOptions.defaults())) {
            new Compaction(from, volume).copy();
        }
    }

    private void copy() {
        into.lastConversation(from.lastConversation());
        each(from.users, this::user);
        each(from.messages, this::message);
        each(from.groups, (id, number) -> into.groups.put(id, into.add(from.row(number, Table.GROUPS))));
        each(from.members, (id, number) -> into.members.put(id, into.add(from.row(number, Table.GROUP_MEMBERS))));
        each(from.talks.numbers, this::talk);
        each(from.groupTalks, into.groupTalks::put);
        each(from.memberships, into.memberships::put);
        each(from.owners, into.owners::put);
        each(from.literals, into.literals::put);
        volume.commit(() -> {});
    }

    private <V> void each(BTreeMap<long[], V> map, Problems.Look<V> write) {
        Iterator<Map.Entry<long[], V>> entries = map.entryIterator();
        while (entries.hasNext()) {
            Map.Entry<long[], V> entry = entries.next();
            write.at(entry.getKey(), entry.getValue());
            if (++uncommitted == ROWS_IN_A_COMMIT) {
                volume.commit(() -> {});
                uncommitted = 0;
            }
        }
    }

    /** Made once, for both directions. */
    private void talk(long[] pair, Long number) {
        UUID one = Keys.idAt(pair, 0);
        UUID other = Keys.idAt(pair, 2);
        if (into.talks.find(one, other) == null) {
            into.talks.open(one, other, from.talks.last(number));
        }
    }

    private void user(long[] id, Long number) {
        byte[] row = from.row(number, Table.USERS);
        User user = RowCodec.user(row);
        into.users.put(id, into.add(row));
        into.usernames.put(user.username(), id);
        into.emails.put(user.email(), id);
        into.phones.put(user.phoneNumber(), id);
    }

    private void message(long[] place, Long number) {
        byte[] row = from.row(number, Table.MESSAGES);
        Message message = RowCodec.message(row);
        long copied = into.add(row);
        into.messages.put(place, copied);
        into.messageIds.put(Keys.message(message.messageId()), copied);
        UserId recipient = message.recipientId();
        if (recipient == null) {
            into.posts.put(Keys.post(message.senderId().value(), place), copied);
        } else if (message.readAt() == null) {
            into.unread.put(
                    Keys.unread(
                            recipient.value(),
                            message.senderId().value(),
                            place[1],
                            message.messageId().value()),
                    copied);
        }
    }
}
