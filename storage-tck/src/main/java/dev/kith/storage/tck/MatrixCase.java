package dev.kith.storage.tck;

import dev.kith.model.Reading;

/** What a column is given. */
public enum MatrixCase {
    /** Nothing. */
    NULL("null", 1, Reading.RELATIONAL),
    /** The most it holds: of text as many code points as fit, of other types the least and the greatest value. */
    LONGEST("longest", 2, Reading.RELATIONAL),
    /**
     * More than it holds: of text one code point, of other types a value outside; for a reference, one that names no
     * row.
     */
    TOO_LONG("too long", 3, Reading.RELATIONAL),
    /** What another row has there. */
    DUPLICATE("duplicate", 4, Reading.RELATIONAL),
    /** What another row has there, where <em>unique</em> is read literally. */
    DUPLICATE_LITERAL("duplicate, read literally", 5, Reading.LITERAL);

    private final String text;
    private final int number;
    private final Reading reading;

    MatrixCase(String text, int number, Reading reading) {
        this.text = text;
        this.number = number;
        this.reading = reading;
    }

    /** {@return how the case is called in the matrix} */
    public String text() {
        return text;
    }

    /** {@return the number of its rule, within its level} */
    public int number() {
        return number;
    }

    /** {@return the reading of the store it is tried on} */
    public Reading reading() {
        return reading;
    }
}
