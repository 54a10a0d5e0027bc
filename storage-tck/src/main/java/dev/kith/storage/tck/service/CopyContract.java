package dev.kith.storage.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.core.ContentDigest;
import dev.kith.core.StoreCopy;
import dev.kith.error.ConflictException.Reason;
import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.model.Reading;
import dev.kith.model.Table;
import dev.kith.spi.AfterCommit;
import dev.kith.spi.GroupQuery;
import dev.kith.spi.Posting;
import dev.kith.spi.Storage;
import dev.kith.spi.UserQuery;
import dev.kith.storage.tck.ReferenceStorage;
import dev.kith.storage.tck.Samples;
import dev.kith.user.User;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
@Tag("LITERAL")
abstract class CopyContract extends Services {

    /** A page is 500 rows. One more, and one more still for the member who leaves. */
    private static final int ROWS = 502;

    private static final StoreCopy.Counts COUNTS = new StoreCopy.Counts(ROWS, ROWS, ROWS, ROWS - 1);

    @Nested
    class Copy {

        @Test
        @DisplayName("S183 takes every row with every column to another store and back, messages of those who left too")
        void takes_every_row_there_and_back() {
            fill(storage());
            String digest = digest();

            try (Storage between = new ReferenceStorage(reading());
                    Storage back = fixture().create(reading())) {
                assertThat(StoreCopy.copy(storage(), between)).isEqualTo(COUNTS);
                assertThat(ContentDigest.of(between)).isEqualTo(digest);
                assertThat(StoreCopy.copy(between, back)).isEqualTo(COUNTS);
                assertThat(ContentDigest.of(back)).isEqualTo(digest);
            }
            assertThat(digest()).isEqualTo(digest);
        }

        @Test
        @DisplayName("S184 refuses a target that holds a row, itself too, and writes nothing")
        void refuses_a_target_with_rows() {
            storage().users().insert(Samples.user("ada"));

            try (Storage source = new ReferenceStorage(reading())) {
                fill(source);
                Refusal refusal = Refusal.conflict(Table.USERS, Reason.NOT_EMPTY);
                assertRefused(refusal, () -> StoreCopy.copy(source, storage()));
                assertRefused(refusal, () -> StoreCopy.copy(storage(), storage()));
            }
        }

        @Test
        @DisplayName("S185 takes what is read literally to a relational store, and back only what stands once")
        void takes_to_the_other_reading_what_fits() {
            User ada = Samples.user("ada");
            try (Storage relational = fixture().create(Reading.RELATIONAL);
                    Storage literal = fixture().create(Reading.LITERAL);
                    Storage refused = fixture().create(Reading.LITERAL)) {
                literal.users().insert(ada);
                literal.groups().insert(Samples.group("circle", ada));
                StoreCopy.copy(literal, relational);
                assertThat(ContentDigest.of(relational)).isEqualTo(ContentDigest.of(literal));

                relational.groups().insert(Samples.group("square", ada));
                assertThatThrownBy(() -> StoreCopy.copy(relational, refused))
                        .satisfies(error ->
                                assertThat(Refusal.of(error)).isEqualTo(Refusal.taken(Column.GROUPS_CREATED_BY)));
                assertThat(refused.users().list(new UserQuery.All(null, 9))).containsExactly(ada);
                assertThat(refused.groups().list(new GroupQuery.All(null, 9))).isEmpty();
            }
        }

        @Test
        @DisplayName("S186 is kept or dropped with the transaction that the target joins")
        void is_part_of_a_transaction_that_is_joined() {
            IllegalStateException undone = new IllegalStateException("undone");
            String empty = digest();
            try (Storage source = new ReferenceStorage(reading())) {
                fill(source);
                assertThatThrownBy(() -> storage().inTransaction(session -> {
                            StoreCopy.copy(source, new JoinedStorage(session, reading(), AfterCommit.NEVER));
                            throw undone;
                        }))
                        .isSameAs(undone);
                assertThat(digest()).isEqualTo(empty);

                storage()
                        .inTransaction(session ->
                                StoreCopy.copy(source, new JoinedStorage(session, reading(), AfterCommit.NEVER)));
                assertThat(digest()).isEqualTo(ContentDigest.of(source));
            }
        }
    }

    /** More than a page of each table, in which no reference names a row twice. */
    private static void fill(Storage storage) {
        List<User> users = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        List<GroupMember> members = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            String name = "user" + i;
            User user = i % 2 == 0 ? Samples.user(name) : Samples.fullUser(name, "555" + i);
            Group group = Samples.group("group" + i, user);
            users.add(user);
            groups.add(i % 2 == 0 ? group : Samples.with(group, Column.GROUPS_DESCRIPTION, null));
            members.add(
                    i % 2 == 0
                            ? Samples.member(group, user, "owner", Samples.NOON)
                            : Samples.member(group, user, null, null));
        }
        storage.users().insertAll(users);
        storage.groups().insertAll(groups);
        storage.groups().insertMembers(members);
        storage.messages().insertAll(messages(users, groups), Posting.MEMBERS);
        storage.groups().deleteMember(groups.get(0).groupId(), users.get(0).userId());
    }

    /** Every fourth to the group of its sender, of whom the first then leaves; the others to the next user. */
    private static List<Message> messages(List<User> users, List<Group> groups) {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            User sender = users.get(i);
            Message post = Samples.post(i, sender, groups.get(i), START);
            Message direct = Samples.direct(i, sender, users.get((i + 1) % ROWS), START);
            Message read = Samples.with(direct, Column.MESSAGES_READ_AT, START.plusNanos(1_000));
            Message picture = Samples.with(direct, Column.MESSAGES_MEDIA_URL, "https://kith.dev/" + i + ".png");
            messages.add(
                    switch (i % 4) {
                        case 0 -> post;
                        case 1 -> read;
                        case 2 -> Samples.with(picture, Column.MESSAGES_CONTENT, null);
                        default -> direct;
                    });
        }
        return messages;
    }
}
