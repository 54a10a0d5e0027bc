package dev.kith.benchmarks;

import dev.kith.benchmarks.engine.EngineKind;
import dev.kith.benchmarks.sql.SqlEngineKind;
import java.util.OptionalDouble;

/** What stands after a cell of a table: its median against another's. */
enum Comparison {
    /** Kith's median divided by the row's. */
    KITH_TO_ROW {
        @Override
        OptionalDouble ratio(Table table, String row, String column) {
            return divided(table.median(KITH, column), row.equals(KITH) ? NONE : table.median(row, column));
        }
    },
    /** The row's median divided by that of hand-written JDBC. */
    ROW_TO_JDBC {
        @Override
        OptionalDouble ratio(Table table, String row, String column) {
            return divided(table.median(row, column), row.equals(JDBC) ? NONE : table.median(JDBC, column));
        }
    },
    /** The column's median divided by that of the first. */
    COLUMN_TO_FIRST {
        @Override
        OptionalDouble ratio(Table table, String row, String column) {
            String first = table.firstColumn();
            return divided(table.median(row, column), column.equals(first) ? NONE : table.median(row, first));
        }
    };

    private static final String KITH = EngineKind.KITH.title();
    private static final String JDBC = SqlEngineKind.JDBC.title();
    private static final OptionalDouble NONE = OptionalDouble.empty();

    /** {@return the ratio, or empty where there is nothing to compare with} */
    abstract OptionalDouble ratio(Table table, String row, String column);

    private static OptionalDouble divided(OptionalDouble one, OptionalDouble other) {
        return one.isEmpty() || other.isEmpty() ? NONE : OptionalDouble.of(one.getAsDouble() / other.getAsDouble());
    }
}
