package dev.kith.storage.mapdb;

import dev.kith.user.UserId;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapdb.BTreeMap;
import org.mapdb.StoreDirect;

/**
 * The conversations of two users. Either way round names one record, the place of the last message: a further message
 * changes that alone, where it stands.
 */
final class Talks {

    private static final Words PLACE = new Words(Keys.PLACE);

    private final StoreDirect store;

    /** User and partner → number of the record; in both directions, while there is a message. */
    final BTreeMap<long[], Long> numbers;

    Talks(StoreDirect store, BTreeMap<long[], Long> numbers) {
        this.store = store;
        this.numbers = numbers;
    }

    @Nullable
    Long find(UUID one, UUID other) {
        return numbers.get(Keys.pair(one, other));
    }

    /** The place of the last message. */
    long[] last(long number) {
        long[] last = store.get(number, PLACE);
        if (last == null) {
            throw Failures.damaged("The last message of a conversation is missing");
        }
        return last;
    }

    /** The place of the last message, or null without one. */
    long @Nullable [] last(UUID one, UUID other) {
        Long number = find(one, other);
        return number == null ? null : last(number);
    }

    /** The conversations of a user, in the order of the partners' ids. */
    Iterator<Map.Entry<long[], Long>> of(UserId user) {
        long[] id = Keys.user(user);
        return numbers.entryIterator(Keys.first(Keys.PAIR, id), true, Keys.last(Keys.PAIR, id), true);
    }

    void open(UUID one, UUID other, long[] last) {
        Long number = store.put(last, PLACE);
        numbers.put(Keys.pair(one, other), number);
        if (!one.equals(other)) {
            numbers.put(Keys.pair(other, one), number);
        }
    }

    void change(long number, long[] last) {
        store.update(number, last, PLACE);
    }

    void close(UUID one, UUID other) {
        Long number = numbers.remove(Keys.pair(one, other));
        numbers.remove(Keys.pair(other, one));
        if (number != null) {
            store.delete(number, PLACE);
        }
    }
}
