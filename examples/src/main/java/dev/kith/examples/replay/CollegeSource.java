package dev.kith.examples.replay;

import static dev.kith.model.Column.MESSAGES_RECIPIENT_ID;
import static dev.kith.model.Column.MESSAGES_SENDER_ID;
import static dev.kith.model.Column.MESSAGES_SENT_AT;

import dev.kith.error.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads {@code sender recipient unix-seconds} lines, as they are or compressed. They have no text. */
final class CollegeSource implements LineSource {

    /** What stands for the text that was never published, since a message says something. */
    static final String TEXT = "(the data has no text)";

    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private final CountingStream bytes;
    private final TextLines lines;
    private final long size;

    private CollegeSource(CountingStream bytes, InputStream text, long size) {
        this.bytes = bytes;
        this.lines = new TextLines(text);
        this.size = size;
    }

    static CollegeSource open(Path file) throws IOException {
        CountingStream bytes = new CountingStream(Files.newInputStream(file));
        try {
            boolean compressed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
            InputStream text = compressed ? new GZIPInputStream(bytes, 1 << 14) : bytes;
            return new CollegeSource(bytes, text, Files.size(file));
        } catch (IOException unreadable) {
            bytes.close();
            throw unreadable;
        }
    }

    @Override
    public Origin origin() {
        return Origin.COLLEGE;
    }

    @Override
    public @Nullable Line next() throws IOException {
        String text = lines.next();
        return text == null ? null : parse(text);
    }

    @Override
    public double done() {
        return size == 0 ? 1 : (double) bytes.count() / size;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    static Line parse(String text) {
        List<String> fields = BLANKS.splitAsStream(text.strip()).toList();
        if (fields.get(0).isEmpty()) {
            return Line.Unreadable.because(MESSAGES_SENDER_ID, Violation.NOT_NULL);
        }
        if (fields.get(0).startsWith("#")) {
            return new Line.OfTheSystem();
        }
        if (fields.size() < 2) {
            return Line.Unreadable.because(MESSAGES_RECIPIENT_ID, Violation.SINGLE_TARGET);
        }
        if (fields.size() != 3) {
            return Line.Unreadable.because(MESSAGES_SENT_AT, Violation.NOT_NULL);
        }
        return at(fields.get(2), student(fields.get(0)), student(fields.get(1)));
    }

    private static Line at(String seconds, String sender, String recipient) {
        try {
            Instant at = Instant.ofEpochSecond(Long.parseLong(seconds));
            return at.isBefore(EARLIEST) || at.isAfter(LATEST)
                    ? Line.Unreadable.because(MESSAGES_SENT_AT, Violation.STORABLE)
                    : new Line.Direct(at, sender, recipient, TEXT);
        } catch (NumberFormatException notNumber) {
            return Line.Unreadable.because(MESSAGES_SENT_AT, Violation.NOT_NULL);
        } catch (DateTimeException tooFar) {
            return Line.Unreadable.because(MESSAGES_SENT_AT, Violation.STORABLE);
        }
    }

    private static String student(String number) {
        return "student-" + number;
    }
}
