package dev.kith.examples.replay;

import dev.kith.group.GroupId;
import dev.kith.message.MessageId;
import dev.kith.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** Where lines come from, and the ids and birthdays made of them: the same on every machine, on any day. */
enum Origin {
    SAMPLE(0),
    COLLEGE(1),
    IRC(2);

    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1960, 1, 1);
    private static final int BIRTHDAYS = 25 * 365;
    private static final int EMAIL_DIGITS = 13;

    /** 12 bits that keep messages of one time and position apart; it never changes. */
    private final int number;

    Origin(int number) {
        this.number = number;
    }

    /** {@return what people read} */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    UserId userId(String username) {
        return UserId.derived(namespace(), username);
    }

    GroupId groupId(String groupName) {
        return GroupId.derived(namespace(), groupName);
    }

    /**
     * Makes a UUID of version 8 of the time in milliseconds, the origin's number and the position, most significant first: so
     * messages of one time are in the order of their lines.
     */
    MessageId messageId(Instant sentAt, long position) {
        long high = sentAt.toEpochMilli() << 16 | 0x8000L | number;
        long low = Long.MIN_VALUE | position;
        return new MessageId(new UUID(high, low));
    }

    /** {@return an address within the column's 24 code points, of which everybody has another} */
    static String email(UserId userId) {
        String digits = Long.toUnsignedString(userId.value().getMostSignificantBits(), Character.MAX_RADIX);
        return "0".repeat(EMAIL_DIGITS - digits.length()) + digits + "@kith.test";
    }

    static LocalDate dateOfBirth(UserId userId) {
        return FIRST_BIRTHDAY.plusDays(Long.remainderUnsigned(userId.value().getLeastSignificantBits(), BIRTHDAYS));
    }

    private String namespace() {
        return "kith-examples-" + title();
    }
}
