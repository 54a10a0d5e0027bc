package dev.kith.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.model.Reading;
import dev.kith.spi.Storage;
import dev.kith.storage.tck.ReferenceStorage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class QuickstartTest {

    private final Storage storage = new ReferenceStorage(Reading.RELATIONAL);

    @Test
    void it_tells_what_the_store_gave_back() {
        assertThat(run())
                .startsWith("Kith, on memory")
                .contains("ada   ada@kith.dev, born 1990-12-10, aged ")
                .contains("ada signs in with the right password: yes, with a wrong one: no")
                .contains("ada to lin: Shall we meet on Friday?")
                .contains("with ada, 1 unread: Gladly.")
                .contains("lin marks as read: 1, unread now: 0")
                .contains("Compiler circle (Fridays at six), founded by ada")
                .contains("lin   member")
                .contains("lin to Compiler circle: Glad to be here")
                .contains("from cursor ")
                .contains("InvalidValueException [users.username: max_code_points]")
                .contains("DuplicateValueException users.email")
                .contains("NotAllowedException GROUP_POLICY")
                .contains("5 MessageSent");
    }

    @Test
    void it_goes_well_again_on_the_store_it_filled() {
        run();
        assertThat(run())
                .contains("lin is a member already: group_members.user_id")
                .contains("InvalidValueException [users.username: max_code_points]")
                .contains("5 MessageSent")
                .doesNotContain("UserRegistered");
    }

    private String run() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Quickstart.run(storage, "memory", new PrintStream(out, true, UTF_8));
        return out.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
