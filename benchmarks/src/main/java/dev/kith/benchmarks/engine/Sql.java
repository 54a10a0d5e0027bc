package dev.kith.benchmarks.engine;

import java.sql.SQLException;

/** Runs what may throw {@link SQLException}. */
final class Sql {

    private Sql() {}

    static void run(Statement statement) {
        call(() -> {
            statement.run();
            return true;
        });
    }

    static <T> T call(Query<T> query) {
        try {
            return query.run();
        } catch (SQLException failure) {
            throw new EngineFailure(failure);
        }
    }

    /** What returns nothing. */
    interface Statement {
        void run() throws SQLException;
    }

    /** What returns something. */
    interface Query<T> {
        T run() throws SQLException;
    }
}
