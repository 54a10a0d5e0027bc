package dev.kith.storage.turns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.core.Kith;
import dev.kith.user.User;
import dev.kith.user.UserKey;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two that write to an H2 file at once, a killed process would leave something half written. */
class H2FileWritersTest {

    @TempDir
    Path folder;

    private Kith jdbi;
    private Kith jooq;

    @BeforeEach
    void open() {
        String file = "jdbc:h2:file:" + folder.resolve("community");
        jdbi = Kith.open("jdbi:" + file);
        jooq = Kith.open("jooq:" + file);
    }

    @AfterEach
    void close() {
        jooq.close();
        jdbi.close();
    }

    @Test
    void take_turns_through_whichever_adapter() throws ExecutionException, InterruptedException {
        CompletableFuture<User> bob = new CompletableFuture<>();
        Thread second = new Thread(() ->
                bob.completeAsync(() -> jooq.users().register(TwoKiths.draft("bob", "bob")), Runnable::run));

        boolean bobWaited = jdbi.inTransaction(inside -> {
            inside.users().register(TwoKiths.draft("ada", "ada"));
            second.start();
            return waits(second);
        });

        assertThat(bobWaited).isTrue();
        assertThat(bob.get().username()).isEqualTo("bob");
        assertThat(jooq.users().find(UserKey.username("ada"))).isPresent();
    }

    @Test
    void keep_no_reader_waiting() {
        jdbi.users().register(TwoKiths.draft("ada", "ada"));

        boolean read = jdbi.inTransaction(inside -> {
            inside.users().register(TwoKiths.draft("bob", "bob"));
            return CompletableFuture.supplyAsync(() -> jooq.users().find(UserKey.username("ada")))
                    .join()
                    .isPresent();
        });

        assertThat(read).isTrue();
    }

    @Test
    void let_the_thread_that_has_the_turn_write_outside_its_transaction_as_well() {
        jdbi.inTransaction(inside -> {
            inside.users().register(TwoKiths.draft("ada", "ada"));
            return jooq.users().register(TwoKiths.draft("bob", "bob"));
        });

        assertThat(jdbi.users().find(UserKey.username("bob"))).isPresent();
    }

    /** Until it does, or has ended without. */
    private static boolean waits(Thread thread) {
        while (thread.isAlive()) {
            if (thread.getState() == Thread.State.WAITING) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }
}
