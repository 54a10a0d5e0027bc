package dev.kith.storage.tck.killed;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one call changes: facts that hold afterwards, as {@link Facts} tells them, and facts that are gone.
 *
 * @param changes what becomes of each fact; null for one that is gone
 */
record Deed(Map<String, @Nullable String> changes) {

    private static final String BETWEEN = "\t";
    private static final String HOLDS = "=";

    static Deed of(String fact, @Nullable String value) {
        Map<String, @Nullable String> changes = new LinkedHashMap<>();
        changes.put(fact, value);
        return new Deed(changes);
    }

    Deed and(Deed other) {
        Map<String, @Nullable String> both = new LinkedHashMap<>(changes);
        both.putAll(other.changes);
        return new Deed(both);
    }

    void applyTo(Map<String, String> facts) {
        changes.forEach((fact, value) -> {
            if (value == null) {
                facts.remove(fact);
            } else {
                facts.put(fact, value);
            }
        });
    }

    boolean holdsIn(Map<String, String> facts) {
        return changes.entrySet().stream()
                .allMatch(change -> Objects.equals(facts.get(change.getKey()), change.getValue()));
    }

    String line() {
        StringBuilder line = new StringBuilder();
        changes.forEach((fact, value) ->
                line.append(line.isEmpty() ? "" : BETWEEN).append(fact).append(value == null ? "" : HOLDS + value));
        return line.toString();
    }

    static Deed parse(String line) {
        Map<String, @Nullable String> changes = new LinkedHashMap<>();
        Arrays.stream(line.split(BETWEEN, -1)).forEach(change -> {
            int holds = change.indexOf(HOLDS);
            changes.put(
                    holds < 0 ? change : change.substring(0, holds), holds < 0 ? null : change.substring(holds + 1));
        });
        return new Deed(changes);
    }
}
