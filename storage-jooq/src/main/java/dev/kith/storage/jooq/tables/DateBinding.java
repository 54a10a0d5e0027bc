package dev.kith.storage.jooq.tables;

import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.DSL;

/** Dates as they are. jOOQ's own way leads through the old types of JDBC, which lack ten days of 1582. */
final class DateBinding extends AbstractBinding<LocalDate, LocalDate> {

    private static final long serialVersionUID = 1L;

    @Override
    public Converter<LocalDate, LocalDate> converter() {
        return Converter.ofNullable(LocalDate.class, LocalDate.class, date -> date, date -> date);
    }

    @Override
    protected void sqlInline(BindingSQLContext<LocalDate> context) {
        context.render().visit(DSL.sql("DATE '" + context.value() + "'"));
    }

    @Override
    public void set(BindingSetStatementContext<LocalDate> context) throws SQLException {
        LocalDate date = context.value();
        if (date == null) {
            context.statement().setNull(context.index(), Types.DATE);
        } else {
            context.statement().setObject(context.index(), date);
        }
    }

    @Override
    public void get(BindingGetResultSetContext<LocalDate> context) throws SQLException {
        context.value(context.resultSet().getObject(context.index(), LocalDate.class));
    }
}
