package dev.kith.spi;

import java.util.function.Function;

/**
 * The stores, and a way to make several of their calls one. Every call of a store is atomic by itself: a call that
 * throws has changed nothing, and within {@link #inTransaction} the transaction stays usable after it.
 *
 * <p>Rows are handed over checked: every column constraint holds, instants are in whole microseconds, text is as it
 * is to be kept. A store never rounds, trims, folds case or drops anything. It enforces what only a store can:
 * uniqueness, references, atomicity, order, durability. What it cannot hold it refuses with
 * {@link dev.kith.error.StorageException}, which any call may throw.
 *
 * <p>When a write is refused for several reasons, the first of these is told: the primary key, the other unique columns
 * in the model's order, missing references in the model's order, membership.
 */
public interface Session {

    /** {@return the rows of {@code users}} */
    UserStore users();

    /** {@return the rows of {@code messages}} */
    MessageStore messages();

    /** {@return the rows of {@code groups} and {@code group_members}} */
    GroupStore groups();

    /**
     * Makes several calls one: all of it is kept, or, where the work throws, nothing, and the error goes on to the
     * caller. On a {@link Storage} that is a transaction, READ COMMITTED or stronger; on the session handed to a work
     * it is a step inside that transaction, and what was done before the step stays where the step fails.
     *
     * @param work what to do, with nothing but the session it is given; on a storage it may run again from the start
     *     after the database reported that it rolled back, so it has no effects beside that session's
     * @param <T> what comes of it
     * @return what the work returned
     */
    <T> T inTransaction(Function<? super Session, ? extends T> work);
}
