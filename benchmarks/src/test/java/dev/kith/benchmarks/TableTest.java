package dev.kith.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.benchmarks.engine.EngineKind;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void shows_medians_with_their_spread_and_what_Kith_makes_of_each() {
        Table table = new Table("Commits a second");
        for (double figure : new double[] {900, 5, 1000}) {
            table.add(EngineKind.KITH, "1 thread", figure);
        }
        for (double figure : new double[] {2000, 1600}) {
            table.add(EngineKind.RAW, "1 thread", figure);
        }

        assertThat(table.print()).isEqualTo("""
                        Commits a second
                                                            1 thread
                        kith                        900 [5.0..1,000]
                        raw               1,800 [1,600..2,000] ×0.50
                        """);
    }

    @Test
    void leaves_a_place_without_a_figure_open() {
        Table table = new Table("Commits a second");
        table.add(EngineKind.KITH, "1 thread", 7);
        table.add(EngineKind.RAW, "8 threads", 7);

        assertThat(table.print().lines().skip(2)).allMatch(line -> line.contains(" -"));
    }
}
