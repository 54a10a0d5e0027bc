package dev.kith.storage.tck;

import dev.kith.model.Column;
import dev.kith.model.Reading;
import dev.kith.spi.Storage;

/**
 * One cell of the column matrix: what becomes of a kind of value in a column. It can be tried on any store, for example on one
 * that lacks a constraint, where it must fail.
 *
 * @param column the column
 * @param matrixCase what the column is given
 * @param level by which way
 * @param outcome what must become of it, in the words of the matrix, such as {@code refused}
 * @param trial tries it
 */
public record MatrixCell(Column column, MatrixCase matrixCase, MatrixLevel level, String outcome, Trial trial) {

    /**
     * Tries the cell on a new store of the fixture.
     *
     * @param fixture opens the store, in the case's reading
     * @throws AssertionError where something else became of it
     */
    public void check(StorageFixture fixture) {
        try (Storage storage = fixture.create(matrixCase.reading())) {
            check(storage, fixture.raw(storage));
        }
    }

    /**
     * Tries the cell.
     *
     * @param storage a store without a row, of the case's {@linkplain MatrixCase#reading() reading}
     * @param raw writes to that store, past the services
     * @throws AssertionError where something else became of it
     */
    public void check(Storage storage, RawWriter raw) {
        trial.check(storage, raw);
    }

    /** {@return the number of the rule that the cell belongs to, such as {@code X3}} */
    public String rule() {
        return level.prefix() + matrixCase.number();
    }

    /** {@return whether the store reads <em>unique</em> literally} */
    public boolean literal() {
        return matrixCase.reading() == Reading.LITERAL;
    }

    /** {@return the sentence that names the cell's test, such as {@code users.email: null is refused}} */
    public String sentence() {
        return column + ": " + matrixCase.text() + " is " + outcome;
    }

    /** Tries a cell. */
    @FunctionalInterface
    public interface Trial {

        /**
         * Tries it.
         *
         * @param storage a store without a row
         * @param raw writes to that store, past the services
         * @throws AssertionError where something else became of it than the cell says
         */
        void check(Storage storage, RawWriter raw);
    }
}
