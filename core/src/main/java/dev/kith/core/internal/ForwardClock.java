package dev.kith.core.internal;

import com.fasterxml.uuid.UUIDClock;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** Never goes back, nor before 1970: a generator of ids would make smaller ones from there on. */
final class ForwardClock extends UUIDClock {

    private final Clock clock;
    private final AtomicLong latest = new AtomicLong();

    ForwardClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public long currentTimeMillis() {
        return latest.accumulateAndGet(clock.millis(), Math::max);
    }
}
