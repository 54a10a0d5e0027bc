package dev.kith.storage.jdbi;

import dev.kith.spi.Storage;
import dev.kith.storage.sql.SqlOptions;
import dev.kith.test.sql.StatementBudgetContract;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** As a host's {@code SqlLogger} sees them. */
abstract class StatementBudget extends StatementBudgetContract {

    @Override
    protected Storage watched(DataSource database, Consumer<String> statements) {
        Jdbi jdbi = Jdbi.create(database);
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                statements.accept(context.getRenderedSql());
            }
        });
        return JdbiStorage.over(jdbi, SqlOptions.DEFAULT);
    }
}
