package dev.kith.storage.tck.service;

import static dev.kith.storage.tck.service.BadInputWorld.NOBODY;
import static dev.kith.storage.tck.service.BadUserInput.noSuchUser;

import dev.kith.error.NotAllowedException.Rule;
import dev.kith.error.Violation;
import dev.kith.model.Column;
import dev.kith.user.Erasure;
import dev.kith.user.Profile;
import dev.kith.user.UserAdministration;
import dev.kith.user.UserId;
import dev.kith.user.UserUpdate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What is bad about changing a user's row, by the user and by the system. */
final class BadProfileInput {

    private static final Map<Column, BiConsumer<UserUpdate.Builder, String>> TEXTS = texts();
    private static final UserUpdate UPDATE = UserUpdate.builder().city("Bern").build();
    private static final char[] RIGHT = "right".toCharArray();
    private static final char[] NEXT = "next".toCharArray();

    private BadProfileInput() {}

    private static Map<Column, BiConsumer<UserUpdate.Builder, String>> texts() {
        Map<Column, BiConsumer<UserUpdate.Builder, String>> texts = new EnumMap<>(Column.class);
        texts.put(Column.USERS_CITY, UserUpdate.Builder::city);
        texts.put(Column.USERS_STATE, UserUpdate.Builder::state);
        texts.put(Column.USERS_PROFILE_PICTURE, UserUpdate.Builder::profilePicture);
        texts.put(Column.USERS_BIO, UserUpdate.Builder::bio);
        texts.put(Column.USERS_MENTOR_MENTEE, UserUpdate.Builder::mentorMentee);
        texts.put(Column.USERS_JOB_TITLE, UserUpdate.Builder::jobTitle);
        texts.put(Column.USERS_AREAS_OF_EXPERTISE, UserUpdate.Builder::areasOfExpertise);
        texts.put(Column.USERS_SEEKING_HELP_IN, UserUpdate.Builder::seekingHelpIn);
        return texts;
    }

    private static Refusal empty(Column column) {
        return Refusal.invalid(column, Violation.NOT_NULL);
    }

    private static UserUpdate with(BiConsumer<UserUpdate.Builder, String> setter, String text) {
        UserUpdate.Builder update = UserUpdate.builder();
        setter.accept(update, text);
        return update.build();
    }

    static List<BadInput> ofProfile() {
        BadInputTable table = new BadInputTable(Profile.class);
        unknown(table.on("get"), Profile::get);
        BadInputTable.Call update = table.on("update", UserUpdate.class);
        unknown(update, profile -> profile.update(UPDATE));
        update.refusesNull("update", world -> world.profile().update(Absent.value()));
        UserUpdate undated = UserUpdate.builder().dateOfBirth(null).build();
        update.refuses(
                Input.NULL,
                "date_of_birth",
                empty(Column.USERS_DATE_OF_BIRTH),
                world -> world.profile().update(undated));
        TEXTS.forEach((column, setter) ->
                update.text(column, (world, text) -> world.profile().update(with(setter, text))));
        ofKeys(table);
        BadInputTable.Call password = table.on("changePassword", char[].class, char[].class);
        unknown(password, profile -> profile.changePassword(RIGHT, NEXT));
        password.refusesNull("present", world -> world.profile().changePassword(Absent.value(), NEXT));
        password.refusesNull("replacement", world -> world.profile().changePassword(RIGHT, Absent.value()));
        password.password((world, unfit) -> world.profile().changePassword(RIGHT, unfit));
        present(password, Input.TOO_LONG, "x".repeat(1_025).toCharArray());
        present(password, Input.LONE_SURROGATE, new char[] {'\ud800'});
        present(password, Input.NUL, new char[1]);
        BadInputTable.Call erase = table.on("erase", Erasure.class);
        unknown(erase, profile -> profile.erase(Erasure.KEEP_MESSAGES));
        erase.refusesNull("messages", world -> world.profile().erase(Absent.value()));
        return table.rows();
    }

    private static void ofKeys(BadInputTable table) {
        BadInputTable.Call username = table.on("changeUsername", String.class);
        unknown(username, profile -> profile.changeUsername("tom"));
        username.refuses(
                Input.NULL,
                "username",
                empty(Column.USERS_USERNAME),
                world -> world.profile().changeUsername(Absent.value()));
        username.text(Column.USERS_USERNAME, (world, text) -> world.profile().changeUsername(text));
        BadInputTable.Call email = table.on("changeEmail", String.class);
        unknown(email, profile -> profile.changeEmail("tom@kith.dev"));
        email.refuses(
                Input.NULL,
                "email",
                empty(Column.USERS_EMAIL),
                world -> world.profile().changeEmail(Absent.value()));
        email.text(Column.USERS_EMAIL, (world, text) -> world.profile().changeEmail(text));
        BadInputTable.Call phone = table.on("changePhoneNumber", String.class);
        unknown(phone, profile -> profile.changePhoneNumber("4711"));
        phone.text(Column.USERS_PHONE_NUMBER, (world, text) -> world.profile().changePhoneNumber(text));
    }

    /** A present password that cannot be one is simply wrong. */
    private static void present(BadInputTable.Call call, Input input, char[] present) {
        call.refuses(
                input,
                "present",
                Refusal.forbidden(Rule.PRESENT_PASSWORD),
                world -> world.profile().changePassword(present, NEXT));
    }

    private static void unknown(BadInputTable.Call call, Consumer<Profile> use) {
        call.refuses(Input.UNKNOWN_ACTOR, "actor", noSuchUser(), world -> use.accept(world.nobodysProfile()));
    }

    static List<BadInput> ofAdministration() {
        BadInputTable table = new BadInputTable(UserAdministration.class);
        BadInputTable.Call update = table.on("update", UserId.class, UserUpdate.class);
        ids(update, (users, userId) -> users.update(userId, UPDATE));
        update.refusesNull("update", world -> world.allUsers().update(world.ada.userId(), Absent.value()));
        TEXTS.forEach((column, setter) ->
                update.text(column, (world, text) -> world.allUsers().update(world.ada.userId(), with(setter, text))));
        ofKeysById(table);
        BadInputTable.Call password = table.on("setPassword", UserId.class, char[].class);
        ids(password, (users, userId) -> users.setPassword(userId, NEXT));
        password.refusesNull("password", world -> world.allUsers().setPassword(world.ada.userId(), Absent.value()));
        password.password((world, unfit) -> world.allUsers().setPassword(world.ada.userId(), unfit));
        BadInputTable.Call erase = table.on("erase", UserId.class, Erasure.class);
        ids(erase, (users, userId) -> users.erase(userId, Erasure.KEEP_MESSAGES));
        erase.refusesNull("messages", world -> world.allUsers().erase(world.ada.userId(), Absent.value()));
        return table.rows();
    }

    private static void ofKeysById(BadInputTable table) {
        BadInputTable.Call username = table.on("changeUsername", UserId.class, String.class);
        ids(username, (users, userId) -> users.changeUsername(userId, "tom"));
        username.refuses(
                Input.NULL,
                "username",
                empty(Column.USERS_USERNAME),
                world -> world.allUsers().changeUsername(world.ada.userId(), Absent.value()));
        username.text(
                Column.USERS_USERNAME, (world, text) -> world.allUsers().changeUsername(world.ada.userId(), text));
        BadInputTable.Call email = table.on("changeEmail", UserId.class, String.class);
        ids(email, (users, userId) -> users.changeEmail(userId, "tom@kith.dev"));
        email.refuses(
                Input.NULL,
                "email",
                empty(Column.USERS_EMAIL),
                world -> world.allUsers().changeEmail(world.ada.userId(), Absent.value()));
        email.text(Column.USERS_EMAIL, (world, text) -> world.allUsers().changeEmail(world.ada.userId(), text));
        BadInputTable.Call phone = table.on("changePhoneNumber", UserId.class, String.class);
        ids(phone, (users, userId) -> users.changePhoneNumber(userId, "4711"));
        phone.text(
                Column.USERS_PHONE_NUMBER,
                (world, text) -> world.allUsers().changePhoneNumber(world.ada.userId(), text));
    }

    private static void ids(BadInputTable.Call call, BiConsumer<UserAdministration, UserId> use) {
        call.refusesNull("userId", world -> use.accept(world.allUsers(), Absent.value()));
        call.refuses(Input.UNKNOWN_ID, "userId", noSuchUser(), world -> use.accept(world.allUsers(), NOBODY));
    }
}
