package dev.kith.core;

import java.util.Locale;
import java.util.Optional;

/** ASCII letters, upper-cased. */
final class StateRule implements TextRule {

    @Override
    public Optional<String> canonical(String text) {
        boolean letters = !text.isEmpty()
                && text.chars().allMatch(unit -> (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z'));
        return letters ? Optional.of(text.toUpperCase(Locale.ROOT)) : Optional.empty();
    }
}
