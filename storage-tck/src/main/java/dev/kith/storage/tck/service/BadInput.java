package dev.kith.storage.tck.service;

import java.lang.reflect.Method;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table: a call, what is bad about it, and what comes of it.
 *
 * @param service the interface the call is made through
 * @param method the call
 * @param input the kind of bad input
 * @param detail which argument or column it is
 * @param expected a {@link Refusal}, or what the call answers; null for a call that answers nothing
 * @param call makes the call
 */
record BadInput(
        Class<?> service,
        Method method,
        Input input,
        String detail,
        Function<BadInputWorld, @Nullable Object> expected,
        Function<BadInputWorld, @Nullable Object> call) {

    String title() {
        return operation() + ": " + input + " " + detail;
    }

    String operation() {
        return nameOf(service, method);
    }

    static String nameOf(Class<?> service, Method method) {
        StringBuilder name =
                new StringBuilder(service.getSimpleName()).append('.').append(method.getName());
        char before = '(';
        for (Class<?> type : method.getParameterTypes()) {
            name.append(before).append(type.getSimpleName());
            before = ',';
        }
        return name.append(before == '(' ? "()" : ")").toString();
    }
}
