package dev.kith.test.sql;

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

/** What an SQL adapter's provider opens, and how it tells what it cannot open. */
public abstract class SqlProviderContract {

    private static final User ADA = Samples.user("ada");

    private final String scheme;
    private final StorageProvider provider;
    private final String memory;

    /**
     * Made by JUnit.
     *
     * @param scheme what the provider's URLs begin with
     * @param provider the adapter's
     */
    protected SqlProviderContract(String scheme, StorageProvider provider) {
        this.scheme = scheme;
        this.provider = provider;
        this.memory = scheme + "jdbc:h2:mem:" + UUID.randomUUID();
    }

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(StorageProvider.class)).hasAtLeastOneElementOfType(provider.getClass());
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
        for (String url : new String[] {scheme + "jdbc:h2:mem:", scheme + "jdbc:h2:mem:;LOCK_TIMEOUT=2000"}) {
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
        assertUnreachable(
                scheme + "jdbc:h2:file:" + files.resolve("x") + ";NOSUCHSETTING=secret", OpenOptions.DEFAULT, "");
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
        assertThatThrownBy(() -> provider.open(scheme + "jdbc:oracle:thin:scott/tiger@host", OpenOptions.DEFAULT))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("jdbc:oracle:")
                .hasMessageNotContaining("tiger");
        assertThatThrownBy(() -> provider.open(scheme + "h2:mem:x", OpenOptions.DEFAULT))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("not a JDBC URL");
    }
}
