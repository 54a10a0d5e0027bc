package dev.kith.storage.broken;

import dev.kith.model.Reading;
import dev.kith.spi.Storage;

final class FlawedStorage extends FlawedSession implements Storage {

    private final Storage sound;
    private final Flaw flaw;
    private final Reading reading;

    FlawedStorage(Flaw flaw, Reading reading) {
        this(flaw, reading, flaw.sound(reading));
    }

    private FlawedStorage(Flaw flaw, Reading reading, Storage sound) {
        super(sound, flaw);
        this.sound = sound;
        this.flaw = flaw;
        this.reading = reading;
    }

    @Override
    public Reading reading() {
        return reading;
    }

    @Override
    public void close() {
        flaw.close(sound);
    }
}
