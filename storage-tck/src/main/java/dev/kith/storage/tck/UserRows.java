package dev.kith.storage.tck;

import dev.kith.error.DuplicateValueException;
import dev.kith.model.CodePoints;
import dev.kith.model.Column;
import dev.kith.user.User;
import dev.kith.user.UserId;
import dev.kith.user.UserKey;
import org.jspecify.annotations.Nullable;

/** The rows of {@code users} and what is unique in them. Never changes: writing gives another. */
record UserRows(
        Tree<UserId, User> byId,
        Tree<String, User> byUsername,
        Tree<String, User> byEmail,
        Tree<String, User> byPhone) {

    static final UserRows NONE = new UserRows(
            Tree.empty(),
            Tree.orderedBy(CodePoints.ORDER),
            Tree.orderedBy(CodePoints.ORDER),
            Tree.orderedBy(CodePoints.ORDER));

    @Nullable
    User find(UserKey key) {
        if (key instanceof UserId id) {
            return byId.get(id);
        }
        if (key instanceof UserKey.Username username) {
            return byUsername.get(username.value());
        }
        if (key instanceof UserKey.Email email) {
            return byEmail.get(email.value());
        }
        return byPhone.get(((UserKey.PhoneNumber) key).value());
    }

    UserRows with(User user) {
        UserRows others = without(user.userId());
        return new UserRows(
                others.byId.with(user.userId(), user),
                others.byUsername.with(user.username(), user),
                others.byEmail.with(user.email(), user),
                user.phoneNumber() == null ? others.byPhone : others.byPhone.with(user.phoneNumber(), user));
    }

    private UserRows without(UserId userId) {
        User user = byId.get(userId);
        if (user == null) {
            return this;
        }
        return new UserRows(
                byId.without(userId),
                byUsername.without(user.username()),
                byEmail.without(user.email()),
                user.phoneNumber() == null ? byPhone : byPhone.without(user.phoneNumber()));
    }

    void refuseTakenId(User user) {
        if (byId.has(user.userId())) {
            throw new DuplicateValueException(Column.USERS_USER_ID);
        }
    }

    void refuseTakenValues(User user) {
        refuseAnothers(user, byUsername.get(user.username()), Column.USERS_USERNAME);
        refuseAnothers(user, byEmail.get(user.email()), Column.USERS_EMAIL);
        if (user.phoneNumber() != null) {
            refuseAnothers(user, byPhone.get(user.phoneNumber()), Column.USERS_PHONE_NUMBER);
        }
    }

    private static void refuseAnothers(User user, @Nullable User holder, Column column) {
        if (holder != null && !holder.userId().equals(user.userId())) {
            throw new DuplicateValueException(column);
        }
    }
}
