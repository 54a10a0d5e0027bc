package dev.kith.storage.mapdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.error.StorageException;
import dev.kith.error.StorageException.Outcome;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import dev.kith.spi.StorageProvider;
import dev.kith.storage.tck.Samples;
import dev.kith.user.User;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapDbStorageProviderTest {

    private static final User ADA = Samples.user("ada");

    private final StorageProvider provider = new MapDbStorageProvider();

    @TempDir
    Path folder;

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(StorageProvider.class)).hasAtLeastOneElementOfType(MapDbStorageProvider.class);
        assertThat(provider.opens("mapdb:community.db")).isTrue();
        assertThat(provider.opens("jdbi:jdbc:h2:mem:x")).isFalse();
    }

    @Test
    void aStoreInMemoryIsOnesOwnAndGoneWhenItIsClosed() {
        try (Storage one = provider.open("mapdb:memory", OpenOptions.DEFAULT);
                Storage other = provider.open("mapdb:memory", OpenOptions.DEFAULT)) {
            one.users().insert(ADA);
            assertThat(other.users().find(ADA.userId())).isEmpty();
        }
        try (Storage later = provider.open("mapdb:memory", OpenOptions.DEFAULT)) {
            assertThat(later.users().find(ADA.userId())).isEmpty();
        }
    }

    @Test
    void aFileIsMadeAndStandsAloneWhenItIsClosed() throws Exception {
        String url = "mapdb:" + folder.resolve("community.db");
        try (Storage storage = provider.open(url, OpenOptions.DEFAULT)) {
            storage.users().insert(ADA);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("community.db"));
        }
        try (Storage again = provider.open(url, OpenOptions.DEFAULT)) {
            assertThat(again.users().find(ADA.userId())).contains(ADA);
        }
    }

    @Test
    void credentialsAndAPrefixAreRefusedForWantOfMeaning() {
        assertRefused(
                "mapdb:memory",
                OpenOptions.builder().credentials("kith", "secret").build(),
                "credentials");
        assertRefused("mapdb:memory", OpenOptions.builder().tablePrefix("own_").build(), "prefix");
    }

    @Test
    void whatIsNoFilesNameIsRefused() {
        assertRefused("mapdb:", OpenOptions.DEFAULT, "name");
        assertRefused("mapdb:a\0b", OpenOptions.DEFAULT, "name");
        assertRefused("mapdb:" + folder.resolve("missing").resolve("file"), OpenOptions.DEFAULT, "missing");
    }

    @Test
    void anotherFileIsRefusedAndLeftAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "Nothing of Kith's. ".repeat(1_000));
        String before = Files.readString(file);

        assertRefused("mapdb:" + file, OpenOptions.DEFAULT, "notes.txt");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    private void assertRefused(String url, OpenOptions options, String word) {
        assertThatThrownBy(() -> provider.open(url, options))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        told -> assertThat(told.outcome()).isEqualTo(Outcome.NOT_APPLIED))
                .hasMessageContaining(word)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }
}
