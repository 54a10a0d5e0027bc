package dev.kith.storage.mapdb;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes names of files durable, where the platform needs that. */
final class Directories {

    private static final boolean WINDOWS = File.separatorChar == '\\';

    private Directories() {}

    /** Not for a host's thread, which may be interrupted. */
    static void force(Path file) throws IOException {
        Path directory = file.getParent();
        if (WINDOWS || directory == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
