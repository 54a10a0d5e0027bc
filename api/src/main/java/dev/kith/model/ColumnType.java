package dev.kith.model;

/** The types that the model's columns have. */
public enum ColumnType {
    /** 16 bytes, any version; ordered by its bytes, unsigned. */
    UUID,
    /** Text of at most {@link Column#maxCodePoints()} Unicode code points. */
    VARCHAR,
    /** Long text: at most {@link Column#TEXT_CODE_POINTS} Unicode code points. */
    TEXT,
    /** A day of the years 1 to 9999, without a zone. */
    DATE,
    /** A signed 32-bit number. */
    INT,
    /** A UTC instant of the years 1 to 9999, in whole microseconds. */
    TIMESTAMP
}
