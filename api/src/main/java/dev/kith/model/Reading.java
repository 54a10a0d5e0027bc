package dev.kith.model;

/**
 * What the model's ✓ under <em>unique</em> means on the six columns that name another table's row. It is chosen when
 * a store is created, and a store refuses to be opened with the other.
 */
public enum Reading {
    /** The six are foreign keys; a pair (group, member) stands once. The default. */
    RELATIONAL,
    /**
     * All of {@link #RELATIONAL}, and each of the six is UNIQUE on its own besides: a user sends one message and
     * receives one in a lifetime, founds one group and joins one.
     */
    LITERAL
}
