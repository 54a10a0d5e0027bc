package dev.kith.storage.sql;

/** What is done in a transaction, or in a step of one. */
@FunctionalInterface
interface TransactionWork<T, X extends Exception> {

    T in(StepCalls calls) throws X;
}
