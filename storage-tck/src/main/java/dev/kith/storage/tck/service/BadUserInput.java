package dev.kith.storage.tck.service;

import static dev.kith.storage.tck.service.BadInputWorld.NOBODY;

import dev.kith.error.Violation;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.page.Paging;
import dev.kith.user.NewUser;
import dev.kith.user.User;
import dev.kith.user.UserId;
import dev.kith.user.UserKey;
import dev.kith.user.Users;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is bad about registering, finding and signing in. */
final class BadUserInput {

    private static final Map<Column, BiConsumer<NewUser.Builder, String>> TEXTS = texts();

    private BadUserInput() {}

    static List<BadInput> rows() {
        BadInputTable table = new BadInputTable(Users.class);
        register(table.on("register", NewUser.class));
        find(table.on("find", UserKey.class));
        findMany(table.on("find", Collection.class));
        table.on("page", Paging.class).paging((world, paging) -> world.users().page(paging));
        verify(table.on("verifyPassword", UserKey.class, char[].class));
        return table.rows();
    }

    private static Map<Column, BiConsumer<NewUser.Builder, String>> texts() {
        Map<Column, BiConsumer<NewUser.Builder, String>> texts = new EnumMap<>(Column.class);
        texts.put(Column.USERS_PHONE_NUMBER, NewUser.Builder::phoneNumber);
        texts.put(Column.USERS_PASSWORD_HASH, NewUser.Builder::passwordHash);
        texts.put(Column.USERS_CITY, NewUser.Builder::city);
        texts.put(Column.USERS_STATE, NewUser.Builder::state);
        texts.put(Column.USERS_PROFILE_PICTURE, NewUser.Builder::profilePicture);
        texts.put(Column.USERS_BIO, NewUser.Builder::bio);
        texts.put(Column.USERS_MENTOR_MENTEE, NewUser.Builder::mentorMentee);
        texts.put(Column.USERS_JOB_TITLE, NewUser.Builder::jobTitle);
        texts.put(Column.USERS_AREAS_OF_EXPERTISE, NewUser.Builder::areasOfExpertise);
        texts.put(Column.USERS_SEEKING_HELP_IN, NewUser.Builder::seekingHelpIn);
        return texts;
    }

    private static void register(BadInputTable.Call call) {
        call.refusesNull("command", world -> world.users().register(Absent.value()));
        Map<Column, NewUser.Builder> incomplete = Map.of(
                Column.USERS_USERNAME, NewUser.builder(Absent.value(), "tom@kith.dev", Services.BORN),
                Column.USERS_EMAIL, NewUser.builder("tom", Absent.value(), Services.BORN),
                Column.USERS_DATE_OF_BIRTH, NewUser.builder("tom", "tom@kith.dev", Absent.value()));
        incomplete.forEach((column, draft) -> call.refuses(
                Input.NULL,
                column.columnName(),
                Refusal.invalid(column, Violation.NOT_NULL),
                world -> world.users().register(draft.build())));
        call.text(
                Column.USERS_USERNAME,
                (world, text) -> world.users()
                        .register(NewUser.builder(text, "tom@kith.dev", Services.BORN)
                                .build()));
        call.text(
                Column.USERS_EMAIL,
                (world, text) -> world.users()
                        .register(NewUser.builder("tom", text, Services.BORN).build()));
        TEXTS.forEach((column, setter) -> call.text(column, (world, text) -> {
            NewUser.Builder draft = NewUser.builder("tom", "tom@kith.dev", Services.BORN);
            setter.accept(draft, text);
            world.users().register(draft.build());
        }));
        call.password((world, password) -> world.users()
                .register(NewUser.builder("tom", "tom@kith.dev", LocalDate.of(2000, 1, 1))
                        .password(password)
                        .build()));
    }

    private static void find(BadInputTable.Call call) {
        call.refusesNull("key", world -> world.users().find(Absent.<UserKey>value()));
        Map<Column, UserKey> empty = Map.of(
                Column.USERS_USERNAME, UserKey.username(Absent.value()),
                Column.USERS_EMAIL, UserKey.email(Absent.value()),
                Column.USERS_PHONE_NUMBER, UserKey.phoneNumber(Absent.value()));
        empty.forEach((column, key) -> call.refuses(
                Input.NULL,
                column.columnName(),
                Refusal.invalid(column, Violation.NOT_NULL),
                world -> world.users().find(key)));
        unfit().forEach((input, key) -> call.answers(
                input,
                "key",
                world -> Optional.<User>empty(),
                world -> world.users().find(key)));
    }

    private static Map<Input, UserKey> unfit() {
        Map<Input, UserKey> unfit = new EnumMap<>(Input.class);
        unfit.put(Input.TOO_LONG, UserKey.username("x".repeat(17)));
        unfit.put(Input.LONE_SURROGATE, UserKey.email("ada\ud800@kith.dev"));
        unfit.put(Input.NUL, UserKey.username("ada\0"));
        unfit.put(Input.UNKNOWN_ID, NOBODY);
        return unfit;
    }

    private static void findMany(BadInputTable.Call call) {
        List<@Nullable UserId> withNull = Arrays.asList(NOBODY, Absent.value());
        call.refusesNull("ids", world -> world.users().find(Absent.<Collection<UserId>>value()));
        call.refusesNull("id", world -> world.users().find(new ArrayList<>(withNull)));
        call.answers(
                Input.UNKNOWN_ID,
                "ids",
                world -> List.of(),
                world -> world.users().find(List.of(NOBODY)));
        call.answers(
                Input.SIZE_0, "ids", world -> List.of(), world -> world.users().find(List.of()));
        call.refuses(
                Input.SIZE_501,
                "ids",
                Refusal.badSize(501),
                world -> world.users().find(Collections.nCopies(501, NOBODY)));
    }

    private static void verify(BadInputTable.Call call) {
        char[] right = "right".toCharArray();
        call.refusesNull("key", world -> world.users().verifyPassword(Absent.value(), right));
        call.refusesNull("password", world -> world.users().verifyPassword(world.ada.userId(), Absent.value()));
        unfit().forEach((input, key) -> call.answers(
                input,
                "key",
                world -> Optional.<User>empty(),
                world -> world.users().verifyPassword(key, right)));
        Map<Input, char[]> passwords = Map.of(
                Input.TOO_LONG, "x".repeat(1_025).toCharArray(),
                Input.LONE_SURROGATE, new char[] {'\ud800'},
                Input.NUL, new char[1]);
        passwords.forEach((input, password) -> call.answers(
                input,
                "password",
                world -> Optional.<User>empty(),
                world -> world.users().verifyPassword(world.ada.userId(), password)));
    }

    static Refusal noSuchUser() {
        return Refusal.missing(Table.USERS, NOBODY.value());
    }
}
