package dev.kith.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.error.StorageException;
import dev.kith.error.StorageException.Outcome;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import dev.kith.spi.StorageProvider;
import dev.kith.storage.tck.Samples;
import dev.kith.user.User;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JooqStorageProviderTest {

    private static final User ADA = Samples.user("ada");

    private final StorageProvider provider = new JooqStorageProvider();
    private final String memory = "jooq:jdbc:h2:mem:" + UUID.randomUUID();

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(StorageProvider.class)).hasAtLeastOneElementOfType(JooqStorageProvider.class);
        assertThat(provider.opens(memory)).isTrue();
        assertThat(provider.opens("mapdb:memory")).isFalse();
    }

    @Test
    void aDatabaseInMemoryLivesWhileAStorageIsOpen() {
        try (Storage storage = provider.open(memory, OpenOptions.DEFAULT)) {
            storage.users().insert(ADA);
            try (Storage second = provider.open(memory, OpenOptions.DEFAULT)) {
                assertThat(second.users().find(ADA.userId())).contains(ADA);
            }
            assertThat(storage.users().find(ADA.userId())).contains(ADA);
        }
        try (Storage later = provider.open(memory, OpenOptions.DEFAULT)) {
            assertThat(later.users().find(ADA.userId())).isEmpty();
        }
    }

    @Test
    void aDatabaseWithoutANameIsOnesOwn() {
        for (String url : new String[] {"jooq:jdbc:h2:mem:", "jooq:jdbc:h2:mem:;LOCK_TIMEOUT=2000"}) {
            try (Storage one = provider.open(url, OpenOptions.DEFAULT);
                    Storage other = provider.open(url, OpenOptions.DEFAULT)) {
                one.users().insert(ADA);
                assertThat(other.users().find(ADA.userId())).isEmpty();
                assertThat(one.<Boolean>inTransaction(
                                session -> one.users().find(ADA.userId()).isPresent()))
                        .as("on a second connection")
                        .isTrue();
            }
        }
    }

    @Test
    void aPrefixAndCredentialsAreTaken() {
        OpenOptions options = OpenOptions.builder()
                .credentials("kith", "secret")
                .tablePrefix("own_")
                .build();
        try (Storage storage = provider.open(memory, options)) {
            storage.users().insert(ADA);
            assertUnreachable(
                    memory, OpenOptions.builder().credentials("kith", "wrong").build(), "28000");
            try (Storage beside = provider.open(
                    memory, OpenOptions.builder().credentials("kith", "secret").build())) {
                assertThat(beside.users().find(ADA.userId())).isEmpty();
            }
        }
    }

    @Test
    void whatCannotBeOpenedSaysWhyWithoutTheUrl(@TempDir Path files) {
        assertUnreachable(memory + ";IFEXISTS=TRUE;PASSWORD=secret", OpenOptions.DEFAULT, "90146");
        assertUnreachable("jooq:jdbc:h2:file:" + files.resolve("x") + ";NOSUCHSETTING=secret", OpenOptions.DEFAULT, "");
    }

    private void assertUnreachable(String url, OpenOptions options, String code) {
        assertThatThrownBy(() -> provider.open(url, options))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        told -> assertThat(told.outcome()).isEqualTo(Outcome.NOT_APPLIED))
                .hasMessageContaining(code)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void anUnknownDatabaseIsRefusedByName() {
        assertThatThrownBy(() -> provider.open("jooq:jdbc:oracle:thin:scott/tiger@host", OpenOptions.DEFAULT))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("jdbc:oracle:")
                .hasMessageNotContaining("tiger");
        assertThatThrownBy(() -> provider.open("jooq:h2:mem:x", OpenOptions.DEFAULT))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("not a JDBC URL");
    }
}
