package dev.kith.core;

import dev.kith.core.internal.CopiedRows;
import dev.kith.error.ConflictException;
import dev.kith.error.DuplicateValueException;
import dev.kith.error.StorageException;
import dev.kith.spi.Session;
import dev.kith.spi.Storage;
import java.util.Objects;

/**
 * Moves a community to another store: every row of the four tables with every column as it is, hashes of passwords too.
 * Afterwards both have the same {@link ContentDigest}. No rule is applied and no event is told.
 */
public final class StoreCopy {

    private StoreCopy() {}

    /**
     * Copies users, groups, memberships and messages, in that order, in pages of 500. Each page is a transaction of the
     * target's own; where the target joins a host's transaction, all of them are part of that.
     *
     * <p>Nobody else should write to either store meanwhile: what is written to the source behind the place that was
     * read last is missed, and a page that no longer fits is refused. The source is only read. Several threads may copy
     * at once, each to a target of its own.
     *
     * <p>Where it ends early, because it was killed or for one of the errors below, the target holds the pages that were
     * stored, each of them whole, and nothing of the others. Do not go on from there: begin again with an empty store.
     *
     * <p>It costs a query and a batch for 500 rows, and the memory of one page.
     *
     * <p>The target keeps its own reading of <em>unique</em>. What a store in the literal reading holds fits either. What one
     * in the relational reading holds fits a literal one only where each of the six references names a row once, and
     * otherwise ends with a {@link DuplicateValueException} at the first page that does not fit.
     *
     * @param source what to read, such as an open store
     * @param target where to write; it holds no row
     * @return how many rows were copied
     * @throws ConflictException as {@link ConflictException.Reason#NOT_EMPTY} where the target holds a row; nothing is
     *     written then
     * @throws DuplicateValueException where the target's reading does not allow a row
     * @throws StorageException where either store could not do it; with {@link StorageException.Outcome#UNKNOWN} the last page may
     *     be stored or not
     * @throws IllegalStateException where the source does not list its rows in the order of their ids
     */
    public static Counts copy(Session source, Storage target) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(target, "target");
        return new CopiedRows(source, target).copy();
    }

    /**
     * How many rows of each table were copied.
     *
     * @param users of {@code users}
     * @param messages of {@code messages}
     * @param groups of {@code groups}
     * @param groupMembers of {@code group_members}
     */
    public record Counts(long users, long messages, long groups, long groupMembers) {

        /** {@return how many rows that is of all four tables} */
        public long rows() {
            return users + messages + groups + groupMembers;
        }
    }
}
