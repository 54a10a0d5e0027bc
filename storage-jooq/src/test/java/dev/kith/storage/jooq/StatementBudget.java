package dev.kith.storage.jooq;

import dev.kith.spi.Storage;
import dev.kith.storage.sql.SqlOptions;
import dev.kith.test.sql.StatementBudgetContract;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;

/** As a host's {@code ExecuteListener} sees them. */
abstract class StatementBudget extends StatementBudgetContract {

    abstract SQLDialect dialect();

    @Override
    protected Storage watched(DataSource database, Consumer<String> statements) {
        ExecuteListener listener = ExecuteListener.onExecuteStart(context -> statements.accept(context.sql()));
        return JooqStorage.over(
                ListenedH2Fixture.listened(database, listener).set(dialect()).dsl(), SqlOptions.DEFAULT);
    }
}
