package dev.kith.core.internal;

import dev.kith.core.Rules;
import dev.kith.error.InvalidValueException;
import dev.kith.error.Violation;
import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.user.User;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The one place where rows are normalised and checked, before any store is called. A draft may have null in any
 * component. Safe for several threads.
 */
public final class RowValidator {

    private final Rules rules;
    private final ColumnConstraints constraints;

    /** Checks by the annotations of the rows. */
    public RowValidator(Rules rules) {
        this(rules, SharedValidator.INSTANCE);
    }

    /** Checks by what the validator knows of the rows. */
    RowValidator(Rules rules, Validator validator) {
        this.rules = rules;
        this.constraints = new ColumnConstraints(validator);
    }

    /** The row to store; every violation at once otherwise. */
    public User user(User draft, LocalDate today, Set<Column> written) {
        List<Violation> violations = new ArrayList<>(0);
        return checked(Table.USERS, rules.user(draft, today, written, violations::add), violations);
    }

    /** The row to store; every violation at once otherwise. */
    public Message message(Message draft) {
        List<Violation> violations = new ArrayList<>(0);
        return checked(Table.MESSAGES, rules.message(draft, violations::add), violations);
    }

    /** The row to store, for which there are no rules; every violation at once otherwise. */
    public Group group(Group draft) {
        return checked(Table.GROUPS, draft, new ArrayList<>(0));
    }

    /** The row to store, for which there are no rules; every violation at once otherwise. */
    public GroupMember member(GroupMember draft) {
        return checked(Table.GROUP_MEMBERS, draft, new ArrayList<>(0));
    }

    private <R> R checked(Table table, R row, List<Violation> violations) {
        constraints.check(table, row, violations);
        if (!violations.isEmpty()) {
            throw new InvalidValueException(violations);
        }
        return row;
    }
}
