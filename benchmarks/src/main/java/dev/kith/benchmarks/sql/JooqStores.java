package dev.kith.benchmarks.sql;

import dev.kith.spi.Storage;
import dev.kith.storage.jooq.JooqStorage;
import dev.kith.storage.sql.Database;
import dev.kith.storage.sql.SqlOptions;
import java.util.concurrent.atomic.LongAdder;
import org.jooq.Configuration;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.impl.DefaultConfiguration;

/** Kith by a host's jOOQ, with a listener and without. */
final class JooqStores {

    private JooqStores() {}

    static Storage plain(ThreadConnections connections, Database database) {
        return JooqStorage.over(host(connections, database).dsl(), SqlOptions.DEFAULT);
    }

    static Storage listened(ThreadConnections connections, Database database) {
        Configuration host = host(connections, database).set(new Counting());
        return JooqStorage.over(host.dsl(), SqlOptions.DEFAULT);
    }

    private static Configuration host(ThreadConnections connections, Database database) {
        return new DefaultConfiguration()
                .set(SQLDialect.valueOf(database == Database.POSTGRESQL ? "POSTGRES" : database.name()))
                .set(new JooqConnections(connections));
    }

    /** The least that a host would listen for: how many statements there are. */
    private static final class Counting implements ExecuteListener {

        private static final long serialVersionUID = 1;

        private final LongAdder statements = new LongAdder();

        @Override
        public void executeEnd(ExecuteContext context) {
            statements.increment();
        }
    }
}
