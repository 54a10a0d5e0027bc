package dev.kith.storage.mapdb;

import dev.kith.error.StorageException;
import dev.kith.error.StorageException.Outcome;
import dev.kith.model.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A store's file that appears under its name only when it is complete and was read through. */
final class NewFile {

    private final Path target;
    private final Path temporary;

    private NewFile(Path target) {
        this.target = target.toAbsolutePath();
        this.temporary = this.target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    }

    /**
     * Makes a file.
     *
     * @param target where; refused where there is something already
     * @param reading how the store reads <em>unique</em>
     * @param write makes the store in the file that it is given
     */
    static void make(Path target, Reading reading, Consumer<Path> write) {
        NewFile file = new NewFile(target);
        file.refuseExisting();
        try {
            write.accept(file.temporary);
            file.refuseDamaged(reading);
            file.appear();
        } finally {
            file.clear();
        }
    }

    private void refuseExisting() {
        if (Files.exists(target)) {
            throw Failures.refused("There is something at " + target + " already");
        }
    }

    private void refuseDamaged(Reading reading) {
        MapDbOptions options = MapDbOptions.builder().reading(reading).build();
        try (MapDbStorage made = MapDbStorage.open(temporary, options)) {
            List<String> problems = made.verify();
            if (!problems.isEmpty()) {
                throw Failures.damaged("The copy is not sound, and was thrown away; " + problems.get(0));
            }
        }
    }

    private void appear() {
        try {
            Files.move(temporary, target);
            Directories.force(target);
        } catch (IOException failure) {
            throw new StorageException(
                    Outcome.NOT_APPLIED,
                    true,
                    target + " could not be made: " + failure.getClass().getSimpleName());
        }
    }

    private void clear() {
        for (String end : new String[] {"", ".journal-0", ".journal-1"}) {
            try {
                Files.deleteIfExists(temporary.resolveSibling(temporary.getFileName() + end));
            } catch (IOException failure) {
                // It is in nobody's way.
            }
        }
    }
}
