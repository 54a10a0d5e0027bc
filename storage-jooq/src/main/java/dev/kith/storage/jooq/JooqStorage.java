package dev.kith.storage.jooq;

import dev.kith.error.StorageException;
import dev.kith.model.Reading;
import dev.kith.spi.AfterCommit;
import dev.kith.spi.GroupStore;
import dev.kith.spi.MessageStore;
import dev.kith.spi.Session;
import dev.kith.spi.Storage;
import dev.kith.spi.UserStore;
import dev.kith.storage.sql.SqlOptions;
import dev.kith.storage.sql.SqlStorage;
import dev.kith.storage.sql.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.ThreadLocalTransactionProvider;
import org.jooq.tools.jdbc.JDBCUtils;

/**
 * Kith on a relational database through jOOQ. Open one for an application; it is safe for several threads. To take part
 * in a transaction of the host's, {@code joining} makes one for that transaction, cheaply enough for each request; that
 * one is as safe for threads as the connection it joins:
 *
 * <pre>{@code
 * JooqStorage storage = JooqStorage.over(dsl, SqlOptions.DEFAULT);
 * Kith kith = Kith.builder().storage(storage).build();
 * dsl.transaction(inside -> kith.on(storage.joining(inside)).as(ada).messages().send(lin, "Hello"));
 * }</pre>
 *
 * <p>What the host's jOOQ is configured with applies. Connections come from its {@code ConnectionProvider}. Names of
 * tables and columns are rendered by its {@code Settings}: mapped to other schemas and tables, quoted, in another case;
 * they are looked up when the storage is opened. Its {@code ExecuteListener}s see every statement, with its text; the
 * values of its parameters they do not see, since among them are people's words and password hashes. Its
 * {@code queryTimeout}, {@code fetchSize} and {@code queryPoolable} apply. What would change a statement or cut its
 * result does not: {@code maxRows}, {@code StatementType.STATIC_STATEMENT}, templates rendered raw. A host with no
 * listeners, none of these settings and no debug logging of statements is served without jOOQ's execution in between,
 * as fast as by JDBC; it has nothing that could tell.
 *
 * <p>Closing a storage closes nothing that was handed in. jOOQ's own {@code transaction()} is never called.
 */
public final class JooqStorage implements Storage {

    private final SqlStorage storage;
    private final Configuration host;
    private final HostNames names;
    private final Runnable release;

    private JooqStorage(SqlStorage storage, Configuration host, HostNames names, Runnable release) {
        this.storage = storage;
        this.host = host;
        this.names = names;
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
    public static JooqStorage create(DataSource dataSource, SqlOptions options) {
        return create(dataSource, options, () -> {});
    }

    static JooqStorage create(DataSource dataSource, SqlOptions options, Runnable release) {
        SqlStorage.createTables(dataSource, options);
        return owning(configured(dataSource), options, release);
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
    public static JooqStorage over(Transactions transactions, SqlOptions options) {
        if (transactions instanceof Transactions.Owning owning) {
            return owning(configured(owning.dataSource()), options, () -> {});
        }
        Transactions.Joining joining = (Transactions.Joining) transactions;
        Configuration plain = new DefaultConfiguration().set(JDBCUtils.dialect(joining.connection()));
        HostNames names = HostNames.of(plain, options);
        SqlStorage joined =
                SqlStorage.joining(Lanes.joining(joining.connection(), plain, names), joining.afterCommit(), options);
        return new JooqStorage(joined, plain, names, () -> {});
    }

    /**
     * Opens a storage over tables that exist, which begins and ends its own transactions on connections of a host's
     * {@link org.jooq.ConnectionProvider}. Each must be one that no transaction of the host's is in: to take part in
     * those, use {@link #joining(Configuration)}.
     *
     * @param dsl the host's, with its settings, listeners and connections; changes to its configuration apply to
     *     statements from then on, but those of names do not
     * @param options which tables, before the host's settings map them, and how they read <em>unique</em>
     * @return the storage
     * @throws StorageException where no connection can be had, Kith has no schema for the database, or the tables are
     *     not there, not Kith's, or of the other reading
     * @throws IllegalArgumentException where the host's connections may be in a transaction: a single one with autocommit
     *     off, as {@code dsl.transaction} hands to its work, or those of a {@link ThreadLocalTransactionProvider}; open
     *     the storage over the same data source, and join
     */
    public static JooqStorage over(DSLContext dsl, SqlOptions options) {
        Configuration host = dsl.configuration();
        try {
            if (Lanes.mayBeInTransaction(host)) {
                throw new IllegalArgumentException("The connections may be in a transaction of the host's: join it");
            }
        } catch (SQLException failure) {
            throw SqlStorage.unreachable(failure);
        }
        return owning(host, options, () -> {});
    }

    static JooqStorage owning(Configuration host, SqlOptions options, Runnable release) {
        HostNames names = HostNames.of(host, options);
        SqlStorage storage = SqlStorage.owning(() -> Lanes.owning(host, names), options, names::place);
        return new JooqStorage(storage, host, names, release);
    }

    private static Configuration configured(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return new DefaultConfiguration()
                    .set(new DataSourceConnectionProvider(dataSource))
                    .set(JDBCUtils.dialect(connection));
        } catch (SQLException failure) {
            throw SqlStorage.unreachable(failure);
        }
    }

    /**
     * Joins the transaction that a host's context is in, be it jOOQ's own, Spring's or another's: nothing is committed,
     * rolled back, closed or repeated. Its listeners and settings apply, but for names, which are this storage's.
     *
     * @param inside in a transaction, to the database of this storage
     * @return a storage in that transaction
     * @throws StorageException where no connection can be had, or this storage is closed
     * @see #joining(Configuration)
     */
    public JooqStorage joining(DSLContext inside) {
        return joining(inside.configuration());
    }

    /**
     * Joins the transaction that a host's configuration is in, such as {@code dsl.transaction} hands to its work: nothing
     * is committed, rolled back, closed or repeated. Work that waits for a commit runs when the outermost transaction
     * has committed, where the host's transaction provider is a {@link JooqTransactions}; otherwise nobody tells, and it
     * is dropped.
     *
     * @param inside in a transaction, to the database of this storage
     * @return a storage in that transaction
     * @throws StorageException where no connection can be had, or this storage is closed
     */
    public JooqStorage joining(Configuration inside) {
        return joining(inside, JooqTransactions.afterCommit(inside));
    }

    /**
     * Joins the transaction that a host's configuration is in: nothing is committed, rolled back, closed or repeated.
     *
     * @param inside in a transaction, to the database of this storage
     * @param afterCommit where work goes that must wait for the host's commit
     * @return a storage in that transaction
     * @throws StorageException where no connection can be had, or this storage is closed
     */
    public JooqStorage joining(Configuration inside, AfterCommit afterCommit) {
        try {
            return joined(storage.joining(Lanes.joining(inside, names), afterCommit), inside);
        } catch (SQLException failure) {
            throw SqlStorage.unreachable(failure);
        }
    }

    /**
     * Joins the transaction of a host's connection: nothing is committed, rolled back, closed or repeated. Nobody tells
     * when the host commits, so work that waits for it is dropped.
     *
     * @param connection with autocommit off, to the database of this storage
     * @return a storage in that transaction
     * @throws StorageException where this storage is closed
     */
    public JooqStorage joining(Connection connection) {
        return joining(connection, AfterCommit.NEVER);
    }

    /**
     * Joins the transaction of a host's connection: nothing is committed, rolled back, closed or repeated.
     *
     * @param connection with autocommit off, to the database of this storage
     * @param afterCommit where work goes that must wait for the host's commit
     * @return a storage in that transaction
     * @throws StorageException where this storage is closed
     */
    public JooqStorage joining(Connection connection, AfterCommit afterCommit) {
        return joined(storage.joining(Lanes.joining(connection, host, names), afterCommit), host);
    }

    private JooqStorage joined(SqlStorage joined, Configuration inside) {
        return new JooqStorage(joined, inside, names, () -> {});
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
