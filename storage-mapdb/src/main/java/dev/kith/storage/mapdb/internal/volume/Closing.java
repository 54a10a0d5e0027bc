package dev.kith.storage.mapdb.internal.volume;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lets go of files. */
final class Closing {

    private Closing() {}

    /** What mattered was forced, and forcing said whether it went well: that closing fails adds nothing to that. */
    static void quietly(@Nullable Closeable file) {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                // Nobody could do anything about it
            }
        }
    }
}
