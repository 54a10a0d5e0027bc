package dev.kith.examples.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Reads a zip of channel logs as one group, one log after another by name. Other files in it are passed over. */
final class IrcSource implements LineSource {

    private static final Pattern LOG = Pattern.compile("(?:.*/)?(\\d{4}-\\d\\d-\\d\\d)[^/]*\\.log");
    private static final String NAMELESS = "IRC";

    private final ZipFile zip;
    private final List<Entry> logs;
    private final String channel;
    private final long size;
    private int next;
    private long sizeOfRead;
    private @Nullable IrcLog log;
    private @Nullable TextLines lines;
    private @Nullable CountingStream bytes;

    private record Entry(ZipEntry file, LocalDate day) {}

    private IrcSource(ZipFile zip) throws IOException {
        this.zip = zip;
        this.logs = logs(zip);
        this.channel = channel();
        this.size = logs.stream().mapToLong(entry -> entry.file().getSize()).sum();
    }

    static IrcSource open(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            return new IrcSource(zip);
        } catch (IOException unreadable) {
            zip.close();
            throw unreadable;
        }
    }

    @Override
    public Origin origin() {
        return Origin.IRC;
    }

    @Override
    public @Nullable Line next() throws IOException {
        while (true) {
            String text = lines == null ? null : lines.next();
            if (text != null && log != null) {
                return log.parse(text);
            }
            if (!openNext()) {
                return null;
            }
        }
    }

    @Override
    public double done() {
        long count = sizeOfRead + (bytes == null ? 0 : bytes.count());
        return size == 0 ? 1 : (double) count / size;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private boolean openNext() throws IOException {
        closeLog();
        if (next == logs.size()) {
            return false;
        }
        Entry entry = logs.get(next++);
        bytes = new CountingStream(zip.getInputStream(entry.file()));
        lines = new TextLines(bytes);
        log = new IrcLog(entry.day(), channel);
        return true;
    }

    private void closeLog() throws IOException {
        if (lines != null && bytes != null) {
            lines.close();
            sizeOfRead += bytes.count();
        }
        lines = null;
        bytes = null;
    }

    private static List<Entry> logs(ZipFile zip) throws IOException {
        List<Entry> logs = new ArrayList<>();
        for (ZipEntry file : zip.stream().toList()) {
            Matcher name = LOG.matcher(file.getName());
            if (name.matches()) {
                logs.add(new Entry(file, day(file, name.group(1))));
            }
        }
        if (logs.isEmpty()) {
            throw new IOException("it has no logs named YYYY-MM-DD....log");
        }
        logs.sort(Comparator.comparing(entry -> entry.file().getName()));
        return logs;
    }

    private static LocalDate day(ZipEntry file, String written) throws IOException {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException notDay) {
            throw new IOException("there is no such day as that of " + file.getName(), notDay);
        }
    }

    /** The first line that names the channel is found before anything is loaded: the group needs a name at once. */
    private String channel() throws IOException {
        for (Entry entry : logs) {
            try (TextLines read = new TextLines(zip.getInputStream(entry.file()))) {
                for (String line = read.next(); line != null; line = read.next()) {
                    Optional<String> named = IrcLog.channel(line);
                    if (named.isPresent()) {
                        return named.get();
                    }
                }
            }
        }
        return NAMELESS;
    }
}
