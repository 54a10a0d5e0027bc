package dev.kith.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.model.UuidOrder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00.123Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final Ids ids = new Ids(clock);

    @Test
    void ids_are_uuids_of_version_7_with_the_clocks_time() {
        for (UUID id : List.of(
                ids.userId().value(), ids.messageId().value(), ids.groupId().value())) {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
        }
    }

    @Test
    void ids_grow_while_the_clock_stands_still_goes_on_and_is_set_back() {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            made.add(
                    switch (i % 3) {
                        case 0 -> ids.userId().value();
                        case 1 -> ids.messageId().value();
                        default -> ids.groupId().value();
                    });
            if (i % 1_000 == 0) {
                now.updateAndGet(instant -> instant.plusMillis(1));
            }
            if (i % 7_000 == 0) {
                now.updateAndGet(instant -> instant.minus(Duration.ofDays(400)));
            }
        }

        for (int i = 1; i < made.size(); i++) {
            assertThat(UuidOrder.UNSIGNED.compare(made.get(i - 1), made.get(i))).isNegative();
        }
    }

    @Test
    void ids_grow_where_the_clock_stands_before_1970() {
        now.set(Instant.parse("0001-01-01T00:00:00Z"));
        UUID first = ids.userId().value();
        now.set(Instant.EPOCH.minusMillis(1));
        UUID second = ids.userId().value();

        assertThat(first.version()).isEqualTo(7);
        assertThat(UuidOrder.UNSIGNED.compare(first, second)).isNegative();
    }

    @Test
    void threads_never_get_the_same_id_and_each_sees_them_grow() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<UUID>>> work = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                work.add(() -> {
                    List<UUID> made = new ArrayList<>();
                    for (int j = 0; j < 5_000; j++) {
                        made.add(ids.messageId().value());
                    }
                    return made;
                });
            }
            Set<UUID> all = new HashSet<>();
            for (Future<List<UUID>> made : threads.invokeAll(work)) {
                assertThat(made.get()).isSortedAccordingTo(UuidOrder.UNSIGNED);
                all.addAll(made.get());
            }
            assertThat(all).hasSize(40_000);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void two_makers_do_not_make_the_same_ids() {
        assertThat(ids.userId()).isNotEqualTo(new Ids(clock).userId());
    }
}
