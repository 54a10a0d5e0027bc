package dev.kith.storage.jdbi;

import javax.sql.DataSource;

class StatementBudgetTest extends StatementBudget {

    @Override
    DataSource empty() {
        return Databases.inMemory();
    }

    /** A step for each partner and group, and few more. */
    @Override
    int inbox() {
        int stepsEachWay = 2;
        int ends = 2;
        int memberships = 1;
        int groups = 1;
        int messagesAndUnread = 2;
        return stepsEachWay + ends + memberships + groups + messagesAndUnread;
    }
}
