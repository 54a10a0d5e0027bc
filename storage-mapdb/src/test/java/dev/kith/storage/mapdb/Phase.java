package dev.kith.storage.mapdb;

/** What a store is doing when its process is killed. */
enum Phase {
    COMMIT(400),
    CHECKPOINT(12),
    GROWTH(6),
    RECOVERY(60),
    COMPACTION(80),
    CLOSE(8);

    /** Up to which of the phase's file operations it is worth going; for a compaction, up to which millisecond. */
    final int reach;

    Phase(int reach) {
        this.reach = reach;
    }
}
