package dev.kith.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void shows_medians_with_their_spread_and_what_Kith_makes_of_each() {
        Table table = new Table("Commits a second", Comparison.KITH_TO_ROW);
        for (double figure : new double[] {900, 5, 1000}) {
            table.add("kith", "1 thread", figure);
        }
        for (double figure : new double[] {2000, 1600}) {
            table.add("raw", "1 thread", figure);
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
        Table table = new Table("Commits a second", Comparison.KITH_TO_ROW);
        table.add("kith", "1 thread", 7);
        table.add("raw", "8 threads", 7);

        assertThat(table.print().lines().skip(2)).allMatch(line -> line.contains(" -"));
    }

    @Test
    void shows_what_a_library_takes_of_what_statements_by_hand_take() {
        Table table = new Table("CPU, µs", Comparison.ROW_TO_JDBC);
        table.add("jdbc", "send", 20);
        table.add("kith-jooq-listened", "send", 30);

        assertThat(table.print()).isEqualTo("""
                        CPU, µs
                                                                         send
                        jdbc                                20.0 [20.0..20.0]
                        kith-jooq-listened            30.0 [30.0..30.0] ×1.50
                        """);
    }

    @Test
    void shows_how_a_figure_grows_from_the_first_column() {
        Table table = new Table("Page, µs", Comparison.COLUMN_TO_FIRST);
        table.add("kith-jdbi", "of 10,000", 100);
        table.add("kith-jdbi", "of 5,000,000", 140);

        assertThat(table.print()).contains("100 [100..100]  ").contains("140 [140..140] ×1.40");
    }
}
