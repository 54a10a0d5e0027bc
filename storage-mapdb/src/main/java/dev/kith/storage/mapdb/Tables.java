package dev.kith.storage.mapdb;

import dev.kith.model.Reading;
import dev.kith.model.Table;
import java.util.ArrayList;
import java.util.List;
import org.mapdb.BTreeMap;
import org.mapdb.Serializer;
import org.mapdb.StoreDirect;
import org.mapdb.serializer.GroupSerializer;
import org.mapdb.volume.Volume;
import org.mapdb.volume.VolumeFactory;

/**
 * The rows and their indexes, on one volume. Rows stand by themselves, and maps name them by their number in the store.
 * What these objects remember of the volume is out of date once it is set back: then they are made anew. They are for
 * one writing thread, or for many that only read.
 */
final class Tables {

    private static final long HEADER = 1;
    private static final long LAST_CONVERSATION = 2;
    private static final int MAPS = 15;
    private static final Numbers NUMBERS = new Numbers();
    private static final int WIDE_NODE = 32;
    private static final int NARROW_NODE = 16;

    private static final int USERNAME_WORDS = 8;
    private static final int EMAIL_WORDS = 12;
    private static final int PHONE_WORDS = 5;

    private final StoreDirect store;
    private final Reading reading;
    private final List<Long> roots;

    /** {@code user_id} → row. */
    final BTreeMap<long[], Long> users;
    /** {@code username} → {@code user_id}. */
    final TextIndex usernames;
    /** {@code email} → {@code user_id}. */
    final TextIndex emails;
    /** {@code phone_number} → {@code user_id}. */
    final TextIndex phones;
    /** Place, that is conversation, {@code sent_at} and {@code message_id} → row. */
    final BTreeMap<long[], Long> messages;
    /** {@code message_id} → row. */
    final BTreeMap<long[], Long> messageIds;
    /** Two users → place of their last message. */
    final Talks talks;
    /** {@code group_id} → place of its last message, while there is one. */
    final BTreeMap<long[], long[]> groupTalks;
    /** Recipient, sender, {@code sent_at}, {@code message_id} → row, of direct messages without {@code read_at}. */
    final BTreeMap<long[], Long> unread;
    /** Sender and place → row, of messages to groups. */
    final BTreeMap<long[], Long> posts;
    /** {@code group_id} → row. */
    final BTreeMap<long[], Long> groups;
    /** Group and user → row. */
    final BTreeMap<long[], Long> members;
    /** User and group → {@code joined_at}, in two words of which the first tells whether it is known. */
    final BTreeMap<long[], long[]> memberships;
    /** Group and user, of members whose role is exactly {@code owner}. */
    final BTreeMap<long[], Boolean> owners;
    /** Column and id, of the columns that are unique by themselves in the literal reading only. */
    final BTreeMap<long[], Boolean> literals;

    private Tables(StoreDirect store, Header header) {
        this.store = store;
        this.reading = header.reading();
        this.roots = header.roots();
        if (roots.size() != MAPS) {
            throw Failures.damaged("The store has " + roots.size() + " maps instead of " + MAPS);
        }
        users = map(0, Keys.ID, NUMBERS, WIDE_NODE);
        usernames = new TextIndex(map(1, USERNAME_WORDS, new Words(Keys.ID), WIDE_NODE), USERNAME_WORDS);
        emails = new TextIndex(map(2, EMAIL_WORDS, new Words(Keys.ID), WIDE_NODE), EMAIL_WORDS);
        phones = new TextIndex(map(3, PHONE_WORDS, new Words(Keys.ID), WIDE_NODE), PHONE_WORDS);
        messages = map(4, Keys.PLACE, NUMBERS, NARROW_NODE);
        messageIds = map(5, Keys.ID, NUMBERS, WIDE_NODE);
        talks = new Talks(store, map(6, Keys.PAIR, NUMBERS, NARROW_NODE));
        groupTalks = map(7, Keys.ID, new Words(Keys.PLACE), NARROW_NODE);
        unread = map(8, Keys.UNREAD, NUMBERS, NARROW_NODE);
        posts = map(9, Keys.POST, NUMBERS, NARROW_NODE);
        groups = map(10, Keys.ID, NUMBERS, WIDE_NODE);
        members = map(11, Keys.PAIR, NUMBERS, WIDE_NODE);
        memberships = map(12, Keys.PAIR, new Words(2), WIDE_NODE);
        owners = map(13, Keys.PAIR, new NoValues(), WIDE_NODE);
        literals = map(14, Keys.LITERAL, new NoValues(), WIDE_NODE);
    }

    private <V> BTreeMap<long[], V> map(int number, int keyWords, GroupSerializer<V> values, int nodeSize) {
        Words keys = new Words(keyWords);
        return new BTreeMap<>(keys, values, roots.get(number), store, true, nodeSize, keys, false, 0, true, null);
    }

    /** Makes empty tables on an empty volume. */
    static Tables create(Volume volume, Reading reading) {
        StoreDirect store = store(volume, false);
        long header = store.put(new byte[0], Bytes.AS_THEY_ARE);
        long lastConversation = store.put(0L, Serializer.LONG);
        if (header != HEADER || lastConversation != LAST_CONVERSATION) {
            throw Failures.refused("MapDB numbers records otherwise than this version expects");
        }
        List<Long> roots = new ArrayList<>();
        for (int i = 0; i < MAPS; i++) {
            roots.add(store.put(store.put(Boolean.TRUE, EmptyNode.ROOT), Serializer.RECID));
        }
        Header written = new Header(reading, roots);
        store.update(HEADER, written.written(), Bytes.AS_THEY_ARE);
        return new Tables(store, written);
    }

    /** Finds the tables on a volume that has some. */
    static Tables open(Volume volume) {
        StoreDirect store = store(volume, true);
        byte[] header = store.get(HEADER, Bytes.AS_THEY_ARE);
        return new Tables(store, Header.read(header == null ? new byte[0] : header));
    }

    private static StoreDirect store(Volume volume, boolean exists) {
        return new StoreDirect(
                null,
                VolumeFactory.wrap(volume, exists),
                false,
                0,
                false,
                0,
                0,
                0,
                false,
                false,
                false,
                false,
                false,
                true);
    }

    Reading reading() {
        return reading;
    }

    boolean literal() {
        return reading == Reading.LITERAL;
    }

    /** Takes the number of a new conversation. */
    long newConversation() {
        long number = lastConversation() + 1;
        lastConversation(number);
        return number;
    }

    void lastConversation(long number) {
        store.update(LAST_CONVERSATION, number, Serializer.LONG);
    }

    long lastConversation() {
        Long last = store.get(LAST_CONVERSATION, Serializer.LONG);
        if (last == null) {
            throw Failures.damaged("The number of the last conversation is missing");
        }
        return last;
    }

    long add(byte[] row) {
        return store.put(row, Bytes.AS_THEY_ARE);
    }

    byte[] row(long number, Table table) {
        byte[] row = store.get(number, Bytes.AS_THEY_ARE);
        if (row == null) {
            throw Failures.damaged("A row of " + table.tableName() + " is missing");
        }
        return row;
    }

    void replace(long number, byte[] row) {
        store.update(number, row, Bytes.AS_THEY_ARE);
    }

    void drop(long number) {
        store.delete(number, Bytes.AS_THEY_ARE);
    }
}
