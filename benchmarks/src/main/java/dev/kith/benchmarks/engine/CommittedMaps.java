package dev.kith.benchmarks.engine;

/** Ordered maps with a commit of all that was put. One thread puts and commits, several read. */
interface CommittedMaps extends OrderedMaps, AutoCloseable {

    /** Makes what was put durable, by the medium's leave: it forces. */
    void commit();

    @Override
    void close();
}
