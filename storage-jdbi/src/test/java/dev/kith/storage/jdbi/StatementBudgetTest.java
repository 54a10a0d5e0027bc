package dev.kith.storage.jdbi;

import javax.sql.DataSource;

class StatementBudgetTest extends StatementBudget {

    @Override
    protected DataSource empty() {
        return Databases.inMemory();
    }

    @Override
    protected int inbox() {
        return inboxInSteps();
    }
}
