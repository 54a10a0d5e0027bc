package dev.kith.storage.tck.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it, forwards or backwards. Safe for several threads. */
final class TestClock extends Clock {

    private volatile Instant now;

    TestClock(Instant now) {
        this.now = now;
    }

    synchronized void set(Instant instant) {
        now = instant;
    }

    synchronized void move(Duration by) {
        now = now.plus(by);
    }

    /** The next second, so that what follows has another time than what was before. */
    void tick() {
        move(Duration.ofSeconds(1));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Whose zone a host's clock has must not matter. */
    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
