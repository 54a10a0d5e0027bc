package dev.kith.storage.sql;

import dev.kith.servers.TestServer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

class PostgresPlanTest extends ServerPlans {

    PostgresPlanTest() {
        super(TestServer.POSTGRESQL);
    }

    @Override
    List<String> fill() {
        return List.of(
                "INSERT INTO users (user_id, username, email, password_hash, date_of_birth)"
                        + " SELECT " + id("0001", "i") + ", 'u' || i, i || '@kith.dev', '!', '2000-01-01'"
                        + " FROM generate_series(1, 1000) i",
                "INSERT INTO groups SELECT " + id("0002", "i") + ", 'g' || i, NULL, " + id("0001", "1")
                        + ", '2026-01-01' FROM generate_series(1, 100) i",
                "INSERT INTO group_members SELECT " + id("0002", "g") + ", " + id("0001", "u")
                        + ", 'member', '2026-01-01' FROM generate_series(1, 100) g, generate_series(1, 10) u",
                "INSERT INTO messages SELECT " + id("0003", "i") + ", " + id("0001", "1 + i % 97") + ","
                        + " CASE WHEN i % 10 > 0 THEN " + id("0001", "1 + i % 401") + " END,"
                        + " CASE WHEN i % 10 = 0 THEN " + id("0002", "1 + i / 10 % 100") + " END, 'hello', NULL,"
                        + " TIMESTAMP '2026-01-01' + i * INTERVAL '1 second', NULL FROM generate_series(1, 100000) i",
                "ANALYZE");
    }

    private static String id(String kind, String number) {
        return "('00000000-0000-" + kind + "-0000-' || LPAD(TO_HEX(" + number + "), 12, '0'))::uuid";
    }

    @Override
    boolean scans(ResultSet row) throws SQLException {
        return row.getString(1).contains("Seq Scan on messages");
    }
}
