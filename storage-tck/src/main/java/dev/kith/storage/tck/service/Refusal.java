package dev.kith.storage.tck.service;

import dev.kith.error.ConflictException;
import dev.kith.error.DuplicateValueException;
import dev.kith.error.InvalidCursorException;
import dev.kith.error.InvalidPageSizeException;
import dev.kith.error.InvalidValueException;
import dev.kith.error.NotAllowedException;
import dev.kith.error.NotFoundException;
import dev.kith.error.StorageException;
import dev.kith.error.Violation;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.page.Paging;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * An error as what it tells: its type and its fields, so that two can be compared.
 *
 * @param type the error's class
 * @param fields all its fields
 */
record Refusal(Class<? extends Throwable> type, List<?> fields) {

    static Refusal of(Throwable error) {
        return new Refusal(error.getClass(), fieldsOf(error));
    }

    static Refusal invalid(Column column, String constraint) {
        return invalid(new Violation(column, constraint));
    }

    /** Takes the violations in the order in which they are to be told. */
    static Refusal invalid(Violation... violations) {
        return new Refusal(InvalidValueException.class, Arrays.asList(violations));
    }

    static Refusal taken(Column column) {
        return of(new DuplicateValueException(column));
    }

    static Refusal missing(Table table, UUID id) {
        return of(new NotFoundException(table, id));
    }

    static Refusal forbidden(NotAllowedException.Rule rule) {
        return of(new NotAllowedException(rule));
    }

    static Refusal conflict(Table table, ConflictException.Reason reason) {
        return of(new ConflictException(table, reason));
    }

    static Refusal foreignCursor() {
        return of(new InvalidCursorException());
    }

    static Refusal badSize(int size) {
        return of(new InvalidPageSizeException(size, Paging.MAX_SIZE));
    }

    static Refusal nullArgument(String parameter) {
        return of(new NullPointerException(parameter));
    }

    private static List<?> fieldsOf(Throwable error) {
        if (error instanceof InvalidValueException e) {
            return e.violations();
        } else if (error instanceof DuplicateValueException e) {
            return List.of(e.column());
        } else if (error instanceof NotFoundException e) {
            return List.of(e.table(), e.id());
        } else if (error instanceof NotAllowedException e) {
            return List.of(e.rule());
        } else if (error instanceof ConflictException e) {
            return List.of(e.table(), e.reason());
        } else if (error instanceof InvalidPageSizeException e) {
            return List.of(e.size(), e.greatest());
        } else if (error instanceof StorageException e) {
            return List.of(e.outcome(), e.retryMayHelp());
        } else if (error instanceof InvalidCursorException) {
            return List.of();
        }
        return List.of(String.valueOf(error.getMessage()));
    }
}
