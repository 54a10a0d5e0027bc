package dev.kith.storage.mapdb.internal.volume;

/** A state of the uncommitted changes to come back to; void once it is released, once an earlier one is rolled back to, and after a commit. */
public final class Savepoint {

    final Savepoints owner;
    final int undoMark;
    final int level;
    final int outerLevel;
    final long length;

    Savepoint(Savepoints owner, int undoMark, int level, int outerLevel, long length) {
        this.owner = owner;
        this.undoMark = undoMark;
        this.level = level;
        this.outerLevel = outerLevel;
        this.length = length;
    }
}
