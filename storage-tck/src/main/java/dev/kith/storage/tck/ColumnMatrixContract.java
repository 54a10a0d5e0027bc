package dev.kith.storage.tck;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** The column matrix: each column, each case, past the services. */
abstract class ColumnMatrixContract {

    abstract StorageFixture newFixture();

    private Stream<DynamicTest> serviceTrials(MatrixCase matrixCase) {
        return MatrixTrials.of(ServiceMatrix.cells(matrixCase), this::newFixture);
    }

    private Stream<DynamicTest> trials(MatrixCase matrixCase) {
        return MatrixTrials.of(RawMatrix.cells(matrixCase), this::newFixture);
    }

    @Nested
    class Raw {

        @Tag("RELATIONAL")
        @Tag("LITERAL")
        @TestFactory
        @DisplayName("X1 A column takes null where it may be null, and refuses it where not")
        Stream<DynamicTest> nulls() {
            return trials(MatrixCase.NULL);
        }

        @Tag("RELATIONAL")
        @Tag("LITERAL")
        @TestFactory
        @DisplayName("X2 A column keeps the longest, least and greatest it holds")
        Stream<DynamicTest> longest() {
            return trials(MatrixCase.LONGEST);
        }

        @Tag("RELATIONAL")
        @Tag("LITERAL")
        @TestFactory
        @DisplayName("X3 A column refuses one code point more, and what lies outside its type or names no row")
        Stream<DynamicTest> tooLong() {
            return trials(MatrixCase.TOO_LONG);
        }

        @Tag("RELATIONAL")
        @TestFactory
        @DisplayName("X4 A column takes what another row has there, unless it is unique")
        Stream<DynamicTest> duplicate() {
            return trials(MatrixCase.DUPLICATE);
        }

        @Tag("LITERAL")
        @TestFactory
        @DisplayName("X5 A column that names another row is unique too")
        Stream<DynamicTest> duplicateReadLiterally() {
            return trials(MatrixCase.DUPLICATE_LITERAL);
        }
    }

    @Nested
    class ThroughServices {

        @Tag("RELATIONAL")
        @Tag("LITERAL")
        @TestFactory
        @DisplayName(
                "XS1 The services take null where the column may be null or they know a value, and refuse it where not")
        Stream<DynamicTest> nulls() {
            return serviceTrials(MatrixCase.NULL);
        }

        @Tag("RELATIONAL")
        @Tag("LITERAL")
        @TestFactory
        @DisplayName("XS2 The services keep the longest, least and greatest that a column holds")
        Stream<DynamicTest> longest() {
            return serviceTrials(MatrixCase.LONGEST);
        }

        @Tag("RELATIONAL")
        @Tag("LITERAL")
        @TestFactory
        @DisplayName("XS3 The services refuse one code point more, and what lies outside its type or names no row")
        Stream<DynamicTest> tooLong() {
            return serviceTrials(MatrixCase.TOO_LONG);
        }

        @Tag("RELATIONAL")
        @TestFactory
        @DisplayName("XS4 The services take what another row has there, unless the column is unique")
        Stream<DynamicTest> duplicate() {
            return serviceTrials(MatrixCase.DUPLICATE);
        }

        @Tag("LITERAL")
        @TestFactory
        @DisplayName("XS5 The services refuse what another row has in a column that names another row")
        Stream<DynamicTest> duplicateReadLiterally() {
            return serviceTrials(MatrixCase.DUPLICATE_LITERAL);
        }
    }
}
