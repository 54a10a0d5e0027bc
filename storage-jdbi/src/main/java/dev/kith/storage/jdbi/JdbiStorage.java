package dev.kith.storage.jdbi;

import dev.kith.error.StorageException;
import dev.kith.model.Reading;
import dev.kith.spi.AfterCommit;
import dev.kith.spi.GroupStore;
import dev.kith.spi.MessageStore;
import dev.kith.spi.Session;
import dev.kith.spi.Storage;
import dev.kith.spi.UserStore;
import dev.kith.storage.sql.SqlConnection;
import dev.kith.storage.sql.SqlConnections;
import dev.kith.storage.sql.SqlOptions;
import dev.kith.storage.sql.SqlStorage;
import dev.kith.storage.sql.Transactions;
import java.sql.Connection;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Kith on a relational database through JDBI. Open one for an application; it is safe for several threads. To take part
 * in a transaction of the host's, {@code joining} makes one for that transaction, cheaply enough for each request; that
 * one is as safe for threads as the connection it joins.
 *
 * <p>Statements run through JDBI: plugins, {@code SqlLogger} and time-outs of the host's {@link Jdbi} or {@link Handle}
 * apply. Closing a storage closes nothing that was handed in.
 */
public final class JdbiStorage implements Storage {

    private final SqlStorage storage;
    private final Runnable release;

    private JdbiStorage(SqlStorage storage, Runnable release) {
        this.storage = storage;
        this.release = release;
    }

    /**
     * Opens a storage that begins and ends its own transactions, and creates the tables where none of the four exists.
     *
     * @param dataSource where connections come from; never closed
     * @param options which tables, and how they read <em>unique</em>
     * @return the storage
     * @throws StorageException where no connection can be had, Kith has no schema for the database, other tables bear
     *     the names, or the tables were created with the other reading
     * @throws IllegalArgumentException where the data source is Spring's {@code TransactionAwareDataSourceProxy}, whose
     *     connections may be in a transaction of the host's
     */
    public static JdbiStorage create(DataSource dataSource, SqlOptions options) {
        return create(dataSource, options, () -> {});
    }

    static JdbiStorage create(DataSource dataSource, SqlOptions options, Runnable release) {
        SqlStorage.createTables(dataSource, options);
        return new JdbiStorage(SqlStorage.owning(handlesOf(Jdbi.create(dataSource)), options), release);
    }

    /**
     * Opens a storage over tables that exist.
     *
     * @param transactions whose transactions it runs in
     * @param options which tables, and how they read <em>unique</em>
     * @return the storage
     * @throws StorageException where no connection can be had, Kith has no schema for the database, or the tables are
     *     not there, not Kith's, or of the other reading
     */
    public static JdbiStorage over(Transactions transactions, SqlOptions options) {
        if (transactions instanceof Transactions.Owning owning) {
            return over(Jdbi.create(owning.dataSource()), options);
        }
        Transactions.Joining joining = (Transactions.Joining) transactions;
        return new JdbiStorage(
                SqlStorage.joining(joined(joining.connection()), joining.afterCommit(), options), () -> {});
    }

    /**
     * Opens a storage over tables that exist, which begins and ends its own transactions on the connections of a host's
     * JDBI.
     *
     * @param jdbi the host's, with its plugins, loggers and time-outs
     * @param options which tables, and how they read <em>unique</em>
     * @return the storage
     * @throws StorageException where no connection can be had, Kith has no schema for the database, or the tables are
     *     not there, not Kith's, or of the other reading
     */
    public static JdbiStorage over(Jdbi jdbi, SqlOptions options) {
        return new JdbiStorage(SqlStorage.owning(handlesOf(jdbi), options), () -> {});
    }

    /**
     * Joins the transaction of a host's handle: nothing is committed, rolled back, closed or repeated. Work that waits
     * for a commit runs when the handle commits.
     *
     * @param handle in a transaction, to the database of this storage
     * @return a storage in that transaction
     */
    public JdbiStorage joining(Handle handle) {
        return joining(handle, handle::afterCommit);
    }

    /**
     * Joins the transaction of a host's handle: nothing is committed, rolled back, closed or repeated.
     *
     * @param handle in a transaction, to the database of this storage
     * @param afterCommit where work goes that must wait for the host's commit
     * @return a storage in that transaction
     */
    public JdbiStorage joining(Handle handle, AfterCommit afterCommit) {
        return new JdbiStorage(storage.joining(JdbiConnection.joining(handle), afterCommit), () -> {});
    }

    /**
     * Joins the transaction of a host's connection: nothing is committed, rolled back, closed or repeated. Nobody tells
     * when the host commits, so work that waits for it is dropped.
     *
     * @param connection with autocommit off, to the database of this storage
     * @return a storage in that transaction
     */
    public JdbiStorage joining(Connection connection) {
        return joining(connection, AfterCommit.NEVER);
    }

    /**
     * Joins the transaction of a host's connection: nothing is committed, rolled back, closed or repeated.
     *
     * @param connection with autocommit off, to the database of this storage
     * @param afterCommit where work goes that must wait for the host's commit
     * @return a storage in that transaction
     */
    public JdbiStorage joining(Connection connection, AfterCommit afterCommit) {
        return new JdbiStorage(storage.joining(joined(connection), afterCommit), () -> {});
    }

    private static SqlConnection joined(Connection connection) {
        return JdbiConnection.joining(Jdbi.open(connection));
    }

    private static SqlConnections handlesOf(Jdbi jdbi) {
        return () -> {
            try {
                return JdbiConnection.owning(jdbi.open());
            } catch (JdbiException failure) {
                throw JdbiConnection.driversOwn(failure);
            }
        };
    }

    @Override
    public UserStore users() {
        return storage.users();
    }

    @Override
    public MessageStore messages() {
        return storage.messages();
    }

    @Override
    public GroupStore groups() {
        return storage.groups();
    }

    @Override
    public <T> T inTransaction(Function<? super Session, ? extends T> work) {
        return storage.inTransaction(work);
    }

    @Override
    public Reading reading() {
        return storage.reading();
    }

    @Override
    public AfterCommit afterCommit() {
        return storage.afterCommit();
    }

    @Override
    public void close() {
        storage.close();
        release.run();
    }
}
