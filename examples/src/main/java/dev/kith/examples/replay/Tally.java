package dev.kith.examples.replay;

import dev.kith.error.Violation;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what became of each line, once. For one thread. */
final class Tally {

    private long messages;
    private long systemLines;
    private final SortedMap<String, Long> refused = new TreeMap<>();
    private final Map<String, Long> conversations = new HashMap<>();

    void message(String conversation) {
        messages++;
        conversations.merge(conversation, 1L, Long::sum);
    }

    void systemLine() {
        systemLines++;
    }

    void refused(Violation reason) {
        refused.merge(reason.toString(), 1L, Long::sum);
    }

    void add(Tally other) {
        messages += other.messages;
        systemLines += other.systemLines;
        other.refused.forEach((reason, count) -> refused.merge(reason, count, Long::sum));
        other.conversations.forEach((name, count) -> conversations.merge(name, count, Long::sum));
    }

    long messages() {
        return messages;
    }

    long systemLines() {
        return systemLines;
    }

    /** {@return how many lines, by the reason: table, column and constraint} */
    SortedMap<String, Long> refused() {
        return Collections.unmodifiableSortedMap(refused);
    }

    /** {@return every line there was} */
    long lines() {
        return messages
                + systemLines
                + refused.values().stream().mapToLong(Long::longValue).sum();
    }

    List<Report.Conversation> busiest(int limit) {
        return conversations.entrySet().stream()
                .map(entry -> new Report.Conversation(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Report.Conversation::messages)
                        .reversed()
                        .thenComparing(Report.Conversation::name))
                .limit(limit)
                .toList();
    }
}
