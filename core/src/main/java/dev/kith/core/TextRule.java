package dev.kith.core;

import java.util.Optional;

/** What form the text of a column has. */
@FunctionalInterface
interface TextRule {

    /**
     * Brings text to its canonical form; doing it again changes nothing.
     *
     * @param text well-formed text of any length
     * @return the form to store, which may still be too long; empty where the text is refused
     */
    Optional<String> canonical(String text);
}
