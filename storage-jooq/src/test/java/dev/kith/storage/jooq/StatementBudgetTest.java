package dev.kith.storage.jooq;

import javax.sql.DataSource;
import org.jooq.SQLDialect;

class StatementBudgetTest extends StatementBudget {

    @Override
    protected DataSource empty() {
        return Databases.inMemory();
    }

    @Override
    SQLDialect dialect() {
        return SQLDialect.H2;
    }

    @Override
    protected int inbox() {
        return inboxInSteps();
    }
}
