package dev.kith.storage.sql;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A statement whose parameters have names, and may stand in it several times.
 *
 * @param sql with a {@code ?} for each
 * @param names in the order of the marks
 */
record NamedSql(String sql, List<String> names) {

    private static final Pattern NAMED = Pattern.compile(":([a-zA-Z]+)");

    /** Takes a text in which each parameter is a colon and its name. */
    static NamedSql of(String text) {
        List<String> names = NAMED.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        return new NamedSql(NAMED.matcher(text).replaceAll("?"), names);
    }
}
