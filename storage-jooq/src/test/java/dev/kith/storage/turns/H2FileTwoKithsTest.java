package dev.kith.storage.turns;

class H2FileTwoKithsTest extends TwoKiths {

    @Override
    TurnsFixture fixture() {
        return TurnsFixture.inFile();
    }
}
