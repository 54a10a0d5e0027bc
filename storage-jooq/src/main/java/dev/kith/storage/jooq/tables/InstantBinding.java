package dev.kith.storage.jooq.tables;

import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.DSL;

/**
 * Times in UTC by way of {@link LocalDateTime}. jOOQ's own way leads through the old types of JDBC, which know days and
 * hours that the JVM's zone does not have.
 */
final class InstantBinding extends AbstractBinding<LocalDateTime, Instant> {

    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter LITERAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    @Override
    public Converter<LocalDateTime, Instant> converter() {
        return Converter.ofNullable(
                LocalDateTime.class,
                Instant.class,
                time -> time.toInstant(ZoneOffset.UTC),
                instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    @Override
    protected void sqlInline(BindingSQLContext<Instant> context) {
        LocalDateTime time = converter().to(context.value());
        context.render().visit(DSL.sql("TIMESTAMP '" + LITERAL.format(time) + "'"));
    }

    @Override
    public void set(BindingSetStatementContext<Instant> context) throws SQLException {
        Instant instant = context.value();
        if (instant == null) {
            context.statement().setNull(context.index(), Types.TIMESTAMP);
        } else {
            context.statement().setObject(context.index(), converter().to(instant));
        }
    }

    @Override
    public void get(BindingGetResultSetContext<Instant> context) throws SQLException {
        context.value(converter().from(context.resultSet().getObject(context.index(), LocalDateTime.class)));
    }
}
