package dev.kith.storage.mapdb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** A part of a store's files, by what it is for. */
enum Region {
    /** Both copies of the base's header, and the mark of the last commit applied. */
    HEADER(true),
    /** Where records stand, by their number. */
    INDEX(true),
    /** Keys in nodes of the maps, in a form that no row has. */
    NODE(true),
    /** Contents of rows. */
    VALUE(true),
    /** What a store that was not closed would be recovered from. */
    JOURNAL(false);

    private static final int HEADER_COPY = 128;
    private static final int SECOND_COPY = 4 << 10;
    private static final int MARK = 1024;
    private static final int MARK_BYTES = 20;

    /** The first of MapDB's index values, which go on to the end of the first MiB. */
    private static final int FIRST_INDEX_VALUE = 32_864 + 16;

    private static final int JOURNAL_HEADER = 1024;
    private static final int JOURNAL_EPOCH = 24;
    private static final int RECORD_UNIT = 64;

    /** Whether it is looked for in a store that was closed. */
    final boolean closed;

    Region(boolean closed) {
        this.closed = closed;
    }

    /** The region's file. */
    int file(Image image) {
        return this != JOURNAL ? Image.BASE : epoch(image, 1) > epoch(image, 2) ? 1 : 2;
    }

    private static long epoch(Image image, int journal) {
        return ByteBuffer.wrap(image.files().get(journal)).getLong(JOURNAL_EPOCH);
    }

    /** Where its bytes are in its file. */
    int[] places(Image image, Rows rows) {
        BitSet places = new BitSet();
        byte[] file = image.files().get(file(image));
        switch (this) {
            case HEADER -> {
                places.set(0, HEADER_COPY);
                places.set(SECOND_COPY, SECOND_COPY + HEADER_COPY);
                places.set(MARK, MARK + MARK_BYTES);
            }
            case INDEX -> indexValues(file, places);
            case NODE -> find(file, keys(rows), places);
            case VALUE -> find(file, contents(rows), places);
            case JOURNAL -> places.set(0, endOfRecords(ByteBuffer.wrap(file)));
        }
        return places.stream().toArray();
    }

    private static void indexValues(byte[] base, BitSet places) {
        for (int offset = FIRST_INDEX_VALUE; offset < Image.SLICE; offset += Long.BYTES) {
            int at = Image.inBase(offset);
            if (ByteBuffer.wrap(base).getLong(at) != 0) {
                places.set(at, at + Long.BYTES);
            }
        }
    }

    private static int endOfRecords(ByteBuffer journal) {
        int at = JOURNAL_HEADER;
        while (journal.getLong(at + 8) == journal.getLong(JOURNAL_EPOCH)) {
            at += (journal.getInt(at + 4) + RECORD_UNIT - 1) / RECORD_UNIT * RECORD_UNIT;
        }
        return at;
    }

    private static void find(byte[] base, Stream<byte[]> known, BitSet places) {
        String text = new String(base, StandardCharsets.ISO_8859_1);
        known.forEach(bytes -> {
            String wanted = new String(bytes, StandardCharsets.ISO_8859_1);
            for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
                places.set(at, at + bytes.length);
            }
        });
    }

    private static Stream<byte[]> contents(Rows rows) {
        Stream<String> texts = Stream.concat(
                rows.messages().stream().map(message -> String.valueOf(message.content())),
                rows.users().stream().map(user -> String.valueOf(user.bio())));
        return texts.map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<byte[]> keys(Rows rows) {
        Stream<long[]> users = rows.users().stream()
                .flatMap(user -> Stream.of(TextKey.place(user.username(), 8), TextKey.place(user.email(), 12)));
        Stream<long[]> members = rows.members().stream()
                .flatMap(member -> pairs(Keys.group(member.groupId()), Keys.user(member.userId())));
        Stream<long[]> talks = rows.messages().stream()
                .filter(message -> message.recipientId() != null)
                .flatMap(message -> pairs(Keys.user(message.senderId()), Keys.user(message.recipientId())));
        return List.of(users, members, talks).stream().flatMap(keys -> keys).map(Region::bytes);
    }

    private static Stream<long[]> pairs(long[] one, long[] other) {
        return Stream.of(
                new long[] {one[0], one[1], other[0], other[1]}, new long[] {other[0], other[1], one[0], one[1]});
    }

    private static byte[] bytes(long[] key) {
        ByteBuffer bytes = ByteBuffer.allocate(key.length * Long.BYTES);
        bytes.asLongBuffer().put(key);
        return bytes.array();
    }
}
