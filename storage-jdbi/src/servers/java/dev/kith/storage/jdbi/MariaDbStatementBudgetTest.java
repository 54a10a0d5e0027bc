package dev.kith.storage.jdbi;

import dev.kith.servers.TestDatabase;
import dev.kith.servers.TestServer;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

class MariaDbStatementBudgetTest extends StatementBudget {

    private final List<TestDatabase> made = new ArrayList<>();

    @Override
    protected DataSource empty() {
        TestDatabase database = TestServer.MARIADB.empty();
        made.add(database);
        return database.dataSource();
    }

    /** The direct conversations, the groups, and the groups' messages. */
    @Override
    protected int inbox() {
        return 3;
    }

    @AfterEach
    void drop() {
        made.forEach(TestDatabase::close);
    }
}
