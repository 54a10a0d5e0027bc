package dev.kith.examples.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a replay did. The first four count the rows the input stands for, whether this run wrote them or an earlier one;
 * {@code lines} is {@code messages}, {@code systemLines} and all of {@code refused} together.
 *
 * @param refused how many lines, by table, column and constraint
 * @param messagesPerSecond messages over the time that loading took
 * @param digest over all rows of the store
 */
record Report(
        long users,
        long messages,
        long groups,
        long groupMembers,
        long lines,
        long systemLines,
        SortedMap<String, Long> refused,
        long messagesPerSecond,
        List<Conversation> busiestConversations,
        String digest) {

    /** A conversation, named by its group or its two people. */
    record Conversation(String name, long messages) {}

    String toJson() {
        return JsonMapper.builder()
                        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(this)
                + "\n";
    }

    void write(Path file) throws IOException {
        Files.writeString(file, toJson());
    }
}
