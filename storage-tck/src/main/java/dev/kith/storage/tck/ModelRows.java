package dev.kith.storage.tck;

import static dev.kith.model.Column.GROUPS_CREATED_AT;
import static dev.kith.model.Column.GROUPS_GROUP_ID;
import static dev.kith.model.Column.GROUPS_GROUP_NAME;
import static dev.kith.model.Column.MESSAGES_MESSAGE_ID;
import static dev.kith.model.Column.MESSAGES_READ_AT;
import static dev.kith.model.Column.USERS_EMAIL;
import static dev.kith.model.Column.USERS_PHONE_NUMBER;
import static dev.kith.model.Column.USERS_UPDATED_DATE;
import static dev.kith.model.Column.USERS_USERNAME;
import static dev.kith.model.Column.USERS_USER_ID;
import static dev.kith.storage.tck.Samples.with;

import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.spi.SentKey;
import dev.kith.spi.Window;
import dev.kith.user.User;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows and values from few to choose from, so that random calls meet. */
final class ModelRows {

    private static final List<String> NAMES = List.of("ada", "Ada", "lin", "\ue000", "\ud83d\ude00", "");

    private final Random random;

    ModelRows(Random random) {
        this.random = random;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    UUID id(int bound) {
        return id(random.nextInt(bound), bound);
    }

    /** Spreads so many ids over all of the known ones. */
    static UUID id(int number, int bound) {
        return Orders.UUIDS.get(number * Orders.UUIDS.size() / bound);
    }

    String name() {
        return oneOf(NAMES);
    }

    int limit() {
        return 1 + random.nextInt(5);
    }

    Instant time() {
        return Samples.NOON.plus(random.nextInt(4), ChronoUnit.MICROS);
    }

    @Nullable
    Instant timeOrNull() {
        return chance(30) ? null : time();
    }

    <T> @Nullable T orNull(T value) {
        return chance(50) ? null : value;
    }

    User user() {
        User named = with(with(Samples.user("ada"), USERS_USER_ID, id(6)), USERS_USERNAME, name());
        User reachable = with(with(named, USERS_EMAIL, name()), USERS_PHONE_NUMBER, orNull(name()));
        return with(reachable, USERS_UPDATED_DATE, timeOrNull());
    }

    /** A user that can be named by others, be it stored or not. */
    User anyone() {
        return with(Samples.user("ada"), USERS_USER_ID, id(6));
    }

    Group group() {
        Group named = with(Samples.group("circle", anyone()), GROUPS_GROUP_ID, id(4));
        return with(with(named, GROUPS_GROUP_NAME, name()), GROUPS_CREATED_AT, time());
    }

    Message message() {
        Message message =
                chance(60) ? Samples.direct(0, anyone(), anyone(), time()) : Samples.post(0, anyone(), group(), time());
        return with(with(message, MESSAGES_MESSAGE_ID, id(14)), MESSAGES_READ_AT, chance(10) ? time() : null);
    }

    GroupMember member() {
        String role = oneOf(Arrays.asList("owner", "admin", "Owner", null));
        return Samples.member(group(), anyone(), role, timeOrNull());
    }

    SentKey place() {
        return SentKey.of(message());
    }

    Window window() {
        return new Window(orNull(place()), chance(50), limit());
    }
}
