package dev.kith.storage.jdbi;

import dev.kith.storage.sql.Binder;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;

/** Sets all parameters at once, without an argument object for each. */
record Binding(Binder binder) implements StatementCustomizer {

    @Override
    public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
        binder.bind(statement);
    }
}
