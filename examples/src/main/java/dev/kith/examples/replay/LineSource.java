package dev.kith.examples.replay;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lines of an input, in their order. It is read once, as a stream. */
interface LineSource extends AutoCloseable {

    /** {@return what it is called, also the namespace of the ids that are derived for it} */
    Origin origin();

    /** {@return the next line, or null at the end} */
    @Nullable
    Line next() throws IOException;

    /** {@return how much of it is read, from 0 to 1, in bytes rather than lines} */
    double done();

    @Override
    void close() throws IOException;
}
