package dev.kith.benchmarks;

import dev.kith.benchmarks.engine.EngineKind;
import dev.kith.benchmarks.measure.BulkInsert;
import dev.kith.benchmarks.measure.DurableCommit;
import dev.kith.benchmarks.measure.PageUnderWriters;
import dev.kith.benchmarks.measure.Reading;
import dev.kith.benchmarks.measure.ReopenAfterKill;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** What each set consists of. */
final class Trials {

    static final String MESSAGES = "messages";
    private static final int[] THREADS = {1, 8, 64};

    private Trials() {}

    static List<Trial> durable(EngineKind engine, Scale scale) {
        String table = "Durable commits of one direct message, a second";
        return IntStream.of(THREADS)
                .mapToObj(threads -> new Trial(
                        engine.title(),
                        DurableCommit.class.getName() + ".commit",
                        threads,
                        messages(scale.small()),
                        List.of(Figure.score(table, threads == 1 ? "1 thread" : threads + " threads"))))
                .toList();
    }

    static List<Trial> pages(EngineKind engine, Scale scale) {
        List<Trial> trials = new ArrayList<>();
        scale.pages().forEach(messages -> trials.add(page(engine, messages)));
        trials.add(underWriters(engine, scale.small()));
        trials.add(find(engine, scale.large()));
        return trials;
    }

    private static Trial page(EngineKind engine, long messages) {
        return new Trial(
                engine.title(),
                Reading.class.getName() + ".newestPage",
                1,
                messages(messages),
                List.of(
                        Figure.percentile(
                                "Newest page of 50 in the busiest conversation, µs, p50", among(messages), 50),
                        Figure.percentile(
                                "Newest page of 50 in the busiest conversation, µs, p99", among(messages), 99)));
    }

    private static Trial underWriters(EngineKind engine, long messages) {
        String table = "Newest page of 50 while 8 threads store messages, µs";
        return new Trial(
                engine.title(),
                PageUnderWriters.class.getName() + ".underWriters",
                0,
                messages(messages),
                List.of(Figure.percentile(table, "p50", "page", 50), Figure.percentile(table, "p99", "page", 99)));
    }

    private static Trial find(EngineKind engine, long messages) {
        return new Trial(
                engine.title(),
                Reading.class.getName() + ".find",
                1,
                messages(messages),
                List.of(Figure.percentile("A message by its id, µs, p50", among(messages), 50)));
    }

    static List<Trial> bulk(EngineKind engine, Scale scale) {
        Figure figure = new Figure(
                "Bulk insert in transactions of 1,000, messages a second",
                number(scale.bulk()) + " messages",
                result -> scale.bulk() / result.getPrimaryResult().getScore());
        return List.of(new Trial(
                engine.title(), BulkInsert.class.getName() + ".insert", 1, messages(scale.bulk()), List.of(figure)));
    }

    static List<Trial> reopen(EngineKind engine, Scale scale) {
        return List.of(new Trial(
                engine.title(),
                ReopenAfterKill.class.getName() + ".open",
                1,
                Map.of(MESSAGES, Long.toString(scale.large()), "bulk", Long.toString(Math.min(20_000, scale.large()))),
                List.of(Figure.score(
                        "Opening after a kill, up to the first page, ms", number(scale.large()) + " messages"))));
    }

    private static Map<String, String> messages(long number) {
        return Map.of(MESSAGES, Long.toString(number));
    }

    static String among(long messages) {
        return "of " + number(messages);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
