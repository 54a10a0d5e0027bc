package dev.kith.storage.jooq;

import dev.kith.storage.sql.Binder;
import java.sql.SQLException;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.Param;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Sets all parameters of a statement when jOOQ sets the first. Their values are the binder's alone: what logs statements
 * with their values sees question marks, and no password hash.
 */
final class BoundByKith extends AbstractBinding<Object, Binder> {

    private static final long serialVersionUID = 1L;

    private static final DataType<Binder> TYPE = SQLDataType.OTHER.asConvertedDataType(new BoundByKith());

    private BoundByKith() {}

    /** {@return what stands for a statement's first question mark, and binds them all} */
    static Param<Binder> all(Binder binder) {
        return DSL.val(binder, TYPE);
    }

    @Override
    public Converter<Object, Binder> converter() {
        return Converter.ofNullable(Object.class, Binder.class, Binder.class::cast, binder -> binder);
    }

    @Override
    protected void sqlInline(BindingSQLContext<Binder> context) {
        context.render().sql('?');
    }

    @Override
    protected void sqlBind(BindingSQLContext<Binder> context) {
        context.render().sql('?');
    }

    @Override
    public void set(BindingSetStatementContext<Binder> context) throws SQLException {
        context.value().bind(context.statement());
    }

    @Override
    public void get(BindingGetResultSetContext<Binder> context) {
        throw new UnsupportedOperationException("Only ever a parameter");
    }
}
