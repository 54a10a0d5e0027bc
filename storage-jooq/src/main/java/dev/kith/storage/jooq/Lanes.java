package dev.kith.storage.jooq;

import dev.kith.storage.sql.SqlConnection;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.conf.QueryPoolable;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DefaultConnectionProvider;
import org.jooq.impl.DefaultTransactionProvider;
import org.jooq.impl.ThreadLocalTransactionProvider;
import org.jooq.tools.JooqLogger;
import org.jooq.tools.LoggerListener;

/**
 * The two ways to run a statement: on the connection itself, or through jOOQ, which takes longer and is for hosts that
 * would miss something otherwise. Which one is looked at for each connection, since a configuration may change.
 */
final class Lanes {

    private static final JooqLogger STATEMENTS = JooqLogger.getLogger(LoggerListener.class);

    private Lanes() {}

    /** {@return whether what a configuration hands out may be in a transaction that somebody else ends} */
    static boolean mayBeInTransaction(Configuration host) throws SQLException {
        if (host.transactionProvider() instanceof ThreadLocalTransactionProvider) {
            return true;
        }
        ConnectionProvider provider = host.connectionProvider();
        return provider instanceof DefaultConnectionProvider
                && new Supply(provider).<Boolean>lend(connection -> !connection.getAutoCommit());
    }

    /** Takes a connection that goes back when it is closed. */
    static SqlConnection owning(Configuration host, HostNames names) throws SQLException {
        Supply supply = new Supply(host.connectionProvider());
        Connection taken = supply.take();
        return on(taken, host, names, () -> supply.giveBack(taken));
    }

    /** Joins the transaction that a configuration is in. */
    static SqlConnection joining(Configuration host, HostNames names) throws SQLException {
        Supply supply = new Supply(host.connectionProvider());
        Connection transaction = supply.transaction();
        return seesStatements(host)
                ? new ExecutedConnection(unaltered(host).dsl(), transaction, names, Supply.Closing.STAYS_OPEN)
                : new DirectConnection(supply, transaction, names, Supply.Closing.STAYS_OPEN);
    }

    /** Joins the transaction that a connection is in. */
    static SqlConnection joining(Connection connection, Configuration host, HostNames names) {
        return on(connection, host, names, Supply.Closing.STAYS_OPEN);
    }

    private static SqlConnection on(
            Connection connection, Configuration host, HostNames names, Supply.Closing closing) {
        ConnectionProvider only = new DefaultConnectionProvider(connection);
        if (!seesStatements(host)) {
            return new DirectConnection(new Supply(only), connection, names, closing);
        }
        // The host's transaction provider would know of other connections
        Configuration pinned = unaltered(host).derive(only).derive(new DefaultTransactionProvider(only));
        return new ExecutedConnection(pinned.dsl(), connection, names, closing);
    }

    private static boolean seesStatements(Configuration host) {
        Settings settings = host.settings();
        return host.executeListenerProviders().length > 0
                || host.visitListenerProviders().length > 0
                || (!Boolean.FALSE.equals(settings.isExecuteLogging()) && STATEMENTS.isDebugEnabled())
                || isSet(settings.getQueryTimeout())
                || isSet(settings.getFetchSize())
                || (settings.getQueryPoolable() != null && settings.getQueryPoolable() != QueryPoolable.DEFAULT);
    }

    private static boolean isSet(Integer setting) {
        return setting != null && setting != 0;
    }

    /** Leaves out what would change a statement or cut its result: inlined values, raw templates, fewer rows. */
    private static Configuration unaltered(Configuration host) {
        Settings settings = host.settings();
        boolean alters = settings.getStatementType() == StatementType.STATIC_STATEMENT
                || Boolean.TRUE.equals(settings.isRenderPlainSQLTemplatesAsRaw())
                || isSet(settings.getMaxRows());
        return alters
                ? host.deriveSettings(own -> own.withStatementType(StatementType.PREPARED_STATEMENT)
                        .withRenderPlainSQLTemplatesAsRaw(false)
                        .withMaxRows(0))
                : host;
    }
}
