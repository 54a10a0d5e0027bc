package dev.kith.core;

import dev.kith.model.Column;
import dev.kith.user.UserKey;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Rows of any table with one column changed, to anything its type allows, null too. */
public final class Rows {

    private Rows() {}

    @SuppressWarnings("unchecked")
    public static <R extends Record> R with(R row, Column column, Object value) {
        RecordComponent[] components = row.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> component.getName().equals(column.javaName()) ? value : value(row, component))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            Constructor<?> constructor = row.getClass().getDeclaredConstructor(types);
            return (R) constructor.newInstance(values);
        } catch (ReflectiveOperationException notARow) {
            throw new LinkageError(row.getClass().getName(), notARow);
        }
    }

    public static Object value(Record row, Column column) {
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            if (component.getName().equals(column.javaName())) {
                return value(row, component);
            }
        }
        throw new AssertionError(row.getClass().getSimpleName() + " has no " + column);
    }

    static String text(Record row, Column column) {
        return (String) value(row, column);
    }

    static UserKey key(Column column, String text) {
        return switch (column) {
            case USERS_USERNAME -> UserKey.username(text);
            case USERS_EMAIL -> UserKey.email(text);
            case USERS_PHONE_NUMBER -> UserKey.phoneNumber(text);
            default -> throw new AssertionError(column);
        };
    }

    private static Object value(Record row, RecordComponent component) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException notARow) {
            throw new LinkageError(row.getClass().getName(), notARow);
        }
    }
}
