package dev.kith.storage.jdbi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.core.Kith;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.user.NewUser;
import dev.kith.user.UserId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {

    private static final UserId ADA = UserId.derived("killed", "ada");
    private static final int ENOUGH = 100;

    @TempDir
    Path folder;

    @RepeatedTest(3)
    void whatAKilledProcessAcknowledgedIsThere() throws IOException, InterruptedException {
        String url = "jdbi:jdbc:h2:file:" + folder.resolve("community");

        List<MessageId> acknowledged = acknowledgedUntilKilled(url);

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        try (Kith kith = Kith.open(url)) {
            List<Optional<Message>> found =
                    acknowledged.stream().map(kith.asSystem().messages()::find).toList();
            assertThat(found).allMatch(Optional::isPresent);
        }
    }

    private static List<MessageId> acknowledgedUntilKilled(String url) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<MessageId> acknowledged = new ArrayList<>();
        try (BufferedReader lines = writer.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.length() == ADA.toString().length()) {
                    acknowledged.add(MessageId.valueOf(line));
                }
                if (acknowledged.size() == ENOUGH) {
                    // By its handle: the process itself would close the stream, with acknowledgements still in it
                    writer.toHandle().destroyForcibly();
                }
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        return acknowledged;
    }

    /** Sends messages, and says of each that it is stored, until it is killed. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) {
            try (Kith kith = Kith.open(arguments[0])) {
                kith.users()
                        .register(NewUser.builder("ada", "ada@kith.dev", LocalDate.of(1990, 12, 10))
                                .userId(ADA)
                                .build());
                while (true) {
                    Message sent = kith.as(ADA).messages().send(ADA, "Still here");
                    System.out.println(sent.messageId());
                    System.out.flush();
                }
            }
        }
    }
}
