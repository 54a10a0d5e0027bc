package dev.kith.storage.sql;

import dev.kith.model.CodePoints;
import dev.kith.spi.UserQuery;
import dev.kith.user.User;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists users by username in the order of code points, also from an index in the order of UTF-16 units. The two orders differ
 * only between texts with units from U+D800 on. A text without such a unit stands in both orders between the same
 * others; so a page may end, and sorting may stop, at any of these.
 */
final class UsernamePage {

    private static final Comparator<User> ORDER = Comparator.comparing(User::username, CodePoints.ORDER);

    private static final char LAST_PLAIN_UNIT = Character.MIN_SURROGATE - 1;

    private final SqlConnection connection;
    private final UserSql sql;
    private final Dialect dialect;
    private final Rows rows;

    UsernamePage(SqlConnection connection, UserSql sql, Dialect dialect, Rows rows) {
        this.connection = connection;
        this.sql = sql;
        this.dialect = dialect;
        this.rows = rows;
    }

    List<User> read(UserQuery.ByUsername query) throws SQLException {
        int limit = query.limit();
        String after = query.after();
        if (dialect.sortsByCodePoints()) {
            return after == null ? first(limit) : next(sql.pageByUsernameAfter, after, limit);
        }
        List<User> page = new ArrayList<>(limit);
        List<User> read = first(after, limit);
        while (true) {
            int settled = 0;
            for (User user : read) {
                if (after == null || CodePoints.ORDER.compare(user.username(), after) > 0) {
                    page.add(user);
                    settled = plain(user.username()) ? page.size() : settled;
                }
            }
            if (read.size() < limit || settled >= limit) {
                page.sort(ORDER);
                return page.size() <= limit ? page : List.copyOf(page.subList(0, limit));
            }
            read = next(sql.pageByUsernameAfter, read.get(read.size() - 1).username(), limit);
        }
    }

    /** What comes after a text in one order may come before it in the other, but not before the plain units they share. */
    private List<User> first(@Nullable String after, int limit) throws SQLException {
        if (after == null) {
            return first(limit);
        }
        int shared = plainUnits(after);
        return shared == after.length()
                ? next(sql.pageByUsernameAfter, after, limit)
                : next(sql.pageByUsernameFrom, after.substring(0, shared) + LAST_PLAIN_UNIT, limit);
    }

    private List<User> first(int limit) throws SQLException {
        return connection.query(sql.pageByUsername, Parameters.of(dialect, p -> p.number(limit)), rows::user);
    }

    private List<User> next(String text, String from, int limit) throws SQLException {
        return connection.query(text, Parameters.of(dialect, p -> p.text(from).number(limit)), rows::user);
    }

    private static boolean plain(String text) {
        return plainUnits(text) == text.length();
    }

    private static int plainUnits(String text) {
        int units = 0;
        while (units < text.length() && text.charAt(units) < Character.MIN_SURROGATE) {
            units++;
        }
        return units;
    }
}
