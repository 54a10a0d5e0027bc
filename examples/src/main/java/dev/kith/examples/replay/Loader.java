package dev.kith.examples.replay;

import dev.kith.core.Kith;
import dev.kith.error.KithException;
import dev.kith.error.StorageException;
import dev.kith.spi.Storage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads sources, some lines a transaction, and remembers no line longer than that. The messages of these lines are stored
 * by one call; where one is refused, the lines are loaded again one by one.
 */
final class Loader {

    private static final int BATCH = 500;

    private final Storage storage;
    private final ReplayClock clock = new ReplayClock();
    private final Kith kith;
    private final Tally tally = new Tally();
    private long users;
    private long groups;
    private long groupMembers;

    Loader(Storage storage) {
        this.storage = storage;
        this.kith = Kith.builder().storage(storage).clock(clock).build();
    }

    void load(LineSource source, Progress progress) throws IOException {
        People people = new People();
        long position = 0;
        for (List<Line> lines = read(source); !lines.isEmpty(); lines = read(source)) {
            Batch done = load(lines, source.origin(), people, position);
            people.keep(done.people());
            tally.add(done.tally());
            position += lines.size();
            progress.show(position, source.done());
        }
        progress.end(position);
        users += people.users();
        groups += people.groups();
        groupMembers += people.groupMembers();
    }

    /** Which lines are refused, and why, shows only where each is sent by itself. */
    private Batch load(List<Line> lines, Origin origin, People people, long first) {
        try {
            return loadAtOnce(lines, origin, people, first);
        } catch (StorageException failure) {
            throw failure;
        } catch (KithException refusal) {
            return kith.inTransaction(k -> new Batch(k, clock, origin, people).load(lines, first));
        }
    }

    private Batch loadAtOnce(List<Line> lines, Origin origin, People people, long first) {
        return storage.inTransaction(session -> {
            HoldingStorage holding = new HoldingStorage(session, storage.reading());
            Batch batch = new Batch(kith.on(holding), clock, origin, people).load(lines, first);
            holding.messages().storeAll();
            return batch;
        });
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
