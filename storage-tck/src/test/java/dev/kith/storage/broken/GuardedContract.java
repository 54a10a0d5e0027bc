package dev.kith.storage.broken;

import dev.kith.storage.tck.StorageContract;
import dev.kith.storage.tck.StorageFixture;
import java.util.function.Supplier;

/** The contract, run by a test on the store that it names. */
class GuardedContract extends StorageContract {

    static final ThreadLocal<Supplier<StorageFixture>> STORE = new ThreadLocal<>();

    @Override
    protected StorageFixture fixture() {
        return STORE.get().get();
    }
}
