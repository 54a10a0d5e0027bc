package dev.kith.storage.tck.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.core.ContentDigest;
import dev.kith.core.Kith;
import dev.kith.model.Reading;
import dev.kith.spi.Storage;
import dev.kith.storage.tck.ReferenceStorage;
import dev.kith.storage.tck.StorageFixture;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * A host cannot tell a store from the reference store: random sequences of service calls, in transactions and out of them, give equal
 * results, in equal order, equal errors and equal contents. Extend it beside {@link ServiceContract}. jqwik prints the
 * seed of a failure, and the shortest sequence that it found to fail.
 */
public abstract class ServiceModelProperties {

    /** Made by jqwik. */
    protected ServiceModelProperties() {}

    /**
     * Makes the fixture of one sequence, which closes it.
     *
     * @return a new fixture
     */
    protected abstract StorageFixture fixture();

    @Provide
    Arbitrary<List<Step>> steps() {
        return Steps.any().list().ofMinSize(20).ofMaxSize(80);
    }

    @Provide
    Arbitrary<List<Step>> longRun() {
        return Steps.any().list().ofSize(2_000);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void a_host_cannot_tell_it_from_the_reference_store(@ForAll("steps") List<Step> steps) {
        assertSame(Reading.RELATIONAL, steps);
    }

    @Property(tries = 30, shrinking = ShrinkingMode.BOUNDED)
    void nor_where_unique_is_read_literally(@ForAll("steps") List<Step> steps) {
        assertSame(Reading.LITERAL, steps);
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void nor_in_a_long_run(@ForAll("longRun") List<Step> steps) {
        assertSame(Reading.RELATIONAL, steps);
    }

    /** The clock moves on at every third step, so that much happens in one instant. */
    private void assertSame(Reading reading, List<Step> steps) {
        TestClock clock = new TestClock(Services.START);
        try (StorageFixture fixture = fixture();
                Storage store = fixture.create(reading);
                Storage reference = new ReferenceStorage(reading)) {
            Kith tried = over(store, clock);
            Kith expected = over(reference, clock);
            Steps.beginning().forEach(step -> assertSame(step, tried, expected));
            for (int i = 0; i < steps.size(); i++) {
                assertSame(steps.get(i), tried, expected);
                clock.move(Duration.ofNanos(i % 3 == 0 ? 1_000 : 0));
            }
            assertThat(ContentDigest.of(store)).as("contents").isEqualTo(ContentDigest.of(reference));
        }
    }

    private static void assertSame(Step step, Kith tried, Kith expected) {
        assertThat(step.outcome(tried)).as("%s", step).isEqualTo(step.outcome(expected));
    }

    private static Kith over(Storage storage, TestClock clock) {
        return Kith.builder()
                .storage(storage)
                .clock(clock)
                .passwordHasher(new PlainHasher())
                .build();
    }
}
