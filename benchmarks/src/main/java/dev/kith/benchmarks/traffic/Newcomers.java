package dev.kith.benchmarks.traffic;

import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Users and messages that no community has yet, whichever process makes them. Safe for several threads.
 */
public final class Newcomers {

    private final Instant start = Instant.ofEpochMilli(System.currentTimeMillis());
    private final long process = UUID.randomUUID().getLeastSignificantBits();
    private final AtomicLong next = new AtomicLong();

    /** {@return a message in a quiet conversation, sent after those before it} */
    public Message message() {
        long number = next.getAndIncrement();
        Talk talk = Traffic.quietTalk(number);
        return new Message(
                new MessageId(id(number)),
                talk.one(),
                talk.other(),
                null,
                Texts.of(number),
                null,
                start.plusNanos(1_000 * number),
                null);
    }

    /** {@return a user who fills in what most do} */
    public User user() {
        long number = next.getAndIncrement();
        String name = Long.toUnsignedString(Mix.of(number, process), 36);
        return new User(
                new UserId(id(number)),
                name,
                name + "@kith.dev",
                null,
                "$argon2id$v=19$m=19456,t=2,p=1$bm90IGEgc2FsdA$bm90IGEgaGFzaCBvZiBhbnkgcGFzc3dvcmQ",
                LocalDate.of(1990, 12, 10),
                "London",
                null,
                35,
                null,
                "Likes compilers, and tea.",
                "MENTOR",
                "Analyst",
                12,
                "compilers",
                null,
                start,
                start);
    }

    /**
     * Picks a number.
     *
     * @param bound above all that are picked
     * @return from 0 on
     */
    public int below(int bound) {
        return Mix.below(bound, next.getAndIncrement(), process);
    }

    private UUID id(long number) {
        long time = start.toEpochMilli() + number / 1_000;
        return new UUID(
                (time << 16) | 0x7000 | (number & 0xFFF), 0x8000_0000_0000_0000L | (Mix.of(number, process) >>> 2));
    }
}
