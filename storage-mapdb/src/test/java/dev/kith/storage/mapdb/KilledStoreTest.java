package dev.kith.storage.mapdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.storage.tck.killed.Victim;
import dev.kith.storage.tck.killed.Witness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills a process in each phase, as often as {@code -Dkith.kills} says, by default 5 times. */
class KilledStoreTest {

    private static final int KILLS = Integer.getInteger("kith.kills", 5);
    private static final int KILLS_OF_ONE_STORE = 6;

    @TempDir
    Path folder;

    private Witness witness = new Witness();
    private int victims;

    @ParameterizedTest
    @EnumSource
    void aKilledProcessLosesNothingThatWasAcknowledged(Phase phase) throws IOException, InterruptedException {
        int kills = 0;
        int most = victims + 2 * KILLS + 20;
        while (kills < KILLS && victims < most) {
            Path file = folder.resolve("store" + victims);
            witness = new Witness();
            for (int i = 0; i < KILLS_OF_ONE_STORE && kills < KILLS && victims < most; i++) {
                kills += killedIn(phase, file) ? 1 : 0;
                look(file);
            }
        }
        assertThat(kills).isEqualTo(KILLS);
    }

    private boolean killedIn(Phase phase, Path file) throws IOException, InterruptedException {
        if (phase == Phase.RECOVERY) {
            // Only a store that was not closed has anything to recover
            stopped(Phase.COMMIT, file);
        }
        return stopped(phase, file);
    }

    private boolean stopped(Phase phase, Path file) throws IOException, InterruptedException {
        String stop = StoppingDisk.STOPPED + phase;
        List<String> last = new ArrayList<>();
        List<String> arguments = List.of(file.toString(), phase.name(), "k" + ++victims);
        String errors = Victim.runUntil(KilledStore.class, arguments, line -> {
            witness.hear(line);
            if (line.equals(stop) || line.equals(KilledStore.PASSED)) {
                last.add(line);
            }
            return !last.isEmpty();
        });
        assertThat(last).as(errors).isNotEmpty();
        return last.contains(stop);
    }

    private void look(Path file) throws IOException {
        try (MapDbStorage storage = MapDbStorage.open(file, KilledStore.OPTIONS)) {
            assertThat(storage.verify()).isEmpty();
            witness.look(storage);
        }
        Path compacted = file.resolveSibling("k" + victims);
        if (Files.exists(compacted)) {
            try (MapDbStorage storage = MapDbStorage.open(compacted, KilledStore.OPTIONS)) {
                assertThat(storage.verify()).isEmpty();
            }
        }
    }
}
