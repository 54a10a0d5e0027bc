package dev.kith.storage.mapdb;

import dev.kith.model.Reading;
import dev.kith.storage.mapdb.internal.volume.CrashSafeVolume;
import dev.kith.storage.mapdb.internal.volume.Disk;
import dev.kith.storage.mapdb.internal.volume.VolumeOptions;

/** The steps of opening a store. */
final class Opening {

    private Opening() {}

    static CrashSafeVolume volume(Disk disk, VolumeOptions layout) {
        try {
            return CrashSafeVolume.open(disk, layout);
        } catch (RuntimeException failure) {
            throw Failures.storage(failure);
        }
    }

    /** Finds the tables, or makes them durable where there are none yet. */
    static Writer writer(CrashSafeVolume volume, Reading reading) {
        if (volume.isNew()) {
            Writer created = new Writer(volume, Tables.create(volume.writing(), reading));
            volume.commit(() -> {});
            return created;
        }
        Tables tables = Tables.open(volume.writing());
        if (tables.reading() != reading) {
            throw Failures.refused(
                    "The store was created to read unique as " + tables.reading() + ", and is opened as " + reading);
        }
        return new Writer(volume, tables);
    }

    static void undo(CrashSafeVolume volume) {
        try {
            volume.close();
        } catch (RuntimeException failure) {
            // What made it close is told instead.
        }
    }
}
