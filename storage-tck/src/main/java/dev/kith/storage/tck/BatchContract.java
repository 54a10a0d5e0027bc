package dev.kith.storage.tck;

import static dev.kith.model.Column.GROUPS_DESCRIPTION;
import static dev.kith.model.Column.GROUPS_GROUP_ID;
import static dev.kith.model.Column.GROUPS_GROUP_NAME;
import static dev.kith.model.Column.GROUP_MEMBERS_USER_ID;
import static dev.kith.model.Column.USERS_EMAIL;
import static dev.kith.model.Column.USERS_PHONE_NUMBER;
import static dev.kith.model.Column.USERS_USERNAME;
import static dev.kith.model.Column.USERS_USER_ID;
import static dev.kith.storage.tck.Refusals.assertMissing;
import static dev.kith.storage.tck.Refusals.assertTaken;
import static dev.kith.storage.tck.Samples.NOON;
import static dev.kith.storage.tck.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kith.error.KithException;
import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.spi.Posting;
import dev.kith.user.User;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Batches of users, groups and members. */
@Tag("RELATIONAL")
@Tag("LITERAL")
abstract class BatchContract extends Contract {

    private static final List<Column> UNIQUE = List.of(USERS_USER_ID, USERS_USERNAME, USERS_EMAIL, USERS_PHONE_NUMBER);

    private Contents contents() {
        return Contents.of(storage());
    }

    private static List<User> users(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Samples.user("user" + number))
                .toList();
    }

    /** Of which one column is another row's. */
    private static User taking(Column column, User another) {
        return with(
                Samples.fullUser("taker", "4712"),
                column,
                RawRow.of(another).values().get(column));
    }

    @Nested
    class OfAnything {

        @Test
        @DisplayName("B1 does nothing where it is empty, in no transaction and in one")
        void does_nothing_where_empty() {
            user("ada");
            Contents before = contents();
            storage().users().insertAll(List.of());
            storage().messages().insertAll(List.of(), Posting.MEMBERS);
            storage().messages().insertAll(List.of(), Posting.ANYONE);
            storage().groups().insertAll(List.of());
            storage().groups().insertMembers(List.of());
            storage().inTransaction(session -> {
                session.users().insertAll(List.of());
                session.messages().insertAll(List.of(), Posting.MEMBERS);
                session.groups().insertAll(List.of());
                session.groups().insertMembers(List.of());
                return true;
            });

            assertThat(contents()).isEqualTo(before);
        }

        @Test
        @DisplayName("B2 of one row is that row's insert")
        void of_one_row() {
            User ada = Samples.fullUser("ada", "4711");
            Group circle = Samples.group("circle", ada);
            GroupMember owner = Samples.member(circle, ada, "owner", null);
            storage().users().insertAll(List.of(ada));
            storage().groups().insertAll(List.of(circle));
            storage().groups().insertMembers(List.of(owner));

            assertThat(contents()).isEqualTo(new Contents(List.of(ada), List.of(), List.of(circle), List.of(owner)));
            assertTaken(USERS_USER_ID, () -> storage().users().insertAll(List.of(ada)));
            assertTaken(GROUPS_GROUP_ID, () -> storage().groups().insertAll(List.of(circle)));
            assertTaken(GROUP_MEMBERS_USER_ID, () -> storage().groups().insertMembers(List.of(owner)));
        }
    }

    @Nested
    class OfUsers {

        @Test
        @DisplayName("B3 keeps every column of every row, null and empty text too")
        void keeps_every_column() {
            List<User> users = List.of(
                    Samples.fullUser("ada", "4711"),
                    Samples.user("lin"),
                    with(Samples.fullUser("eve", "4712"), Column.USERS_BIO, ""),
                    with(Samples.user("bob"), Column.USERS_UPDATED_DATE, NOON.plusNanos(1_000)),
                    Samples.fullUser("kim", ""));
            storage().users().insertAll(users);

            assertThat(contents().users()).containsExactlyInAnyOrderElementsOf(users);
        }

        @Test
        @DisplayName("B4 is refused for what a stored row has, by the column that one insert is refused for")
        void refuses_what_is_taken() {
            User ada = stored(Samples.fullUser("ada", "4711"));
            for (Column column : UNIQUE) {
                List<User> users = List.of(Samples.user("lin"), taking(column, ada), Samples.user("eve"));

                assertTaken(column, () -> storage().users().insertAll(users));
                assertThat(contents().users()).containsExactly(ada);
            }
        }

        @Test
        @DisplayName("B5 is refused for what a row before has, as if that were stored")
        void refuses_what_a_row_before_has() {
            User ada = Samples.fullUser("ada", "4711");
            for (Column column : UNIQUE) {
                List<User> users = List.of(Samples.user("lin"), ada, Samples.user("eve"), taking(column, ada));

                assertTaken(column, () -> storage().users().insertAll(users));
                assertThat(contents()).isEqualTo(Contents.NONE);
            }
            assertTaken(USERS_USER_ID, () -> storage().users().insertAll(List.of(ada, ada)));
        }

        @Test
        @DisplayName("B6 tells of the first row that is refused, whatever comes after it")
        void tells_of_the_first() {
            User ada = stored(Samples.fullUser("ada", "4711"));
            User unfit = with(Samples.user("unfit"), USERS_USERNAME, "x".repeat(17));
            List<User> users =
                    List.of(Samples.user("lin"), taking(USERS_EMAIL, ada), unfit, taking(USERS_USER_ID, ada));

            assertTaken(USERS_EMAIL, () -> storage().users().insertAll(users));
            assertTaken(USERS_USER_ID, () -> storage().users().insertAll(users.subList(3, 4)));
            assertThat(contents().users()).containsExactly(ada);
        }

        @Test
        @DisplayName("B7 is refused for a row that the columns cannot hold")
        void refuses_what_does_not_fit() {
            User unfit = with(Samples.user("unfit"), USERS_USERNAME, "x".repeat(17));
            List<User> users = List.of(Samples.user("ada"), unfit, Samples.user("ada"));

            Throwable single = catchThrowable(() -> storage().users().insert(unfit));
            Throwable batch = catchThrowable(() -> storage().users().insertAll(users));

            assertThat(batch).isInstanceOf(KithException.class).hasSameClassAs(single);
            assertThat(contents()).isEqualTo(Contents.NONE);
        }

        @Test
        @DisplayName("B8 of any size is stored whole, or where its last row is refused, not at all")
        void is_stored_whole() {
            for (int size : List.of(2, 3, 127, 128, 129, 1_000)) {
                List<User> users = users(size);
                User last = users.get(size - 1);
                User twin =
                        with(last, USERS_USER_ID, Samples.user("twin").userId().value());

                assertTaken(
                        USERS_USERNAME,
                        () -> storage().inTransaction(session -> {
                            session.users().insert(twin);
                            session.users().insertAll(users);
                            return true;
                        }));
                assertThat(contents()).isEqualTo(Contents.NONE);
                abandoned(users);
            }
            storage().users().insertAll(users(1_000));
            assertThat(contents().users()).containsExactlyInAnyOrderElementsOf(users(1_000));
        }

        private void abandoned(List<User> users) {
            IllegalStateException reason = new IllegalStateException("as planned");
            Throwable thrown = catchThrowable(() -> storage().inTransaction(session -> {
                session.users().insertAll(users);
                assertThat(Contents.of(session).users()).containsExactlyInAnyOrderElementsOf(users);
                throw reason;
            }));
            assertThat(thrown).isSameAs(reason);
        }
    }

    @Nested
    class OfGroups {

        @Test
        @DisplayName("B9 keeps every column of every row")
        void keeps_every_column() {
            List<Group> groups = List.of(
                    Samples.group("circle", user("ada")),
                    with(Samples.group("other", user("lin")), GROUPS_DESCRIPTION, null),
                    with(Samples.group("third", user("eve")), GROUPS_GROUP_NAME, ""));
            storage().groups().insertAll(groups);

            assertThat(contents().groups()).containsExactlyInAnyOrderElementsOf(groups);
        }

        @Test
        @DisplayName("B10 is refused for a taken id and an unknown founder, the first of them")
        void is_refused() {
            Group circle = group("circle", user("ada"));
            User stranger = Samples.user("stranger");
            Group first = Samples.group("first", user("lin"));
            Group lost = Samples.group("lost", stranger);
            Group again = with(first, GROUPS_GROUP_NAME, "again");

            assertTaken(GROUPS_GROUP_ID, () -> storage().groups().insertAll(List.of(first, circle, lost)));
            assertTaken(GROUPS_GROUP_ID, () -> storage().groups().insertAll(List.of(first, again, lost)));
            assertMissing(
                    Table.USERS,
                    stranger.userId().value(),
                    () -> storage().groups().insertAll(List.of(first, lost, again, circle)));
            assertThat(contents().groups()).containsExactly(circle);
        }
    }

    @Nested
    class OfMembers {

        @Test
        @DisplayName("B11 keeps every column of every row, of as many groups and users as it names")
        void keeps_every_column() {
            List<User> users = users(40);
            storage().users().insertAll(users);
            List<Group> groups = users.stream()
                    .map(user -> Samples.group("of " + user.username(), user))
                    .toList();
            storage().groups().insertAll(groups);
            List<GroupMember> members = IntStream.range(0, 40)
                    .mapToObj(number -> Samples.member(
                            groups.get(number),
                            users.get(39 - number),
                            number % 2 == 0 ? "owner" : null,
                            number % 3 == 0 ? null : NOON.plusSeconds(number)))
                    .toList();
            storage().groups().insertMembers(members);

            assertThat(contents().members()).containsExactlyInAnyOrderElementsOf(members);
        }

        @Test
        @DisplayName("B12 is refused for a pair that stands, an unknown group and an unknown user, the first of them")
        void is_refused() {
            User ada = user("ada");
            User stranger = Samples.user("stranger");
            Group circle = group("circle", ada);
            Group nowhere = Samples.group("nowhere", ada);
            GroupMember present = member(circle, ada);
            GroupMember good = Samples.member(circle, user("lin"), "member", NOON);
            GroupMember lost = Samples.member(nowhere, ada, "member", NOON);
            GroupMember strange = Samples.member(circle, stranger, "member", NOON);

            assertTaken(GROUP_MEMBERS_USER_ID, () -> storage().groups().insertMembers(List.of(good, present, lost)));
            assertTaken(GROUP_MEMBERS_USER_ID, () -> storage().groups().insertMembers(List.of(good, good, lost)));
            assertMissing(
                    Table.GROUPS,
                    nowhere.groupId().value(),
                    () -> storage().groups().insertMembers(List.of(good, lost, strange, present)));
            assertMissing(
                    Table.USERS,
                    stranger.userId().value(),
                    () -> storage().groups().insertMembers(List.of(good, strange, lost, present)));
            assertThat(contents().members()).containsExactly(present);
        }
    }
}
