package dev.kith.examples.replay;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Makes up conversations, always the same: {@link Random} is specified to the bit. A few lines are such as the model
 * refuses, so that the report shows how that is told.
 */
final class SampleSource implements LineSource {

    static final int LINES = 10_400;

    private static final int SEED = 24_12;
    private static final int PEOPLE = 300;
    private static final int FRIENDS = 12;
    private static final Instant BEGIN = Instant.parse("2024-03-01T07:30:00Z");
    private static final int LONGEST_PAUSE = 240;

    private static final List<String> NAMES = List.of(
            "ada",
            "Grace",
            "lin",
            "edsger",
            "barbara",
            "alan",
            "Hedy",
            "dennis",
            "radia",
            "ken",
            "frances",
            "tim",
            "søren",
            "zoë",
            "李雷",
            "ольга",
            "margaret",
            "donald",
            "Annie",
            "leslie",
            "adele",
            "bjarne",
            "joan",
            "niklaus");
    private static final List<String> GROUPS = List.of(
            "Compiler circle",
            "Book club",
            "Mentors",
            "Sunday hikers",
            "Женский чат",
            "Job board",
            "週末の料理",
            "Newcomers");
    private static final List<String> OPENINGS = List.of(
            "Have you seen",
            "I am stuck with",
            "Who knows about",
            "Thank you for",
            "Let us talk about",
            "Any news of",
            "我喜欢",
            "Кто видел");
    private static final List<String> TOPICS = List.of(
            "the parser",
            "that interview",
            "your slides",
            "the meetup on Friday",
            "the review",
            "my first talk",
            "the new job",
            "chapter four",
            "the train home",
            "the budget \uD83D\uDE80");
    private static final List<String> ENDINGS = List.of("?", ".", "!", " :-)", ", please?", " – at last.");

    private final Random random = new Random(SEED);
    private Instant now = BEGIN;
    private int made;

    @Override
    public Origin origin() {
        return Origin.SAMPLE;
    }

    @Override
    public @Nullable Line next() {
        if (made == LINES) {
            return null;
        }
        made++;
        now = now.plusSeconds(random.nextInt(LONGEST_PAUSE));
        return line();
    }

    @Override
    public double done() {
        return (double) made / LINES;
    }

    @Override
    public void close() {
        // holds nothing
    }

    private Line line() {
        int kind = random.nextInt(100);
        int who = person();
        if (kind < 2) {
            return new Line.OfTheSystem();
        }
        if (kind < 42) {
            return new Line.Said(now, name(who), GROUPS.get(Math.min(person(), person()) % GROUPS.size()), text());
        }
        int friend = (who + 1 + random.nextInt(FRIENDS)) % PEOPLE;
        return new Line.Direct(now, name(who), name(friend), text());
    }

    /** Some people talk much more than others. */
    private int person() {
        return random.nextInt(1 + random.nextInt(PEOPLE));
    }

    private static String name(int person) {
        String name = NAMES.get(person % NAMES.size());
        return switch (person) {
            case 177 -> name + " with a blank";
            case 211 -> name + "-the-seventeenth";
            default -> person < NAMES.size() ? name : name + "." + person / NAMES.size();
        };
    }

    private String text() {
        return switch (random.nextInt(1_000)) {
            case 0 -> " ";
            case 1 -> "no\0thing";
            case 2 -> "half an emoji \uD83D";
            default -> pick(OPENINGS) + " " + pick(TOPICS) + pick(ENDINGS);
        };
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
