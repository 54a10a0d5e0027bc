package dev.kith.storage.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.storage.tck.ReferenceFixture;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A contract is worth what it notices: each broken store must fail exactly the rules it breaks. */
class BrokenStoresTest {

    static Stream<Flaw> flaws() {
        return Stream.<Flaw[]>of(
                        FlawOfUsers.values(),
                        FlawOfMessages.values(),
                        FlawOfGroups.values(),
                        FlawOfTransactions.values(),
                        FlawOfBatches.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void a_store_that(Flaw flaw) {
        Verdict verdict = Verdict.on(() -> new FlawedFixture(flaw));

        assertThat(verdict.unaccounted()).isEmpty();
        assertThat(flaw.breaks()).isNotEmpty();
        assertThat(verdict.broken()).containsExactlyInAnyOrderElementsOf(flaw.breaks());
    }

    @Test
    void random_sequences_find_what_is_wrong() {
        List<Flaw> flaws = List.of(
                FlawOfUsers.LOSES_UPDATES,
                FlawOfMessages.LISTS_OLDEST_FIRST,
                FlawOfMessages.FORGETS_SILENT_GROUPS,
                FlawOfTransactions.LEAKS_ROLLED_BACK_WORK);

        assertThat(flaws)
                .allSatisfy(flaw -> assertThat(Verdict.ofTheModelOn(() -> new FlawedFixture(flaw))
                                .unaccounted())
                        .isNotEmpty());
    }

    @Test
    void the_reference_store_breaks_nothing() {
        Verdict verdict = Verdict.on(ReferenceFixture::new);

        assertThat(verdict.unaccounted()).isEmpty();
        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.kept()).contains("U1", "MS1", "G1", "V1", "T1", "C1", "D1", "R1", "L1", "X1", "B1");
    }

    @Test
    void flaws_have_names_of_their_own() {
        List<String> names = flaws().map(Flaw::name).toList();

        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(10);
    }
}
