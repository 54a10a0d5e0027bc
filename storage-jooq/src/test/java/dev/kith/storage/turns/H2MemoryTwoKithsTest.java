package dev.kith.storage.turns;

class H2MemoryTwoKithsTest extends TwoKiths {

    @Override
    TurnsFixture fixture() {
        return TurnsFixture.inMemory();
    }
}
