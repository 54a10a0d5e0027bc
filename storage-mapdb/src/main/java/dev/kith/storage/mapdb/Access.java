package dev.kith.storage.mapdb;

import dev.kith.model.Reading;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the stores of a session reach the tables. */
interface Access {

    Reading reading();

    /** Looks at the tables as this session sees them. */
    <T extends @Nullable Object> T read(Function<Tables, T> query);

    /**
     * Makes a change that is kept whole, or not at all where it throws. It may run again from the start, and runs on
     * another thread. A refusal that comes before anything is written costs least.
     */
    <T extends @Nullable Object> T write(Function<Tables, T> change);

    /** Refuses what only a transaction can keep. */
    void requireTransaction();
}
