package dev.kith.storage.sql;

import dev.kith.error.KithException;
import dev.kith.error.StorageException;
import dev.kith.error.StorageException.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds out why a write was refused: one read that asks for every reason at once. A database tells only one, and each
 * another.
 */
final class Diagnosis {

    private static final int ATTEMPTS = 3;

    private final String sql;
    private final int questions;

    /** Takes subqueries: each asks whether it has a row. */
    Diagnosis(String... subqueries) {
        this.questions = subqueries.length;
        this.sql = Arrays.stream(subqueries)
                .map(subquery -> "EXISTS (" + subquery + ")")
                .collect(Collectors.joining(", ", "SELECT ", ""));
    }

    /** {@return the answers, in the order of the subqueries} */
    List<Boolean> ask(SqlConnection connection, Binder binder) throws SQLException {
        return connection.query(sql, binder, this::answers).get(0);
    }

    private List<Boolean> answers(ResultSet row) throws SQLException {
        Boolean[] answers = new Boolean[questions];
        for (int i = 0; i < questions; i++) {
            answers[i] = row.getBoolean(i + 1);
        }
        return List.of(answers);
    }

    /** Writes a row, and throws why it could not. */
    static void insert(Calls calls, Step<Integer> insert, Step<Optional<KithException>> reason) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (written(calls, insert, reason, 0) > 0) {
                return;
            }
        }
        throw unsettled();
    }

    /** Writes a row where it is still as expected, and throws why it could not. */
    static boolean update(Calls calls, Step<Integer> update, Step<Optional<KithException>> reason) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int rows = written(calls, update, reason, -1);
            if (rows >= 0) {
                return rows > 0;
            }
        }
        throw unsettled();
    }

    /** {@return how many rows were written, or the mark of a refusal whose reason went away in the meantime} */
    private static int written(Calls calls, Step<Integer> write, Step<Optional<KithException>> reason, int refusal) {
        int rows;
        try {
            rows = calls.attempt(write);
        } catch (Refused refused) {
            rows = refusal;
        }
        if (rows == refusal) {
            Optional<KithException> told = calls.read(reason);
            if (told.isPresent()) {
                throw told.get();
            }
        }
        return rows;
    }

    private static StorageException unsettled() {
        return new StorageException(
                Outcome.NOT_APPLIED, true, "Others kept changing the rows that a write was refused for");
    }
}
