package dev.kith.benchmarks.traffic;

import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A community's users and direct messages by number, the same in each run. Half the messages go to a few hot
 * conversations, most of these to the first; the others to one of many quiet ones. They are sent in the order of their
 * numbers, and ids are UUIDs of version 7, as Kith makes them.
 */
public final class Traffic {

    /** How many users there are. */
    public static final int USERS = 10_000;

    private static final int HOT_TALKS = 8;
    private static final int QUIET_TALKS = 50_000;
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration PACE = Duration.ofMillis(100);
    private static final int PER_SECOND = 10;

    private Traffic() {}

    /** {@return all users} */
    public static List<User> users() {
        return IntStream.range(0, USERS).mapToObj(Traffic::user).toList();
    }

    /** {@return the conversation with the most messages} */
    public static Talk busiest() {
        return talk(0);
    }

    /**
     * Makes a message.
     *
     * @param number which, from 0
     * @return the same message for the same number
     */
    public static Message message(long number) {
        Talk talk = talkOf(number);
        boolean there = Mix.below(2, number, 4) == 0;
        return new Message(
                id(number),
                there ? talk.one() : talk.other(),
                there ? talk.other() : talk.one(),
                null,
                Texts.of(number),
                null,
                sentAt(number),
                null);
    }

    /**
     * Tells a message's id.
     *
     * @param number which, from 0
     * @return its id
     */
    public static MessageId id(long number) {
        return new MessageId(uuid(sentAt(number), number, 5));
    }

    /**
     * Tells whose conversation a message is in.
     *
     * @param number which, from 0
     * @return the conversation
     */
    public static Talk talkOf(long number) {
        if (Mix.below(2, number, 6) == 0) {
            double skewed = Math.pow(Mix.fraction(number, 7), 2);
            return talk((int) (HOT_TALKS * skewed));
        }
        return quietTalk(number);
    }

    /**
     * Picks a conversation in which little is said.
     *
     * @param number any
     * @return the same conversation for the same number
     */
    public static Talk quietTalk(long number) {
        return talk(HOT_TALKS + Mix.below(QUIET_TALKS, number, 8));
    }

    private static Talk talk(int number) {
        int one = number < HOT_TALKS ? 2 * number : Mix.below(USERS, number, 9);
        int other = number < HOT_TALKS ? one + 1 : (one + 1 + Mix.below(USERS - 1, number, 10)) % USERS;
        return new Talk(userId(one), userId(other));
    }

    static Instant sentAt(long number) {
        return START.plusSeconds(number / PER_SECOND).plus(PACE.multipliedBy(number % PER_SECOND));
    }

    /**
     * Tells a user's id.
     *
     * @param number which, from 0 up to {@link #USERS}
     * @return its id
     */
    public static UserId userId(int number) {
        return new UserId(uuid(START.minusSeconds(USERS - number), number, 11));
    }

    private static User user(int number) {
        return new User(
                userId(number),
                "user" + number,
                "user" + number + "@kith.dev",
                null,
                User.NO_PASSWORD,
                LocalDate.of(1990, 12, 10),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                START,
                START);
    }

    static UUID uuid(Instant time, long number, long salt) {
        long high = (time.toEpochMilli() << 16) | 0x7000 | (Mix.of(number, salt) & 0xFFF);
        long low = 0x8000_0000_0000_0000L | (Mix.of(number, -salt) >>> 2);
        return new UUID(high, low);
    }
}
