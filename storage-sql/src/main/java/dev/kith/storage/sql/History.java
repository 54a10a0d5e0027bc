package dev.kith.storage.sql;

import dev.kith.group.GroupId;
import dev.kith.message.Message;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.SentKey;
import dev.kith.spi.Window;
import dev.kith.user.UserId;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Reads one window of a history in one statement. */
final class History {

    static final UUID LOWEST_ID = new UUID(0, 0);
    static final UUID HIGHEST_ID = new UUID(-1, -1);

    private final SqlConnection connection;
    private final Dialect dialect;
    private final MessageSql sql;
    private final Rows rows;

    History(SqlConnection connection, Statements statements) {
        this.connection = connection;
        this.dialect = statements.dialect();
        this.sql = statements.messages();
        this.rows = statements.rows();
    }

    List<Message> direct(MessageQuery.Direct query) throws SQLException {
        Window window = query.window();
        MessageSql.Order order = order(window);
        UUID one = query.one().value();
        UUID other = query.other().value();
        if (one.equals(other)) {
            return read(order.toSelf, p -> half(p, one, one, window));
        }
        return read(order.direct, p -> {
            half(p, one, other, window);
            half(p, other, one, window);
            p.number(window.limit());
        });
    }

    private static void half(Parameters p, UUID sender, UUID recipient, Window window) throws SQLException {
        p.uuid(sender).uuid(recipient);
        from(p, window).number(window.limit());
    }

    List<Message> inGroup(MessageQuery.InGroup query) throws SQLException {
        Window window = query.window();
        MessageSql.Order order = order(window);
        GroupId group = query.groupId();
        UserId viewer = query.viewer();
        if (viewer == null) {
            return read(order.inGroup, p -> from(p.uuid(group.value()), window).number(window.limit()));
        }
        if (!query.sinceJoined()) {
            return read(
                    order.inGroupOfViewer,
                    p -> from(p.uuid(group.value()), window)
                            .uuid(group.value())
                            .uuid(viewer.value())
                            .number(window.limit()));
        }
        return read(
                order.inGroupSinceJoined,
                p -> from(p.uuid(group.value()), window)
                        .uuid(group.value())
                        .uuid(viewer.value())
                        .uuid(group.value())
                        .uuid(viewer.value())
                        .time(dialect.beforeAll())
                        .number(window.limit()));
    }

    private MessageSql.Order order(Window window) {
        return window.newestFirst() ? sql.newestFirst : sql.oldestFirst;
    }

    private static Parameters from(Parameters p, Window window) throws SQLException {
        SentKey after = window.after();
        return after == null ? p.end(window.newestFirst()) : p.place(after);
    }

    private List<Message> read(String text, Parameters.Binding binding) throws SQLException {
        return connection.query(text, Parameters.of(dialect, binding), rows::message);
    }
}
