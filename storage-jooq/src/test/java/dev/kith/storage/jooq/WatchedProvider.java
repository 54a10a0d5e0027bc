package dev.kith.storage.jooq;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.impl.DataSourceConnectionProvider;

/** Notes what is called on its connections. */
final class WatchedProvider implements ConnectionProvider {

    final List<String> done = new ArrayList<>();

    private final ConnectionProvider provider;

    WatchedProvider(DataSource database) {
        this.provider = new DataSourceConnectionProvider(database);
    }

    @Override
    public Connection acquire() {
        Connection connection = provider.acquire();
        return (Connection) Proxy.newProxyInstance(
                WatchedProvider.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    done.add(method.getName());
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    @Override
    public void release(Connection connection) {
        provider.release(connection);
    }
}
