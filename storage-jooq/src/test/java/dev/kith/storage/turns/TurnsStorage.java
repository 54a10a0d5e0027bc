package dev.kith.storage.turns;

import dev.kith.core.Storages;
import dev.kith.model.Reading;
import dev.kith.spi.GroupStore;
import dev.kith.spi.MessageStore;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Session;
import dev.kith.spi.Storage;
import dev.kith.spi.UserStore;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Two stores of one database: which of them takes a call, or a transaction as a whole, is left to chance. */
final class TurnsStorage implements Storage {

    private final String url;
    private final List<Storage> stores;

    // The same turns for the same calls, so that jqwik can shorten what fails
    private final Random chance = new Random(4711);

    private TurnsStorage(String url, Storage jdbi, Storage jooq) {
        this.url = url;
        this.stores = List.of(jdbi, jooq);
    }

    static TurnsStorage open(String url, Reading reading) {
        OpenOptions options = OpenOptions.builder().reading(reading).build();
        Storage jdbi = Storages.open("jdbi:" + url, options);
        try {
            return new TurnsStorage(url, jdbi, Storages.open("jooq:" + url, options));
        } catch (RuntimeException failure) {
            jdbi.close();
            throw failure;
        }
    }

    String url() {
        return url;
    }

    private Storage next() {
        return stores.get(chance.nextInt(stores.size()));
    }

    @Override
    public Reading reading() {
        return next().reading();
    }

    @Override
    public UserStore users() {
        return next().users();
    }

    @Override
    public MessageStore messages() {
        return next().messages();
    }

    @Override
    public GroupStore groups() {
        return next().groups();
    }

    @Override
    public <T> T inTransaction(Function<? super Session, ? extends T> work) {
        return next().inTransaction(work);
    }

    @Override
    public void close() {
        stores.forEach(Storage::close);
    }
}
