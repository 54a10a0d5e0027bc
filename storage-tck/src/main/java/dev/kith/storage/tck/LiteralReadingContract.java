package dev.kith.storage.tck;

import static dev.kith.model.Column.GROUPS_CREATED_BY;
import static dev.kith.model.Column.GROUPS_GROUP_ID;
import static dev.kith.model.Column.GROUP_MEMBERS_GROUP_ID;
import static dev.kith.model.Column.GROUP_MEMBERS_USER_ID;
import static dev.kith.model.Column.MESSAGES_GROUP_ID;
import static dev.kith.model.Column.MESSAGES_MESSAGE_ID;
import static dev.kith.model.Column.MESSAGES_RECIPIENT_ID;
import static dev.kith.model.Column.MESSAGES_SENDER_ID;
import static dev.kith.storage.tck.Refusals.assertMissing;
import static dev.kith.storage.tck.Refusals.assertTaken;
import static dev.kith.storage.tck.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.model.Reading;
import dev.kith.model.Table;
import dev.kith.spi.MessageDeletion;
import dev.kith.spi.Posting;
import dev.kith.user.User;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LITERAL")
abstract class LiteralReadingContract extends Contract {

    private User ada;
    private User lin;
    private User eve;
    private User bob;

    @Override
    Reading reading() {
        return Reading.LITERAL;
    }

    @BeforeEach
    void haveUsers() {
        ada = user("ada");
        lin = user("lin");
        eve = user("eve");
        bob = user("bob");
    }

    @Nested
    class Stores {

        @Test
        @DisplayName("L1 say that they read unique literally")
        void say_so() {
            assertThat(storage().reading()).isEqualTo(Reading.LITERAL);
        }
    }

    @Nested
    class Batches {

        @Test
        @DisplayName("L13 are refused for what a row before has, as for what is stored")
        void are_refused_for_what_a_row_before_has() {
            Group circle = Samples.group("circle", ada);
            assertTaken(
                    GROUPS_CREATED_BY,
                    () -> storage()
                            .groups()
                            .insertAll(List.of(circle, Samples.group("other", lin), Samples.group("third", ada))));
            storage().groups().insertAll(List.of(circle, Samples.group("other", lin)));
            assertTaken(
                    GROUP_MEMBERS_GROUP_ID,
                    () -> storage().groups().insertMembers(List.of(seat(circle, ada), seat(circle, lin))));
            assertTaken(
                    GROUP_MEMBERS_USER_ID,
                    () -> storage()
                            .groups()
                            .insertMembers(List.of(seat(circle, ada), seat(Samples.group("other", lin), ada))));

            assertTaken(MESSAGES_SENDER_ID, () -> insertAll(to(1, ada, lin), to(2, lin, ada), to(3, ada, eve)));
            assertTaken(MESSAGES_RECIPIENT_ID, () -> insertAll(to(1, ada, lin), to(2, eve, lin)));
            assertTaken(
                    MESSAGES_GROUP_ID,
                    () -> insertAll(Samples.post(1, ada, circle, NOON), Samples.post(2, lin, circle, NOON)));
            assertThat(Contents.of(storage()).messages()).isEmpty();
            assertThat(Contents.of(storage()).members()).isEmpty();
            insertAll(to(1, ada, lin), to(2, lin, ada), Samples.post(3, eve, circle, NOON));
            assertTaken(MESSAGES_SENDER_ID, () -> insertAll(to(4, bob, bob), to(5, ada, eve)));
            assertThat(Contents.of(storage()).messages()).hasSize(3);
        }

        private void insertAll(Message... messages) {
            storage().messages().insertAll(List.of(messages), Posting.ANYONE);
        }

        private Message to(int number, User sender, User recipient) {
            return Samples.direct(number, sender, recipient, NOON);
        }

        private GroupMember seat(Group group, User user) {
            return Samples.member(group, user, null, null);
        }
    }

    @Nested
    class Messages {

        @Test
        @DisplayName("L2 have a sender_id once")
        void have_a_sender_once() {
            Message first = direct(ada, lin, NOON);

            assertTaken(MESSAGES_SENDER_ID, () -> direct(ada, eve, NOON));
            assertTaken(MESSAGES_SENDER_ID, () -> post(ada, group("circle", ada), NOON));
            assertThat(Contents.of(storage()).messages()).containsExactly(first);
        }

        @Test
        @DisplayName("L3 have a recipient_id once")
        void have_a_recipient_once() {
            Message first = direct(ada, lin, NOON);

            assertTaken(MESSAGES_RECIPIENT_ID, () -> direct(eve, lin, NOON));
            assertThat(Contents.of(storage()).messages()).containsExactly(first);
        }

        @Test
        @DisplayName("L4 have a group_id once")
        void have_a_group_once() {
            Group circle = group("circle", ada);
            Message first = post(ada, circle, NOON);

            assertTaken(MESSAGES_GROUP_ID, () -> post(lin, circle, NOON));
            assertThat(Contents.of(storage()).messages()).containsExactly(first);
        }

        @Test
        @DisplayName(
                "L5 may be without recipient_id or group_id as often as one likes, and a user may send and receive")
        void repeat_nulls() {
            direct(ada, lin, NOON);
            direct(lin, ada, NOON);
            post(eve, group("circle", ada), NOON);
            post(bob, group("other", lin), NOON);

            assertThat(Contents.of(storage()).messages()).hasSize(4);
        }

        @Test
        @DisplayName(
                "L6 are refused for message_id, sender_id, recipient_id, group_id, then a missing reference, then membership")
        void tell_the_first_reason() {
            User nobody = Samples.user("nobody");
            Group circle = group("circle", ada);
            stored(Samples.direct(1, ada, lin, NOON));
            stored(Samples.post(2, eve, circle, NOON));

            assertTaken(MESSAGES_MESSAGE_ID, () -> stored(Samples.direct(1, ada, lin, NOON)));
            assertTaken(MESSAGES_SENDER_ID, () -> stored(Samples.direct(3, ada, lin, NOON)));
            assertTaken(MESSAGES_SENDER_ID, () -> stored(Samples.post(3, ada, circle, NOON)));
            assertTaken(MESSAGES_SENDER_ID, () -> stored(Samples.direct(3, ada, nobody, NOON)));
            assertTaken(MESSAGES_RECIPIENT_ID, () -> stored(Samples.direct(3, nobody, lin, NOON)));
            assertTaken(MESSAGES_GROUP_ID, () -> stored(Samples.post(3, nobody, circle, NOON)));
            assertTaken(
                    MESSAGES_GROUP_ID,
                    () -> storage().messages().insert(Samples.post(3, bob, circle, NOON), Posting.MEMBERS));
            assertMissing(Table.USERS, nobody.userId().value(), () -> stored(Samples.direct(3, bob, nobody, NOON)));
        }

        @Test
        @DisplayName("L7 free the values of what is removed")
        void free_their_values() {
            Message first = direct(ada, lin, NOON);
            storage().messages().delete(new MessageDeletion.One(first.messageId()));
            Message second = direct(ada, lin, NOON);

            assertThat(Contents.of(storage()).messages()).containsExactly(second);
        }
    }

    @Nested
    class Groups {

        @Test
        @DisplayName("L8 have a created_by once, told after group_id and before a missing reference")
        void have_a_founder_once() {
            Group circle = group("circle", ada);

            assertTaken(GROUPS_CREATED_BY, () -> group("other", ada));
            assertTaken(GROUPS_GROUP_ID, () -> group("circle", ada));
            assertThat(Contents.of(storage()).groups()).containsExactly(circle);
            storage().groups().delete(circle.groupId());
            Group next = group("other", ada);
            assertThat(Contents.of(storage()).groups()).containsExactly(next);
        }
    }

    @Nested
    class Members {

        @Test
        @DisplayName("L9 are one to a group")
        void are_one_to_a_group() {
            Group circle = group("circle", ada);
            member(circle, ada);

            assertTaken(GROUP_MEMBERS_GROUP_ID, () -> member(circle, lin));
            assertThat(Contents.of(storage()).members()).hasSize(1);
        }

        @Test
        @DisplayName("L10 are in one group")
        void are_in_one_group() {
            member(group("circle", ada), ada);
            Group other = group("other", lin);

            assertTaken(GROUP_MEMBERS_USER_ID, () -> member(other, ada));
            assertThat(Contents.of(storage()).members()).hasSize(1);
        }

        @Test
        @DisplayName("L11 are refused for the pair, group_id, user_id, then a missing reference")
        void tell_the_first_reason() {
            Group circle = group("circle", ada);
            Group other = group("other", lin);
            member(circle, ada);
            member(other, lin);

            assertTaken(GROUP_MEMBERS_USER_ID, () -> member(circle, ada));
            assertTaken(GROUP_MEMBERS_GROUP_ID, () -> member(circle, lin));
            assertTaken(GROUP_MEMBERS_GROUP_ID, () -> member(circle, Samples.user("nobody")));
            assertTaken(GROUP_MEMBERS_USER_ID, () -> member(Samples.group("nowhere", eve), ada));
        }

        @Test
        @DisplayName("L12 free group and user when they go")
        void free_their_values() {
            Group circle = group("circle", ada);
            member(circle, ada);
            storage().groups().deleteMember(circle.groupId(), ada.userId());
            member(circle, lin);
            storage().groups().deleteMembers(circle.groupId());
            member(circle, ada);

            assertThat(Contents.of(storage()).members()).hasSize(1);
        }
    }
}
