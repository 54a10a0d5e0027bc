package dev.kith.storage.mapdb;

import static dev.kith.storage.tck.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.error.StorageException;
import dev.kith.group.Group;
import dev.kith.message.Message;
import dev.kith.model.Reading;
import dev.kith.model.Table;
import dev.kith.spi.InboxQuery;
import dev.kith.spi.Posting;
import dev.kith.spi.ReadMark;
import dev.kith.spi.Storage;
import dev.kith.storage.mapdb.internal.volume.CrashSafeVolume;
import dev.kith.storage.mapdb.internal.volume.FileDisk;
import dev.kith.storage.mapdb.internal.volume.VolumeOptions;
import dev.kith.storage.tck.Samples;
import dev.kith.user.User;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file of each format that Kith ever wrote is kept, and read by every later version. When the format changes, give the
 * new one a number in {@link Header} or {@link RowWriter}, keep the file that is there with a test of its own, and make a
 * new one by running {@link #main} from the module's folder with the name of the new file.
 */
class GoldenFileTest {

    private static final String FORMAT_1 = "/golden/format-1.db.gz";

    private static final User ADA = Samples.fullUser("ada", "4711");
    private static final User LIN = Samples.user("lin");
    private static final Group CIRCLE = Samples.group("circle", ADA);
    private static final Message HELLO = Samples.direct(1, ADA, LIN, NOON);
    private static final Message POST = Samples.post(2, ADA, CIRCLE, NOON);

    @TempDir
    Path folder;

    /** Writes a golden file. */
    public static void main(String[] arguments) throws IOException {
        Path file = Files.createTempDirectory("golden").resolve("store");
        try (Storage storage = MapDbStorage.open(file)) {
            fill(storage);
        }
        Path golden = Path.of("src/test/resources/golden").resolve(arguments[0]);
        Files.createDirectories(golden.getParent());
        try (GZIPOutputStream zipped = new GZIPOutputStream(Files.newOutputStream(golden))) {
            Files.copy(file, zipped);
        }
    }

    private static void fill(Storage storage) {
        storage.users().insert(ADA);
        storage.users().insert(LIN);
        storage.groups().insert(CIRCLE);
        storage.groups().insertMember(Samples.member(CIRCLE, ADA, "owner", NOON));
        storage.groups().insertMember(Samples.member(CIRCLE, LIN, null, null));
        storage.messages().insert(HELLO, Posting.MEMBERS);
        storage.messages().insert(POST, Posting.MEMBERS);
        storage.messages().insert(Samples.direct(3, LIN, ADA, NOON.plusSeconds(1)), Posting.MEMBERS);
        storage.messages().markRead(new ReadMark.One(HELLO.messageId(), LIN.userId(), NOON.plusSeconds(1)));
    }

    private Path golden() throws IOException {
        Path file = folder.resolve("golden");
        try (InputStream zipped = GoldenFileTest.class.getResourceAsStream(FORMAT_1);
                InputStream stored = new GZIPInputStream(zipped)) {
            Files.copy(stored, file);
        }
        return file;
    }

    @Test
    void theFileOfFormat1IsReadAndWritten() throws IOException {
        Path file = golden();
        try (Storage expected = MapDbStorage.memory(Reading.RELATIONAL);
                MapDbStorage storage = MapDbStorage.open(file)) {
            fill(expected);
            assertThat(Rows.of(storage)).isEqualTo(Rows.of(expected));
            InboxQuery inbox = new InboxQuery(ADA.userId(), false, null, 9);
            assertThat(storage.messages().inbox(inbox))
                    .isEqualTo(expected.messages().inbox(inbox))
                    .hasSize(2);
            assertThat(storage.verify()).isEmpty();
            storage.messages().insert(Samples.direct(4, LIN, ADA, NOON.plusSeconds(2)), Posting.MEMBERS);
            assertThat(storage.verify()).isEmpty();
        }
    }

    @Test
    void aStoreOfALaterFormatIsRefused() throws IOException {
        Path file = golden();
        rewrite(file, 1, header -> {
            ByteBuffer.wrap(header).putInt(0, Header.FORMAT + 1);
            return header;
        });

        assertRefused(file, "later version");
    }

    @Test
    void aStoreWithADamagedHeaderIsRefused() throws IOException {
        Path file = golden();
        rewrite(file, 1, header -> {
            header[header.length / 2] ^= 1;
            return header;
        });

        assertRefused(file, "damaged");
    }

    @Test
    void aRowOfALaterVersionIsRefusedAndTheOthersAreRead() throws IOException {
        try (MapDbStorage storage = MapDbStorage.open(golden())) {
            storage.access.write(tables -> {
                long number = tables.users.get(Keys.user(ADA.userId()));
                byte[] row = tables.row(number, Table.USERS);
                row[0] = RowWriter.VERSION + 1;
                tables.replace(number, row);
                return true;
            });

            assertThatThrownBy(() -> storage.users().find(ADA.userId()))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("later version");
            assertThat(storage.users().find(LIN.userId())).contains(LIN);
        }
    }

    private static void rewrite(Path file, long record, UnaryOperator<byte[]> change) {
        try (CrashSafeVolume volume = CrashSafeVolume.open(new FileDisk(file), VolumeOptions.defaults())) {
            Tables tables = Tables.open(volume.writing());
            tables.replace(record, change.apply(tables.row(record, Table.USERS)));
            volume.commit(() -> {});
        }
    }

    private static void assertRefused(Path file, String word) {
        assertThatThrownBy(() -> MapDbStorage.open(file))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(word);
    }
}
