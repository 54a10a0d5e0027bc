package dev.kith.storage.jooq;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.ConnectionProvider;
import org.jooq.impl.DefaultConnectionProvider;
import org.jspecify.annotations.Nullable;

/** Takes connections from a host's provider, and gives each back. */
record Supply(ConnectionProvider provider) {

    Connection take() throws SQLException {
        Connection taken;
        try {
            taken = provider.acquire();
        } catch (RuntimeException failure) {
            throw DriversOwn.in(failure);
        }
        if (taken == null) {
            throw new SQLException("jOOQ has no connection: its configuration is detached");
        }
        return taken;
    }

    void giveBack(Connection connection) throws SQLException {
        try {
            provider.release(connection);
        } catch (RuntimeException failure) {
            throw DriversOwn.in(failure);
        }
    }

    <T> T lend(Use<T> use) throws SQLException {
        Connection taken = take();
        try {
            return use.of(taken);
        } finally {
            giveBack(taken);
        }
    }

    /**
     * {@return the connection of the transaction that the provider is in} Nobody says when a joined storage is done with
     * it, so that each of its methods takes it and gives it back; within a transaction the provider hands out the same.
     */
    Connection transaction() throws SQLException {
        if (provider instanceof DefaultConnectionProvider) {
            return take();
        }
        return (Connection) Proxy.newProxyInstance(
                Supply.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> lend(connection -> call(method, connection, arguments)));
    }

    private static Object call(Method method, Connection connection, Object @Nullable [] arguments)
            throws SQLException {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof SQLException drivers) {
                throw drivers;
            }
            throw new SQLException("The connection failed", failure.getCause());
        } catch (IllegalAccessException impossible) {
            throw new AssertionError("An interface's methods are public", impossible);
        }
    }

    @FunctionalInterface
    interface Use<T> {
        T of(Connection connection) throws SQLException;
    }

    /** How a connection goes back, or stays. */
    @FunctionalInterface
    interface Closing {
        Closing STAYS_OPEN = () -> {};

        void run() throws SQLException;
    }
}
