package dev.kith.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.core.Kith;
import dev.kith.core.Storages;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import dev.kith.storage.tck.killed.Crowd;
import dev.kith.storage.tck.killed.Victim;
import dev.kith.storage.tck.killed.Witness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {

    private static final int KILLS = 3;
    private static final int ENOUGH = 200;

    @TempDir
    Path folder;

    @Test
    void whatAKilledProcessAcknowledgedIsThereAndNothingIsTorn() throws IOException, InterruptedException {
        String url = "jooq:jdbc:h2:file:" + folder.resolve("community");
        Witness witness = new Witness();
        for (int kill = 1; kill <= KILLS; kill++) {
            int enough = kill * ENOUGH;
            String errors = Victim.runUntil(
                    Writer.class, List.of(url, "k" + kill), line -> witness.hear(line) && witness.deeds() >= enough);

            assertThat(witness.deeds()).as(errors).isGreaterThanOrEqualTo(enough);
            try (Storage storage = Storages.open(url, OpenOptions.DEFAULT)) {
                witness.look(storage);
            }
        }
    }

    /** Writes until it is killed. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) {
            try (Kith kith = Kith.open(arguments[0])) {
                Crowd.write(kith, arguments[1], System.out, () -> true);
            }
        }
    }
}
