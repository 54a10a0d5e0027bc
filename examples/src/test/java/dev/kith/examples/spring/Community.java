package dev.kith.examples.spring;

import dev.kith.core.Kith;
import dev.kith.error.DuplicateValueException;
import dev.kith.user.NewUser;
import dev.kith.user.User;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The host's own service. */
class Community {

    private final JoinedKith kith;
    private final DataSource dataSource;

    Community(JoinedKith kith, DataSource dataSource) {
        this.kith = kith;
        this.dataSource = dataSource;
    }

    public User registerAlone(String name) {
        return register(kith.get(), name);
    }

    @Transactional
    public void inOne(Runnable work) {
        work.run();
    }

    @Transactional(propagation = Propagation.NESTED)
    public void nested(Runnable work) {
        work.run();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void inAnother(Runnable work) {
        work.run();
    }

    @Transactional
    public void registerTwice(String name, String next) {
        registerAlone(name);
        try {
            registerAlone(name);
        } catch (DuplicateValueException taken) {
            registerAlone(next);
        }
    }

    /** {@return what Kith has left of the host's connection} */
    @Transactional(isolation = Isolation.SERIALIZABLE)
    public Left registerWatched(String name) throws SQLException {
        kith.get().inTransaction(inner -> register(inner, name));
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return new Left(connection.isClosed(), connection.getAutoCommit(), connection.getTransactionIsolation());
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static User register(Kith kith, String name) {
        return kith.users()
                .register(NewUser.builder(name, name + "@example.org", LocalDate.of(1990, 1, 1))
                        .passwordHash(User.NO_PASSWORD)
                        .build());
    }

    record Left(boolean closed, boolean autoCommit, int isolation) {}
}
