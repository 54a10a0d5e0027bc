package dev.kith.storage.reference;

import dev.kith.storage.tck.ReferenceFixture;
import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.service.ServiceContract;

final class ReferenceServiceTest extends ServiceContract {

    @Override
    protected StorageFixture fixture() {
        return new ReferenceFixture();
    }
}
