package dev.kith.core.internal;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.kith.group.GroupId;
import dev.kith.message.MessageId;
import dev.kith.user.UserId;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * Makes ids: UUIDs of version 7, each greater than those made before it by the same object, even where the clock is
 * set back. Safe for several threads.
 */
public final class Ids {

    private final TimeBasedEpochGenerator generator;

    /** Takes the ids' times from the clock. */
    public Ids(Clock clock) {
        this.generator = Generators.timeBasedEpochGenerator(new SecureRandom(), new ForwardClock(clock));
    }

    /** A new id. */
    public UserId userId() {
        return new UserId(generator.generate());
    }

    /** A new id. */
    public MessageId messageId() {
        return new MessageId(generator.generate());
    }

    /** A new id. */
    public GroupId groupId() {
        return new GroupId(generator.generate());
    }
}
