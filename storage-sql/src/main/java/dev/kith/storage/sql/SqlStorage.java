package dev.kith.storage.sql;

import dev.kith.error.StorageException;
import dev.kith.model.Reading;
import dev.kith.model.Table;
import dev.kith.spi.AfterCommit;
import dev.kith.spi.GroupStore;
import dev.kith.spi.MessageStore;
import dev.kith.spi.Session;
import dev.kith.spi.Storage;
import dev.kith.spi.UserStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Kith on tables, for adapters: they say how a connection is had and how a statement runs on it. Safe for several
 * threads where it owns its transactions; where it joins one, as safe as that connection.
 */
public final class SqlStorage implements Storage {

    private final Statements statements;
    private final AtomicBoolean closed;
    private final @Nullable OwnTransactions own;
    private final @Nullable JoinedCalls joined;
    private final AfterCommit afterCommit;
    private final UserStore users;
    private final MessageStore messages;
    private final GroupStore groups;

    private SqlStorage(
            Statements statements,
            AtomicBoolean closed,
            Calls calls,
            @Nullable OwnTransactions own,
            @Nullable JoinedCalls joined,
            AfterCommit afterCommit) {
        this.statements = statements;
        this.closed = closed;
        this.own = own;
        this.joined = joined;
        this.afterCommit = afterCommit;
        this.users = new SqlUserStore(calls, statements);
        this.messages = new SqlMessageStore(calls, statements);
        this.groups = new SqlGroupStore(calls, statements);
    }

    /**
     * Opens tables that exist, with transactions of the storage's own.
     *
     * @param connections where connections come from
     * @param options which tables, and how they read <em>unique</em>
     * @return the storage; closing it closes no connection that is not on loan
     * @throws StorageException where no connection can be had, the database is not one of {@link Database}, or the
     *     tables are not there, not Kith's, or of the other reading
     * @throws IllegalArgumentException where the connections are those of Spring's
     *     {@code TransactionAwareDataSourceProxy}, which may be in a transaction of the host's
     */
    public static SqlStorage owning(SqlConnections connections, SqlOptions options) {
        return owning(connections, options, TablePlace.of(options));
    }

    /**
     * Opens tables that exist and that a host may have put elsewhere, with transactions of the storage's own.
     *
     * @param connections where connections come from; they put a table's own name in the place of the one that the
     *     options make
     * @param options which tables, and how they read <em>unique</em>
     * @param places where each table stands
     * @return the storage
     * @throws StorageException as {@link #owning(SqlConnections, SqlOptions)} does
     */
    public static SqlStorage owning(
            SqlConnections connections, SqlOptions options, Function<Table, TablePlace> places) {
        try (SqlConnection connection = OwnTransactions.owned(connections)) {
            Statements statements = statements(connection, options, places);
            WritersTurn turn = WritersTurn.of(statements.dialect(), connection.connection());
            AtomicBoolean closed = new AtomicBoolean();
            OwnTransactions own = new OwnTransactions(connections, statements.dialect(), closed, turn);
            return new SqlStorage(
                    statements, closed, new OwnCalls(own, statements.dialect()), own, null, AfterCommit.AT_ONCE);
        } catch (SQLException failure) {
            throw Failures.unreachable(failure);
        }
    }

    /**
     * Opens tables that exist, in a host's transaction. To join one for each request, open a storage once and use
     * {@link #joining(SqlConnection, AfterCommit)}, which asks the database nothing.
     *
     * @param connection the host's, with autocommit off
     * @param afterCommit where work goes that must wait for the host's commit
     * @param options which tables, and how they read <em>unique</em>
     * @return the storage
     * @throws StorageException where the database is not one of {@link Database}, or the tables are not there, not
     *     Kith's, or of the other reading
     */
    public static SqlStorage joining(SqlConnection connection, AfterCommit afterCommit, SqlOptions options) {
        try {
            return joining(statements(connection, options, TablePlace.of(options)), connection, afterCommit);
        } catch (SQLException failure) {
            throw Failures.unreachable(failure);
        }
    }

    /**
     * Joins a host's transaction with this storage's tables. It is cheap enough for each request.
     *
     * @param connection the host's, to the same database, with autocommit off
     * @param hook where work goes that must wait for the host's commit
     * @return a storage in that transaction; closing it leaves this one open
     */
    public SqlStorage joining(SqlConnection connection, AfterCommit hook) {
        if (closed.get()) {
            throw Failures.closed();
        }
        return joining(statements, connection, hook);
    }

    /**
     * Creates the tables as {@link Schema#create} does, on a connection that commits by itself and goes back as it came.
     *
     * @param dataSource where the connection comes from
     * @param options which names, and which reading
     * @throws StorageException where no connection can be had, and as {@link Schema#create} does
     * @throws IllegalArgumentException where the connection is one of Spring's {@code TransactionAwareDataSourceProxy},
     *     which may be in a transaction of the host's
     */
    public static void createTables(DataSource dataSource, SqlOptions options) {
        try (Connection connection = dataSource.getConnection()) {
            SharedConnection.refuse(connection);
            boolean commitsByItself = connection.getAutoCommit();
            connection.setAutoCommit(true);
            try {
                Schema.create(connection, options);
            } finally {
                connection.setAutoCommit(commitsByItself);
            }
        } catch (SQLException failure) {
            throw Failures.unreachable(failure);
        }
    }

    /**
     * Tells that no connection could be had.
     *
     * @param failure what the driver or the pool told
     * @return the error, with the failure's codes and none of its words
     */
    public static StorageException unreachable(SQLException failure) {
        return Failures.unreachable(failure);
    }

    private static SqlStorage joining(Statements statements, SqlConnection connection, AfterCommit afterCommit) {
        AtomicBoolean closed = new AtomicBoolean();
        JoinedCalls calls = new JoinedCalls(connection, statements.dialect(), closed);
        return new SqlStorage(statements, closed, calls, null, calls, afterCommit);
    }

    private static Statements statements(
            SqlConnection connection, SqlOptions options, Function<Table, TablePlace> places) throws SQLException {
        Database database = Database.of(connection.connection()).orElseThrow(Schema::unknownDatabase);
        Schema.require(database, connection.connection(), options, places);
        return Statements.of(database.dialect(), options);
    }

    @Override
    public UserStore users() {
        return users;
    }

    @Override
    public MessageStore messages() {
        return messages;
    }

    @Override
    public GroupStore groups() {
        return groups;
    }

    @Override
    public <T> T inTransaction(Function<? super Session, ? extends T> work) {
        TransactionWork<T, RuntimeException> inSession = calls -> work.apply(new SqlSession(calls, statements));
        if (own != null) {
            return own.run(inSession);
        }
        if (joined != null) {
            return joined.step().nested(inSession);
        }
        throw new AssertionError("A storage owns transactions or joins one");
    }

    @Override
    public Reading reading() {
        return statements.reading();
    }

    @Override
    public AfterCommit afterCommit() {
        return afterCommit;
    }

    /** Refuses what is called from now on. Connections are their owner's to close. */
    @Override
    public void close() {
        closed.set(true);
    }
}
