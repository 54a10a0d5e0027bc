package dev.kith.examples.replay;

import dev.kith.error.Violation;
import dev.kith.model.Column;
import java.time.Instant;

/** What one line of the input says. */
sealed interface Line {

    /** Something that happened and nobody said. */
    record OfTheSystem() implements Line {}

    /**
     * A line without what a message must have.
     *
     * @param reason what it lacks, as a store would say it
     */
    record Unreadable(Violation reason) implements Line {

        static Unreadable because(Column column, String constraint) {
            return new Unreadable(new Violation(column, constraint));
        }
    }

    /** A message from one to another, both by username. */
    record Direct(Instant at, String sender, String recipient, String text) implements Line {}

    /** A message to a group, by the names of both. */
    record Said(Instant at, String speaker, String group, String text) implements Line {}
}
