package dev.kith.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.model.Reading;
import dev.kith.spi.Storage;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * A store does what the reference store does, whatever it is asked: random sequences of calls give equal results, in equal order, equal
 * errors, and leave equal rows. Extend it beside {@link StorageContract}. jqwik prints the seed of a failure, and the
 * shortest sequence that it found to fail.
 */
public abstract class StorageModelProperties {

    /** Made by jqwik. */
    protected StorageModelProperties() {}

    /**
     * Makes the fixture of one sequence, which closes it.
     *
     * @return a new fixture
     */
    protected abstract StorageFixture fixture();

    @Provide
    Arbitrary<List<Call>> calls() {
        return Calls.any().list().ofMinSize(20).ofMaxSize(80);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void does_as_the_reference_store_does(@ForAll("calls") List<Call> calls) {
        assertSame(Reading.RELATIONAL, calls);
    }

    @Property(tries = 50, shrinking = ShrinkingMode.BOUNDED)
    void does_so_too_where_unique_is_read_literally(@ForAll("calls") List<Call> calls) {
        assertSame(Reading.LITERAL, calls);
    }

    private void assertSame(Reading reading, List<Call> calls) {
        try (StorageFixture fixture = fixture();
                Storage store = fixture.create(reading);
                Storage reference = new ReferenceStorage(reading)) {
            for (Call call : concat(Calls.beginning(), calls)) {
                assertThat(call.answer(store)).as("%s", call).isEqualTo(call.answer(reference));
            }
            assertThat(Contents.of(store)).isEqualTo(Contents.of(reference));
        }
    }

    private static List<Call> concat(List<Call> first, List<Call> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
