package dev.kith.examples.replay;

import dev.kith.core.Kith;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Loads sources, some lines a transaction, and remembers no line longer than that. */
final class Loader {

    private static final int BATCH = 500;

    private final Kith kith;
    private final ReplayClock clock;
    private final Tally tally = new Tally();
    private long users;
    private long groups;
    private long groupMembers;

    Loader(Kith kith, ReplayClock clock) {
        this.kith = kith;
        this.clock = clock;
    }

    void load(LineSource source, Progress progress) throws IOException {
        People people = new People();
        long position = 0;
        for (List<Line> lines = read(source); !lines.isEmpty(); lines = read(source)) {
            List<Line> batch = lines;
            long first = position;
            Batch done = kith.inTransaction(k -> new Batch(k, clock, source.origin(), people).load(batch, first));
            people.keep(done.people());
            tally.add(done.tally());
            position += batch.size();
            progress.show(position, source.done());
        }
        progress.end(position);
        users += people.users();
        groups += people.groups();
        groupMembers += people.groupMembers();
    }

    Tally tally() {
        return tally;
    }

    Report report(double seconds, String digest) {
        return new Report(
                users,
                tally.messages(),
                groups,
                groupMembers,
                tally.lines(),
                tally.systemLines(),
                tally.refused(),
                Math.round(tally.messages() / Math.max(seconds, 0.001)),
                tally.busiest(10),
                digest);
    }

    private static List<Line> read(LineSource source) throws IOException {
        List<Line> lines = new ArrayList<>(BATCH);
        while (lines.size() < BATCH) {
            Line line = source.next();
            if (line == null) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }
}
