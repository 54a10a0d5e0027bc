package dev.kith.test.sql;

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

/** An H2 file whose writer is killed. */
public abstract class KilledProcessContract {

    private static final int KILLS = 3;
    private static final int ENOUGH = 200;

    private final String scheme;

    /**
     * Made by JUnit.
     *
     * @param scheme what the adapter's URLs begin with
     */
    protected KilledProcessContract(String scheme) {
        this.scheme = scheme;
    }

    @Test
    void whatAKilledProcessAcknowledgedIsThereAndNothingIsTorn(@TempDir Path folder)
            throws IOException, InterruptedException {
        String url = scheme + "jdbc:h2:file:" + folder.resolve("community");
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
    public static final class Writer {

        private Writer() {}

        /**
         * Writes.
         *
         * @param arguments the URL, and the crowd's name
         */
        public static void main(String[] arguments) {
            try (Kith kith = Kith.open(arguments[0])) {
                Crowd.write(kith, arguments[1], System.out, () -> true);
            }
        }
    }
}
