package dev.kith.storage.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Stores many rows of a table in one step, several in a statement. Where the database takes the rows of a statement not
 * all together, they are inserted one by one, and the first that is refused tells why.
 */
final class Batch<R> {

    /** Enough to make the round trips count for little; a power of two. */
    private static final int MOST_ROWS = 128;

    /** Up to three bytes each, and six where a driver escapes them: far from what the least patient server takes. */
    private static final long MOST_TEXT = 1 << 18;

    private final Dialect dialect;
    private final MultiRow statement;
    private final Binding<R> binding;
    private final ToIntFunction<R> text;
    private final BiConsumer<Calls, R> single;

    /**
     * @param statement inserts rows that exist or not for themselves, without a condition
     * @param binding sets the parameters of one row
     * @param text tells how many characters of text a row has, but for what the columns keep short
     * @param single inserts one row, and throws why it could not
     */
    Batch(Dialect dialect, MultiRow statement, Binding<R> binding, ToIntFunction<R> text, BiConsumer<Calls, R> single) {
        this.dialect = dialect;
        this.statement = statement;
        this.binding = binding;
        this.text = text;
        this.single = single;
    }

    /** Inserts rows of which none has a condition beside what the schema checks. */
    void insert(Calls calls, List<R> rows) {
        insert(calls, rows, step -> row -> true);
    }

    /**
     * Inserts rows.
     *
     * @param conditions finds out, first of all in the step, which rows may be stored as far as the schema does not check
     *     it, and makes that last until the step is committed
     */
    void insert(Calls calls, List<R> rows, Conditions<R> conditions) {
        if (rows.size() == 1) {
            single.accept(calls, rows.get(0));
        } else if (!rows.isEmpty()) {
            calls.together(step -> {
                insertChunks(step, rows, conditions.met(step));
                return true;
            });
        }
    }

    private void insertChunks(Calls step, List<R> rows, Predicate<R> met) {
        int from = 0;
        while (from < rows.size()) {
            List<R> chunk = rows.subList(from, from + chunkSize(rows, from));
            if (!chunk.stream().allMatch(met) || !written(step, chunk)) {
                chunk.forEach(row -> single.accept(step, row));
            }
            from += chunk.size();
        }
    }

    /** A power of two, so that there are few texts for a database to keep plans of. */
    private int chunkSize(List<R> rows, int from) {
        int most = Math.min(MOST_ROWS, rows.size() - from);
        int size = 0;
        long characters = 0;
        while (size < most) {
            characters += text.applyAsInt(rows.get(from + size));
            if (size > 0 && characters > MOST_TEXT) {
                break;
            }
            size++;
        }
        return Integer.highestOneBit(size);
    }

    /** {@return whether all rows are there; none is where the database refused any} */
    private boolean written(Calls step, List<R> chunk) {
        try {
            return step.attemptTogether(connection -> {
                if (write(connection, chunk) < chunk.size()) {
                    throw new Apart();
                }
                return true;
            });
        } catch (Refused | Apart refusal) {
            return false;
        }
    }

    private int write(SqlConnection connection, List<R> chunk) throws SQLException {
        try {
            return connection.update(statement.sql(chunk.size()), Parameters.of(dialect, parameters -> {
                for (R row : chunk) {
                    binding.bind(row, parameters);
                }
            }));
        } catch (SQLException failure) {
            if (dialect.kind(failure) == ErrorKind.VALUE) {
                throw new Apart();
            }
            throw failure;
        }
    }

    /** Sets the parameters of one row. */
    @FunctionalInterface
    interface Binding<R> {
        void bind(R row, Parameters to) throws SQLException;
    }

    /** Finds out in a step which rows may be stored. */
    @FunctionalInterface
    interface Conditions<R> {
        Predicate<R> met(Calls step);
    }

    /** Takes back what a statement wrote, for its rows to be inserted one by one. */
    private static final class Apart extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Apart() {
            super(null, null, false, false);
        }
    }
}
