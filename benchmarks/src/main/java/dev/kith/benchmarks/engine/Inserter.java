package dev.kith.benchmarks.engine;

import dev.kith.message.Message;

/** Takes direct messages, durably. Safe for several threads. */
public interface Inserter extends AutoCloseable {

    /**
     * Stores a message.
     *
     * @param message a direct message, which is durable when this returns
     * @throws dev.kith.error.DuplicateValueException where the id is taken
     * @throws dev.kith.error.NotFoundException where the sender or the recipient does not exist
     */
    void insert(Message message);

    @Override
    void close();
}
