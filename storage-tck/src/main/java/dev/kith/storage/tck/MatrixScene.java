package dev.kith.storage.tck;

import static dev.kith.model.Column.GROUPS_GROUP_ID;
import static dev.kith.model.Column.USERS_USER_ID;

import dev.kith.group.Group;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.spi.Storage;
import dev.kith.user.User;
import java.util.UUID;

/** What rows of the column matrix may name, and the rows: any two of a table differ in every unique column. */
final class MatrixScene {

    static final UUID GREATEST = new UUID(-1, -1);
    static final UUID LEAST = new UUID(0, 0);

    private static final User GREATEST_USER = Samples.with(Samples.user("greatest"), USERS_USER_ID, GREATEST);
    private static final User LEAST_USER = Samples.with(Samples.user("least"), USERS_USER_ID, LEAST);

    private MatrixScene() {}

    static User user(int number) {
        return Samples.user("user" + number);
    }

    static Group group(int number) {
        return Samples.group("group" + number, user(number));
    }

    /** Stores eight users, and four groups that the first of them founded. */
    static void store(Storage storage) {
        for (int number = 0; number < 8; number++) {
            storage.users().insert(user(number));
        }
        for (int number = 0; number < 4; number++) {
            storage.groups().insert(group(number));
        }
    }

    /** Stores a user and a group of either extreme id. */
    static void storeExtremes(Storage storage) {
        storage.users().insert(GREATEST_USER);
        storage.users().insert(LEAST_USER);
        storage.groups().insert(Samples.with(Samples.group("greatest", GREATEST_USER), GROUPS_GROUP_ID, GREATEST));
        storage.groups().insert(Samples.with(Samples.group("least", LEAST_USER), GROUPS_GROUP_ID, LEAST));
    }

    /** Stores an owner in each group, beside whom others may have any role. */
    static void storeOwners(Storage storage) {
        for (int number = 0; number < 4; number++) {
            storage.groups().insertMember(Samples.member(group(number), user(7), "owner", Samples.NOON));
        }
    }

    /** One of two rows in whose table the column stands, with a value in that column. */
    static RawRow row(Column column, int number) {
        return switch (column.table()) {
            case USERS -> RawRow.of(Samples.fullUser("probe" + number, "471" + number));
            case MESSAGES -> message(column, number);
            case GROUPS -> RawRow.of(Samples.group("probe" + number, user(4 + number)));
            case GROUP_MEMBERS -> RawRow.of(Samples.member(group(number), user(number), "owner", Samples.NOON));
        };
    }

    private static RawRow message(Column column, int number) {
        if (column == Column.MESSAGES_GROUP_ID) {
            return post(number);
        }
        return RawRow.of(Samples.direct(number, user(number), user(2 + number), Samples.NOON))
                .with(Column.MESSAGES_MEDIA_URL, "https://kith.dev/" + number)
                .with(Column.MESSAGES_READ_AT, Samples.NOON);
    }

    static RawRow post(int number) {
        return RawRow.of(Samples.post(number, user(number), group(number), Samples.NOON));
    }

    static UUID idOfNobody(Column column) {
        return column.references().filter(Table.GROUPS::equals).isPresent()
                ? Samples.group("nowhere", user(0)).groupId().value()
                : Samples.user("nobody").userId().value();
    }
}
