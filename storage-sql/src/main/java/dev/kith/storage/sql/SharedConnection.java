package dev.kith.storage.sql;

import java.lang.reflect.Proxy;
import java.sql.Connection;

/**
 * Refuses connections that may be in a transaction of a host's framework. Whoever takes them for its own commits what the
 * host has yet to decide on.
 */
final class SharedConnection {

    /** By name: hosts without Spring have no such class. */
    private static final String SPRINGS = "org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy";

    private SharedConnection() {}

    static void refuse(Connection connection) {
        if (Proxy.isProxyClass(connection.getClass())
                && Proxy.getInvocationHandler(connection).getClass().getName().startsWith(SPRINGS)) {
            throw new IllegalArgumentException(
                    "The connections may be in a transaction of Spring's: open over the data source behind the proxy, and join");
        }
    }
}
