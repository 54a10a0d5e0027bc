package dev.kith.storage.tck;

import static dev.kith.model.Column.MESSAGES_CONTENT;
import static dev.kith.model.Column.MESSAGES_MEDIA_URL;
import static dev.kith.model.Column.MESSAGES_MESSAGE_ID;
import static dev.kith.model.Column.MESSAGES_READ_AT;
import static dev.kith.storage.tck.Refusals.assertMembersOnly;
import static dev.kith.storage.tck.Refusals.assertMissing;
import static dev.kith.storage.tck.Refusals.assertTaken;
import static dev.kith.storage.tck.Samples.NOON;
import static dev.kith.storage.tck.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.group.Group;
import dev.kith.message.Message;
import dev.kith.model.Table;
import dev.kith.spi.InboxQuery;
import dev.kith.spi.MessageDeletion;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.Posting;
import dev.kith.spi.Window;
import dev.kith.user.User;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
@Tag("LITERAL")
abstract class MessageWritingContract extends Contract {

    private final User stranger = Samples.user("stranger");
    private User ada;
    private User lin;
    private Group circle;

    @BeforeEach
    void haveUsersAndAGroup() {
        ada = user("ada");
        lin = user("lin");
        circle = group("circle", ada);
    }

    private void insert(Message message, Posting posting) {
        storage().messages().insert(message, posting);
    }

    private void assertOnly(Message... messages) {
        assertThat(storage().messages().list(new MessageQuery.All(null, 100))).containsExactlyInAnyOrder(messages);
    }

    @Nested
    class Insert {

        @Test
        @DisplayName("MS1 keeps every column of a direct message")
        void keeps_a_direct_message() {
            Message full =
                    with(with(Samples.direct(1, ada, lin, NOON), MESSAGES_MEDIA_URL, "u"), MESSAGES_READ_AT, NOON);
            Message bare = with(Samples.direct(2, ada, lin, NOON), MESSAGES_CONTENT, null);
            insert(full, Posting.MEMBERS);
            insert(bare, Posting.ANYONE);

            assertThat(storage().messages().find(full.messageId())).contains(full);
            assertThat(storage().messages().find(bare.messageId())).contains(bare);
            assertOnly(full, bare);
        }

        @Test
        @DisplayName("MS2 keeps every column of a group's message")
        void keeps_a_post() {
            Message post = with(Samples.post(1, ada, circle, NOON), MESSAGES_MEDIA_URL, "https://kith.dev/a.png");
            insert(post, Posting.ANYONE);

            assertThat(storage().messages().find(post.messageId())).contains(post);
        }

        @Test
        @DisplayName("MS3 keeps empty text as text, never as null")
        void keeps_empty_text() {
            Message empty = with(with(Samples.direct(1, ada, lin, NOON), MESSAGES_CONTENT, ""), MESSAGES_MEDIA_URL, "");
            insert(empty, Posting.ANYONE);

            assertThat(storage().messages().find(empty.messageId())).contains(empty);
        }

        @Test
        @DisplayName("MS4 refuses a message_id that is taken, and leaves its row alone")
        void refuses_a_taken_id() {
            Message first = stored(Samples.direct(1, ada, lin, NOON));

            assertTaken(MESSAGES_MESSAGE_ID, () -> insert(first, Posting.ANYONE));
            assertTaken(MESSAGES_MESSAGE_ID, () -> insert(Samples.direct(1, lin, ada, NOON), Posting.ANYONE));
            assertOnly(first);
        }

        @Test
        @DisplayName("MS5 refuses a sender_id that names no user")
        void refuses_an_unknown_sender() {
            assertMissing(
                    Table.USERS,
                    stranger.userId().value(),
                    () -> insert(Samples.direct(1, stranger, lin, NOON), Posting.ANYONE));
            assertMissing(
                    Table.USERS,
                    stranger.userId().value(),
                    () -> insert(Samples.post(1, stranger, circle, NOON), Posting.ANYONE));
            assertOnly();
        }

        @Test
        @DisplayName("MS6 refuses a recipient_id that names no user")
        void refuses_an_unknown_recipient() {
            assertMissing(
                    Table.USERS,
                    stranger.userId().value(),
                    () -> insert(Samples.direct(1, ada, stranger, NOON), Posting.ANYONE));
            assertOnly();
        }

        @Test
        @DisplayName("MS7 refuses a group_id that names no group")
        void refuses_an_unknown_group() {
            Group nowhere = Samples.group("nowhere", ada);

            assertMissing(
                    Table.GROUPS,
                    nowhere.groupId().value(),
                    () -> insert(Samples.post(1, ada, nowhere, NOON), Posting.ANYONE));
            assertOnly();
        }

        @Test
        @DisplayName("MS8 tells of several reasons the first: message_id, sender_id, recipient_id or group_id")
        void tells_the_first_reason() {
            User nobody = Samples.user("nobody");
            Group nowhere = Samples.group("nowhere", ada);
            Message first = stored(Samples.direct(1, ada, lin, NOON));

            assertTaken(MESSAGES_MESSAGE_ID, () -> insert(Samples.direct(1, stranger, nobody, NOON), Posting.ANYONE));
            assertTaken(MESSAGES_MESSAGE_ID, () -> insert(Samples.post(1, ada, nowhere, NOON), Posting.ANYONE));
            assertMissing(
                    Table.USERS,
                    stranger.userId().value(),
                    () -> insert(Samples.direct(2, stranger, nobody, NOON), Posting.ANYONE));
            assertMissing(
                    Table.USERS,
                    stranger.userId().value(),
                    () -> insert(Samples.post(2, stranger, nowhere, NOON), Posting.ANYONE));
            assertOnly(first);
        }

        @Test
        @DisplayName("MS9 takes a message to oneself as one message")
        void takes_a_message_to_oneself() {
            Message note = stored(Samples.direct(1, ada, ada, NOON));

            assertOnly(note);
        }
    }

    @Nested
    class InsertByMembersOnly {

        @Test
        @DisplayName("MS10 takes a post of a member, whatever the role")
        void takes_a_members_post() {
            member(circle, ada, null, null);
            Message post = Samples.post(1, ada, circle, NOON);
            insert(post, Posting.MEMBERS);

            assertOnly(post);
        }

        @Test
        @DisplayName("MS11 refuses a post of whom the group does not have as a member")
        void refuses_a_strangers_post() {
            member(group("other", lin), ada);

            assertMembersOnly(() -> insert(Samples.post(1, ada, circle, NOON), Posting.MEMBERS));
            assertOnly();
        }

        @Test
        @DisplayName("MS12 refuses a post of a member whose membership ended")
        void refuses_a_former_member() {
            member(circle, ada);
            storage().groups().deleteMember(circle.groupId(), ada.userId());

            assertMembersOnly(() -> insert(Samples.post(1, ada, circle, NOON), Posting.MEMBERS));
            assertOnly();
        }

        @Test
        @DisplayName("MS13 tells a taken message_id and a missing reference before membership")
        void tells_membership_last() {
            Group nowhere = Samples.group("nowhere", ada);
            Message first = stored(Samples.direct(1, ada, lin, NOON));

            assertTaken(MESSAGES_MESSAGE_ID, () -> insert(Samples.post(1, ada, circle, NOON), Posting.MEMBERS));
            assertMissing(
                    Table.USERS,
                    stranger.userId().value(),
                    () -> insert(Samples.post(2, stranger, circle, NOON), Posting.MEMBERS));
            assertMissing(
                    Table.GROUPS,
                    nowhere.groupId().value(),
                    () -> insert(Samples.post(2, ada, nowhere, NOON), Posting.MEMBERS));
            assertOnly(first);
        }

        @Test
        @DisplayName("MS14 asks nobody's membership for a direct message, nor where anyone may post")
        void asks_only_where_told_to() {
            Message direct = Samples.direct(1, ada, lin, NOON);
            Message post = Samples.post(2, lin, circle, NOON);
            insert(direct, Posting.MEMBERS);
            insert(post, Posting.ANYONE);

            assertOnly(direct, post);
        }
    }

    @Nested
    class Find {

        @Test
        @DisplayName("MS15 finds a message by its message_id, and nothing by another")
        void finds_by_id() {
            Message message = stored(Samples.direct(1, ada, lin, NOON));

            assertThat(storage().messages().find(message.messageId())).contains(message);
            assertThat(storage().messages().find(Samples.messageId(2))).isEmpty();
        }
    }

    @Nested
    class Delete {

        @Test
        @DisplayName("MS16 removes one message, and passes over one that is not there")
        void removes_one() {
            Message kept = stored(Samples.direct(1, ada, lin, NOON));
            Message removed = stored(Samples.direct(2, ada, lin, NOON));

            assertThat(delete(new MessageDeletion.One(removed.messageId()))).isEqualTo(1);
            assertThat(delete(new MessageDeletion.One(removed.messageId()))).isZero();
            assertThat(storage().messages().find(removed.messageId())).isEmpty();
            assertOnly(kept);
        }

        @Test
        @DisplayName("MS17 removes all that a user sent, to users and groups, and nothing else")
        void removes_what_a_user_sent() {
            Message received = stored(Samples.direct(1, lin, ada, NOON));
            Message anothers = stored(Samples.post(2, lin, circle, NOON));
            stored(Samples.direct(3, ada, lin, NOON));
            stored(Samples.direct(4, ada, ada, NOON));
            stored(Samples.post(5, ada, circle, NOON));

            assertThat(delete(new MessageDeletion.SentBy(ada.userId()))).isEqualTo(3);
            assertThat(delete(new MessageDeletion.SentBy(ada.userId()))).isZero();
            assertOnly(received, anothers);
        }

        @Test
        @DisplayName("MS18 removes all messages of a group, and nothing else")
        void removes_what_a_group_has() {
            Group other = group("other", lin);
            Message direct = stored(Samples.direct(1, ada, lin, NOON));
            Message elsewhere = stored(Samples.post(2, ada, other, NOON));
            stored(Samples.post(3, ada, circle, NOON));
            stored(Samples.post(4, lin, circle, NOON));

            assertThat(delete(new MessageDeletion.OfGroup(circle.groupId()))).isEqualTo(2);
            assertThat(delete(new MessageDeletion.OfGroup(circle.groupId()))).isZero();
            assertOnly(direct, elsewhere);
        }

        @Test
        @DisplayName("MS19 takes what is removed out of histories, inboxes and counts")
        void leaves_no_trace() {
            Message removed = stored(Samples.direct(1, ada, lin, NOON));
            delete(new MessageDeletion.One(removed.messageId()));

            MessageQuery history = new MessageQuery.Direct(ada.userId(), lin.userId(), new Window(null, true, 10));
            assertThat(storage().messages().list(history)).isEmpty();
            for (User user : List.of(ada, lin)) {
                assertThat(storage().messages().inbox(new InboxQuery(user.userId(), false, null, 10)))
                        .isEmpty();
                assertThat(storage().messages().countUnread(user.userId())).isZero();
            }
            assertThat(stored(removed)).isEqualTo(removed);
        }

        private long delete(MessageDeletion deletion) {
            return storage().messages().delete(deletion);
        }
    }
}
