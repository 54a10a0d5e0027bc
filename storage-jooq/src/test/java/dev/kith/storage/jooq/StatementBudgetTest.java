package dev.kith.storage.jooq;

import javax.sql.DataSource;
import org.jooq.SQLDialect;

class StatementBudgetTest extends StatementBudget {

    @Override
    DataSource empty() {
        return Databases.inMemory();
    }

    @Override
    SQLDialect dialect() {
        return SQLDialect.H2;
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
