package dev.kith.storage.jooq;

import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.StorageModelProperties;

/** JUnit's temporary folders do not reach jqwik's properties. */
class ListenedH2FileModelProperties extends StorageModelProperties {

    @Override
    protected StorageFixture fixture() {
        return new ListenedH2Fixture("jooq-listened-h2-file", true, "file:./target/listened-model/");
    }
}
