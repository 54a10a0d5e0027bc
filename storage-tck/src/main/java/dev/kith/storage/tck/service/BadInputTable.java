package dev.kith.storage.tck.service;

import dev.kith.error.Violation;
import dev.kith.model.Column;
import dev.kith.page.Cursor;
import dev.kith.page.HistoryPaging;
import dev.kith.page.Paging;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects the rows of one service. */
final class BadInputTable {

    private final Class<?> service;
    private final List<BadInput> rows = new ArrayList<>();

    BadInputTable(Class<?> service) {
        this.service = service;
    }

    List<BadInput> rows() {
        return rows;
    }

    Call on(String name, Class<?>... parameters) {
        try {
            return new Call(service.getMethod(name, parameters));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("No such call: " + name, e);
        }
    }

    /** One call, and rows for what may be bad about it. */
    final class Call {

        private final Method method;

        private Call(Method method) {
            this.method = method;
        }

        Call answers(
                Input input,
                String detail,
                Function<BadInputWorld, @Nullable Object> expected,
                Function<BadInputWorld, @Nullable Object> call) {
            rows.add(new BadInput(service, method, input, detail, expected, call));
            return this;
        }

        Call refuses(Input input, String detail, Refusal expected, Consumer<BadInputWorld> call) {
            return refuses(input, detail, world -> expected, call);
        }

        Call refuses(
                Input input,
                String detail,
                Function<BadInputWorld, @Nullable Object> expected,
                Consumer<BadInputWorld> call) {
            return answers(input, detail, expected, world -> {
                call.accept(world);
                return "no refusal";
            });
        }

        Call refusesNull(String parameter, Consumer<BadInputWorld> call) {
            return refuses(Input.NULL, parameter, Refusal.nullArgument(parameter), call);
        }

        /** Text for a column: too long, of no Unicode, with U+0000. */
        Call text(Column column, BiConsumer<BadInputWorld, String> call) {
            return text(column, column.maxCodePoints(), call);
        }

        Call text(Column column, int longest, BiConsumer<BadInputWorld, String> call) {
            String detail = column.columnName();
            Refusal unfit = Refusal.invalid(column, Violation.WELL_FORMED);
            refuses(Input.TOO_LONG, detail, tooLong(column), world -> call.accept(world, sample(column, longest + 1)));
            refuses(Input.LONE_SURROGATE, detail, unfit, world -> call.accept(world, "\udc00x"));
            return refuses(Input.NUL, detail, unfit, world -> call.accept(world, "x\0"));
        }

        /** A password, which has no column of its own. */
        Call password(BiConsumer<BadInputWorld, char[]> call) {
            Column column = Column.USERS_PASSWORD_HASH;
            Refusal unfit = Refusal.invalid(column, Violation.WELL_FORMED);
            refuses(
                    Input.TOO_LONG,
                    "password",
                    Refusal.invalid(column, Violation.RANGE),
                    world -> call.accept(world, "x".repeat(1_025).toCharArray()));
            refuses(Input.LONE_SURROGATE, "password", unfit, world -> call.accept(world, new char[] {'x', '\ud800'}));
            return refuses(Input.NUL, "password", unfit, world -> call.accept(world, new char[1]));
        }

        /** A page of a list that goes forward only. */
        Call paging(BiConsumer<BadInputWorld, Paging> call) {
            return sizes(size -> Paging.first(size), call, world -> world.foreignTo(service), Paging::after);
        }

        /** A page of a history. */
        Call history(BiConsumer<BadInputWorld, HistoryPaging> call) {
            return sizes(size -> HistoryPaging.newest(size), call, world -> world.foreignHistory, HistoryPaging::from);
        }

        private <P> Call sizes(
                Function<Integer, P> first,
                BiConsumer<BadInputWorld, P> call,
                Function<BadInputWorld, Cursor> foreign,
                BiFunction<Cursor, Integer, P> after) {
            refuses(Input.SIZE_0, "paging", Refusal.badSize(0), world -> call.accept(world, first.apply(0)));
            refuses(Input.SIZE_501, "paging", Refusal.badSize(501), world -> call.accept(world, first.apply(501)));
            refusesNull("paging", world -> call.accept(world, Absent.value()));
            return refuses(
                    Input.FOREIGN_CURSOR,
                    "paging",
                    Refusal.foreignCursor(),
                    world -> call.accept(world, after.apply(foreign.apply(world), 1)));
        }
    }

    private static Refusal tooLong(Column column) {
        return column == Column.USERS_MENTOR_MENTEE
                ? Refusal.invalid(
                        new Violation(column, Violation.MAX_CODE_POINTS), new Violation(column, Violation.ONE_OF))
                : Refusal.invalid(column, Violation.MAX_CODE_POINTS);
    }

    /** Text of that many code points that breaks no rule but the one on length. */
    private static String sample(Column column, int length) {
        return switch (column) {
            case USERS_EMAIL -> "x".repeat(length - 2) + "@y";
            case USERS_PHONE_NUMBER -> "1".repeat(length);
            case USERS_USERNAME, USERS_STATE -> "x".repeat(length);
            default -> "🦆".repeat(length);
        };
    }
}
