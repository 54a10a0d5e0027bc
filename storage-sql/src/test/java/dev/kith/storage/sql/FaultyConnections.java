package dev.kith.storage.sql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** Lends connections that fail as told, and remembers what was done to them. */
final class FaultyConnections implements SqlConnections {

    private final DataSource dataSource;
    private final Deque<Fault> faults = new ConcurrentLinkedDeque<>();
    final List<String> done = new CopyOnWriteArrayList<>();

    FaultyConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The next call of a method of that name throws, after it was done or instead. */
    FaultyConnections failing(String method, boolean afterwards, String state, int code) {
        faults.add(new Fault(method, afterwards, new SQLException("secret value", state, code)));
        return this;
    }

    @Override
    public SqlConnection open() throws SQLException {
        return new JdbcConnection(wrapped(dataSource.getConnection()), true);
    }

    Connection wrapped(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    String name = method.getName();
                    done.add(name);
                    Fault fault = faults.peek() != null && faults.peek().method.equals(name) ? faults.poll() : null;
                    if (fault != null && !fault.afterwards) {
                        throw fault.failure;
                    }
                    try {
                        Object result = method.invoke(connection, arguments);
                        if (fault != null) {
                            throw fault.failure;
                        }
                        return result;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    private record Fault(String method, boolean afterwards, SQLException failure) {}
}
