package dev.kith.storage.jdbi;

import dev.kith.storage.sql.Binder;
import dev.kith.storage.sql.RowReader;
import dev.kith.storage.sql.SqlConnection;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.core.statement.Update;

/**
 * A handle's connection. Statements run through JDBI, so that its plugins, loggers and time-outs see them; what JDBI
 * would do to their text, once for each call, is left out, for this statement only: the handle stays as it is.
 */
final class JdbiConnection implements SqlConnection {

    private static final PlainSqlParser PARSER = new PlainSqlParser();

    private final Handle handle;
    private final boolean closes;

    private JdbiConnection(Handle handle, boolean closes) {
        this.handle = handle;
        this.closes = closes;
    }

    /** Takes a handle that goes back with the connection. */
    static JdbiConnection owning(Handle handle) {
        return new JdbiConnection(handle, true);
    }

    /** Takes a handle that stays open: closing one would end the transaction it is in. */
    static JdbiConnection joining(Handle handle) {
        return new JdbiConnection(handle, false);
    }

    @Override
    public Connection connection() {
        return handle.getConnection();
    }

    @Override
    public <T> List<T> query(String sql, Binder binder, RowReader<T> reader) throws SQLException {
        try (Query query = prepared(handle.createQuery(sql), binder)) {
            return query.scanResultSet((result, context) -> {
                List<T> rows = new ArrayList<>();
                ResultSet row = result.get();
                while (row.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            });
        } catch (JdbiException failure) {
            throw driversOwn(failure);
        }
    }

    @Override
    public int update(String sql, Binder binder) throws SQLException {
        try (Update update = prepared(handle.createUpdate(sql), binder)) {
            return update.execute();
        } catch (JdbiException failure) {
            throw driversOwn(failure);
        }
    }

    private static <S extends SqlStatement<S>> S prepared(S statement, Binder binder) {
        statement
                .getConfig(SqlStatements.class)
                .setTemplateEngine(TemplateEngine.NOP)
                .setSqlParser(PARSER);
        return statement.addCustomizer(new Binding(binder));
    }

    /** What has no cause in the driver has no code either, and counts as an unknown failure. */
    static SQLException driversOwn(JdbiException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException drivers) {
                return drivers;
            }
        }
        return new SQLException("JDBI failed: " + failure.getClass().getSimpleName());
    }

    @Override
    public void close() {
        if (closes) {
            handle.close();
        }
    }
}
