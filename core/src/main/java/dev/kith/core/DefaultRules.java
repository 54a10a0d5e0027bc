package dev.kith.core;

import dev.kith.error.Violation;
import dev.kith.message.Message;
import dev.kith.model.CodePoints;
import dev.kith.model.Column;
import dev.kith.user.User;
import dev.kith.user.UserKey;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The rules of the model. */
final class DefaultRules implements Rules {

    static final int CONTENT_CODE_POINTS = 65_536;

    static final Map<Column, TextRule> TEXT = Map.of(
            Column.USERS_USERNAME, new UsernameRule(),
            Column.USERS_EMAIL, new EmailRule(),
            Column.USERS_PHONE_NUMBER, new PhoneNumberRule(),
            Column.USERS_STATE, new StateRule());

    @Override
    public Optional<UserKey> canonical(UserKey key) {
        Optional<KeyText> text = KeyText.of(key);
        return text.isEmpty()
                ? Optional.of(key)
                : text.get().canonical(rule(text.get().column()));
    }

    @Override
    public User user(User draft, LocalDate today, Set<Column> written, Consumer<Violation> refused) {
        return new UserRules(draft, today, written, refused).row();
    }

    @Override
    public Message message(Message draft, Consumer<Violation> refused) {
        String content = draft.content();
        if (draft.mediaUrl() == null && (content == null || blank(content))) {
            refused.accept(new Violation(Column.MESSAGES_CONTENT, Violation.NOT_BLANK));
        }
        if (content != null
                && content.length() > CONTENT_CODE_POINTS
                && CodePoints.count(content) > CONTENT_CODE_POINTS) {
            refused.accept(new Violation(Column.MESSAGES_CONTENT, Violation.MAX_CODE_POINTS));
        }
        return draft;
    }

    static TextRule rule(Column column) {
        return TEXT.getOrDefault(column, Optional::of);
    }

    private static boolean blank(String content) {
        return content.codePoints().allMatch(WhiteSpace::is);
    }
}
