package dev.kith.core.internal;

import dev.kith.core.PasswordHasher;
import dev.kith.core.Rules;
import dev.kith.event.KithListener;
import dev.kith.group.GroupPolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What all services of one Kith share, whatever session they work on. */
public final class Settings {

    final Rules rules;
    final RowValidator rows;
    final Passwords passwords;
    final GroupPolicy policy;
    final Ids ids;
    final Listeners listeners;
    private final Clock clock;

    private Settings(Draft draft) {
        this.clock = draft.clock;
        this.rules = draft.rules;
        this.rows = new RowValidator(draft.rules);
        this.passwords = new Passwords(draft.hasher);
        this.policy = draft.policy;
        this.ids = new Ids(draft.clock);
        this.listeners = new Listeners(draft.listeners);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** What a host may replace. */
    public static final class Draft {
        public Clock clock = Clock.systemUTC();
        public Rules rules = Rules.DEFAULT;
        public PasswordHasher hasher = PasswordHasher.argon2id();
        public GroupPolicy policy = GroupPolicy.DEFAULT;
        public List<KithListener> listeners = List.of();

        public Settings settle() {
            return new Settings(this);
        }
    }
}
