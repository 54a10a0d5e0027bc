package dev.kith.user;

/** What {@code mentor_mentee} says by the default rules: the constant's name. */
public enum Mentoring {
    /** Gives help. */
    MENTOR,
    /** Seeks help. */
    MENTEE,
    /** Gives and seeks. */
    BOTH
}
