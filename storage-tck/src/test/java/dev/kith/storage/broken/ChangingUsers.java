package dev.kith.storage.broken;

import dev.kith.model.Column;
import dev.kith.spi.UserStore;
import dev.kith.storage.tck.RawRow;
import dev.kith.user.User;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes the text it is given before it stores it. */
final class ChangingUsers extends ForwardingUsers {

    private final UnaryOperator<@Nullable String> change;

    ChangingUsers(UserStore sound, UnaryOperator<@Nullable String> change) {
        super(sound);
        this.change = change;
    }

    @Override
    public void insert(User user) {
        super.insert(changed(user));
    }

    @Override
    public boolean update(User user, @Nullable Instant expected) {
        return super.update(changed(user), expected);
    }

    private User changed(User user) {
        RawRow row = RawRow.of(user);
        for (Map.Entry<Column, Object> column : RawRow.of(user).values().entrySet()) {
            if (column.getValue() instanceof String text) {
                row = row.with(column.getKey(), change.apply(text));
            }
        }
        return (User) row.toRow();
    }
}
