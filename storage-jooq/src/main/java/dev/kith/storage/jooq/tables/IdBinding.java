package dev.kith.storage.jooq.tables;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.SQLDialect;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Ids as the database's UUID; as their 16 bytes where it has none that sorts by them. */
final class IdBinding extends AbstractBinding<UUID, UUID> {

    private static final long serialVersionUID = 1L;

    private static final Set<SQLDialect> AS_BYTES = Set.of(SQLDialect.MARIADB, SQLDialect.MYSQL);

    @Override
    public Converter<UUID, UUID> converter() {
        return Converter.ofNullable(UUID.class, UUID.class, id -> id, id -> id);
    }

    @Override
    protected void sqlInline(BindingSQLContext<UUID> context) {
        String digits = context.value().toString();
        context.render()
                .visit(
                        AS_BYTES.contains(context.family())
                                ? DSL.sql("X'" + digits.replace("-", "").toUpperCase(Locale.ROOT) + "'")
                                : DSL.sql("CAST('" + digits + "' AS UUID)"));
    }

    @Override
    public void set(BindingSetStatementContext<UUID> context) throws SQLException {
        PreparedStatement statement = context.statement();
        UUID id = context.value();
        if (!AS_BYTES.contains(context.family())) {
            statement.setObject(context.index(), id, Types.OTHER);
        } else if (id == null) {
            statement.setNull(context.index(), Types.BINARY);
        } else {
            statement.setBytes(context.index(), bytes(id));
        }
    }

    @Override
    public void get(BindingGetResultSetContext<UUID> context) throws SQLException {
        ResultSet row = context.resultSet();
        context.value(
                AS_BYTES.contains(context.family())
                        ? id(row.getBytes(context.index()))
                        : row.getObject(context.index(), UUID.class));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static @Nullable UUID id(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
