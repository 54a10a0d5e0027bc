package dev.kith.storage.sql;

import dev.kith.spi.SentKey;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sets parameters one after the other. Times go as {@link LocalDateTime} and dates as {@link LocalDate}: the old types
 * of JDBC know days and hours that the JVM's zone does not have.
 */
final class Parameters {

    private final Dialect dialect;
    private final PreparedStatement statement;
    private int index;

    private Parameters(Dialect dialect, PreparedStatement statement) {
        this.dialect = dialect;
        this.statement = statement;
    }

    static Binder of(Dialect dialect, Binding binding) {
        return statement -> binding.to(new Parameters(dialect, statement));
    }

    Parameters uuid(@Nullable UUID value) throws SQLException {
        dialect.bindUuid(statement, ++index, value);
        return this;
    }

    Parameters text(@Nullable String value) throws SQLException {
        statement.setString(++index, value);
        return this;
    }

    Parameters utf8(String value) throws SQLException {
        statement.setBytes(++index, value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Parameters instant(@Nullable Instant value) throws SQLException {
        return time(value == null ? null : LocalDateTime.ofInstant(value, ZoneOffset.UTC));
    }

    Parameters time(@Nullable LocalDateTime value) throws SQLException {
        if (value == null) {
            statement.setNull(++index, Types.TIMESTAMP);
        } else {
            statement.setObject(++index, value);
        }
        return this;
    }

    Parameters date(LocalDate value) throws SQLException {
        statement.setObject(++index, value);
        return this;
    }

    Parameters number(@Nullable Integer value) throws SQLException {
        if (value == null) {
            statement.setNull(++index, Types.INTEGER);
        } else {
            statement.setInt(++index, value);
        }
        return this;
    }

    /** The three parameters of a place in a history: time, time again, id. */
    Parameters place(SentKey key) throws SQLException {
        return instant(key.sentAt()).instant(key.sentAt()).uuid(key.messageId().value());
    }

    /** The three parameters of a place that all of a history comes before or after. */
    Parameters end(boolean newestFirst) throws SQLException {
        if (newestFirst) {
            return time(dialect.afterAll()).time(dialect.afterAll()).idAfterAll();
        }
        time(dialect.beforeAll()).time(dialect.beforeAll());
        dialect.bindIdBeforeAll(statement, ++index);
        return this;
    }

    Parameters idAfterAll() throws SQLException {
        dialect.bindIdAfterAll(statement, ++index);
        return this;
    }

    @FunctionalInterface
    interface Binding {
        void to(Parameters parameters) throws SQLException;
    }
}
