package dev.kith.benchmarks;

import dev.kith.benchmarks.measure.SqlCalls;
import dev.kith.benchmarks.measure.SqlGrowth;
import dev.kith.benchmarks.sql.SqlEngineKind;
import dev.kith.benchmarks.sql.SqlPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the sets on databases consist of. */
final class SqlTrials {

    /** The benchmark's method, and what the tables call it. */
    private static final Map<String, String> CALLS = columns();

    private SqlTrials() {}

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("send", "send");
        columns.put("find", "find user");
        columns.put("newestPage", "page of 50");
        columns.put("register", "register");
        columns.put("inbox", "inbox");
        return columns;
    }

    /** Each call, in one database. */
    static List<Trial> calls(SqlEngineKind engine, SqlPlace place) {
        List<Trial> trials = new ArrayList<>();
        CALLS.forEach((method, column) -> trials.add(new Trial(
                engine.title(),
                SqlCalls.class.getName() + "." + method,
                1,
                Map.of("url", place.url()),
                List.of(
                        Figure.score(place.title() + ", wall time of a call, µs", column)
                                .in(Comparison.ROW_TO_JDBC),
                        Figure.cpuMicros(place.title() + ", CPU time of a call, µs", column)
                                .in(Comparison.ROW_TO_JDBC)))));
        return trials;
    }

    /** Each call, in the same database with few messages and with many. */
    static List<Trial> growth(SqlEngineKind engine, Map<Long, SqlPlace> places) {
        List<Trial> trials = new ArrayList<>();
        places.forEach((messages, place) -> {
            trials.add(growth(engine, place, "newestPage", messages, "newest page of 50 in a huge conversation"));
            trials.add(growth(engine, place, "earlierPage", messages, "page of 50 in the middle of it"));
            trials.add(growth(engine, place, "inboxOfPartners", messages, "inbox of 20, of 3,000 partners"));
            trials.add(growth(engine, place, "inboxOfGroups", messages, "inbox of 20, of 500 groups"));
        });
        return trials;
    }

    private static Trial growth(SqlEngineKind engine, SqlPlace place, String method, long messages, String what) {
        return new Trial(
                engine.title(),
                SqlGrowth.class.getName() + "." + method,
                1,
                Map.of("url", place.url(), Trials.MESSAGES, Long.toString(messages)),
                List.of(Figure.percentile(place.title() + ", " + what + ", µs, p50", Trials.among(messages), 50)
                        .in(Comparison.COLUMN_TO_FIRST)));
    }
}
