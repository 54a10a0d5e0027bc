package dev.kith.storage.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The settings of a MariaDB session under which it would change a row, or keep one that breaks a constraint. */
final class MariaDbSettings {

    private static final String ASK =
            "SELECT @@sql_mode, @@foreign_key_checks, @@check_constraint_checks, @@unique_checks, @@innodb_rollback_on_timeout";

    private MariaDbSettings() {}

    static Optional<String> unfit(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ASK)) {
            row.next();
            List<String> modes = Arrays.asList(row.getString(1).split(",", -1));
            if (!modes.contains("STRICT_TRANS_TABLES") && !modes.contains("STRICT_ALL_TABLES")) {
                return Optional.of("sql_mode lacks STRICT_TRANS_TABLES");
            }
            if (modes.contains("EMPTY_STRING_IS_NULL")) {
                return Optional.of("sql_mode has EMPTY_STRING_IS_NULL");
            }
            if (!row.getBoolean(2) || !row.getBoolean(3) || !row.getBoolean(4)) {
                return Optional.of("foreign_key_checks, check_constraint_checks or unique_checks is off");
            }
            return row.getBoolean(5) ? Optional.of("innodb_rollback_on_timeout is on") : Optional.empty();
        }
    }
}
