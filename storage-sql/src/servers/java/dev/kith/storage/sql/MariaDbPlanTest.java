package dev.kith.storage.sql;

import dev.kith.servers.TestServer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

class MariaDbPlanTest extends ServerPlans {

    MariaDbPlanTest() {
        super(TestServer.MARIADB);
    }

    @Override
    List<String> fill() {
        return List.of(
                "INSERT INTO users (user_id, username, email, password_hash, date_of_birth)"
                        + " SELECT " + id("0001", "seq")
                        + ", CONCAT('u', seq), CONCAT(seq, '@kith.dev'), '!', '2000-01-01'"
                        + " FROM seq_1_to_1000",
                "INSERT INTO `groups` SELECT " + id("0002", "seq") + ", CONCAT('g', seq), NULL, " + id("0001", "1")
                        + ", '2026-01-01' FROM seq_1_to_100",
                "INSERT INTO group_members SELECT " + id("0002", "g.seq") + ", " + id("0001", "u.seq")
                        + ", 'member', '2026-01-01' FROM seq_1_to_100 g, seq_1_to_10 u",
                "INSERT INTO messages SELECT " + id("0003", "seq") + ", " + id("0001", "1 + seq % 97") + ","
                        + " IF(seq % 10 > 0, " + id("0001", "1 + seq % 401") + ", NULL),"
                        + " IF(seq % 10 = 0, " + id("0002", "1 + seq DIV 10 % 100") + ", NULL), 'hello', NULL,"
                        + " '2026-01-01' + INTERVAL seq SECOND, NULL FROM seq_1_to_100000",
                "ANALYZE TABLE users, `groups`, group_members, messages");
    }

    private static String id(String kind, String number) {
        return "UNHEX(CONCAT('000000000000" + kind + "0000', LPAD(HEX(" + number + "), 12, '0')))";
    }

    /** What joins a handful of rows may be read whole. */
    @Override
    boolean scans(ResultSet row) throws SQLException {
        String type = row.getString("type");
        return ("ALL".equals(type) || "index".equals(type)) && row.getLong("rows") > 10_000;
    }
}
