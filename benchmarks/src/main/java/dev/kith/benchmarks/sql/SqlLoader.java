package dev.kith.benchmarks.sql;

import dev.kith.benchmarks.engine.EngineFailure;
import dev.kith.benchmarks.traffic.Community;
import dev.kith.model.Table;
import dev.kith.storage.sql.Database;
import dev.kith.storage.sql.Schema;
import dev.kith.storage.sql.SqlOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Creates Kith's schema and fills it with a community past Kith, as fast as the database can: what is large is checked
 * once, and indexed after it is there, where the schema's script has that apart.
 */
public final class SqlLoader {

    private static final List<Table> ORDER = List.of(Table.USERS, Table.GROUPS, Table.GROUP_MEMBERS, Table.MESSAGES);

    private SqlLoader() {}

    /**
     * Creates and fills the tables.
     *
     * @param place where there are none yet
     * @param community what to fill them with
     */
    public static void load(SqlPlace place, Community community) {
        try (Connection connection = DriverManager.getConnection(writing(place))) {
            List<String> schema = Schema.statements(place.database(), SqlOptions.DEFAULT);
            run(connection, schema.stream().filter(SqlLoader::makesTable).toList());
            run(connection, before(place.database()));
            BatchWriter writer = new BatchWriter(connection, place.database());
            for (Table table : ORDER) {
                writer.write(table, CommunityRows.of(table, community));
            }
            run(connection, schema.stream().filter(each -> !makesTable(each)).toList());
            run(connection, after(place.database()));
        } catch (SQLException failure) {
            throw new EngineFailure(failure);
        }
    }

    private static boolean makesTable(String statement) {
        return statement.startsWith("CREATE TABLE");
    }

    /** PostgreSQL's driver must be told to make one statement of many. */
    private static String writing(SqlPlace place) {
        return place.database() == Database.POSTGRESQL ? place.url() + "&reWriteBatchedInserts=true" : place.url();
    }

    /** For this connection only. */
    private static List<String> before(Database database) {
        return switch (database) {
            case POSTGRESQL -> List.of("SET session_replication_role = replica", "SET maintenance_work_mem = '512MB'");
            case MARIADB -> List.of("SET SESSION foreign_key_checks = 0, unique_checks = 0");
            case H2 -> List.of();
        };
    }

    private static List<String> after(Database database) {
        return switch (database) {
            case POSTGRESQL -> List.of("VACUUM ANALYZE users, groups, group_members, messages", "CHECKPOINT");
            case MARIADB -> List.of("ANALYZE TABLE users, `groups`, group_members, messages");
            case H2 -> List.of("ANALYZE");
        };
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement runner = connection.createStatement()) {
            for (String each : statements) {
                runner.execute(each);
            }
        }
    }
}
