package dev.kith.storage.sql;

import dev.kith.group.GroupId;
import dev.kith.spi.InboxKey;
import dev.kith.spi.SentKey;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where one conversation stands, before its message is read. */
sealed interface InboxLine {

    /** {@return the partner or the group} */
    UUID other();

    @Nullable
    SentKey last();

    InboxKey key();

    default boolean isSilent() {
        return last() == null;
    }

    default UUID messageId() {
        return Objects.requireNonNull(last()).messageId().value();
    }

    record WithPartner(UUID other, SentKey last) implements InboxLine {

        @Override
        public InboxKey key() {
            return new InboxKey.Spoken(last);
        }

        /** {@return the later of what was sent and what was received} */
        static WithPartner later(WithPartner one, WithPartner two) {
            return one.last.compareTo(two.last) < 0 ? two : one;
        }
    }

    record WithGroup(
            GroupId groupId,
            @Nullable SentKey last,
            @Nullable Instant joinedAt) implements InboxLine {

        @Override
        public UUID other() {
            return groupId.value();
        }

        @Override
        public InboxKey key() {
            return last == null ? new InboxKey.Silent(joinedAt, groupId) : new InboxKey.Spoken(last);
        }
    }
}
