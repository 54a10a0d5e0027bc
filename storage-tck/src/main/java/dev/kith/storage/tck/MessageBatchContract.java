package dev.kith.storage.tck;

import static dev.kith.model.Column.MESSAGES_CONTENT;
import static dev.kith.model.Column.MESSAGES_MEDIA_URL;
import static dev.kith.model.Column.MESSAGES_MESSAGE_ID;
import static dev.kith.model.Column.MESSAGES_READ_AT;
import static dev.kith.model.Column.MESSAGES_RECIPIENT_ID;
import static dev.kith.storage.tck.Refusals.assertMembersOnly;
import static dev.kith.storage.tck.Refusals.assertMissing;
import static dev.kith.storage.tck.Refusals.assertTaken;
import static dev.kith.storage.tck.Samples.NOON;
import static dev.kith.storage.tck.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kith.error.KithException;
import dev.kith.group.Group;
import dev.kith.message.Message;
import dev.kith.model.Table;
import dev.kith.spi.InboxQuery;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.Posting;
import dev.kith.spi.Session;
import dev.kith.spi.Window;
import dev.kith.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Batches of messages. */
@Tag("RELATIONAL")
@Tag("LITERAL")
abstract class MessageBatchContract extends Contract {

    private static final int MANY = 5_000;

    private final User stranger = Samples.user("stranger");
    private User ada;
    private User lin;
    private Group circle;

    @BeforeEach
    void haveUsersAndAGroup() {
        ada = user("ada");
        lin = user("lin");
        circle = group("circle", ada);
        member(circle, ada, "owner", null);
    }

    private void insertAll(Message... messages) {
        storage().messages().insertAll(List.of(messages), Posting.MEMBERS);
    }

    private Message direct(int number) {
        return Samples.direct(number, ada, lin, NOON.plusSeconds(number));
    }

    private Message post(int number) {
        return Samples.post(number, ada, circle, NOON.plusSeconds(number));
    }

    private List<Message> stored() {
        return Contents.of(storage()).messages();
    }

    @Nested
    class Batches {

        @Test
        @DisplayName("B13 keeps every column of every row, direct messages and groups' together")
        void keeps_every_column() {
            List<Message> messages = List.of(
                    with(with(direct(1), MESSAGES_MEDIA_URL, "https://kith.dev/a.png"), MESSAGES_READ_AT, NOON),
                    post(2),
                    with(direct(3), MESSAGES_CONTENT, null),
                    with(with(post(4), MESSAGES_CONTENT, ""), MESSAGES_MEDIA_URL, ""),
                    Samples.direct(5, lin, lin, NOON.plusNanos(1_000)));
            storage().messages().insertAll(messages, Posting.MEMBERS);

            assertThat(stored()).containsExactlyInAnyOrderElementsOf(messages);
        }

        @Test
        @DisplayName("B14 is refused for a message_id that is stored, or that a row before has")
        void refuses_a_taken_id() {
            Message first = direct(1);
            storage().messages().insert(first, Posting.ANYONE);

            assertTaken(MESSAGES_MESSAGE_ID, () -> insertAll(direct(2), post(3), first));
            assertTaken(MESSAGES_MESSAGE_ID, () -> insertAll(direct(2), post(1), direct(3)));
            assertTaken(MESSAGES_MESSAGE_ID, () -> insertAll(direct(2), post(2)));
            assertThat(stored()).containsExactly(first);
        }

        @Test
        @DisplayName("B15 is refused for an unknown sender, recipient or group")
        void refuses_missing_references() {
            Group nowhere = Samples.group("nowhere", ada);

            assertMissing(
                    Table.USERS,
                    stranger.userId().value(),
                    () -> insertAll(direct(1), Samples.direct(2, stranger, lin, NOON)));
            assertMissing(
                    Table.USERS,
                    stranger.userId().value(),
                    () -> insertAll(post(1), Samples.direct(2, ada, stranger, NOON)));
            for (Posting posting : Posting.values()) {
                List<Message> lost = List.of(direct(1), post(2), Samples.post(3, ada, nowhere, NOON));
                assertMissing(
                        Table.GROUPS,
                        nowhere.groupId().value(),
                        () -> storage().messages().insertAll(lost, posting));
            }
            assertThat(stored()).isEmpty();
        }

        @Test
        @DisplayName("B16 asks each sender's own membership of each group, and only where members alone may post")
        void asks_membership() {
            Group other = group("other", lin);
            member(other, lin);
            Message theirs = Samples.post(2, lin, other, NOON);
            Message strangers = Samples.post(3, lin, circle, NOON);

            assertMembersOnly(() -> insertAll(post(1), theirs, strangers, direct(4)));
            assertMembersOnly(() -> insertAll(strangers, theirs));
            assertThat(stored()).isEmpty();
            insertAll(post(1), theirs, direct(4));
            storage().messages().insertAll(List.of(strangers, post(5)), Posting.ANYONE);
            assertThat(stored()).containsExactlyInAnyOrder(post(1), theirs, strangers, direct(4), post(5));
        }

        @Test
        @DisplayName("B17 tells of the first row that is refused, and of that what one insert would tell")
        void tells_of_the_first() {
            Message taken = direct(1);
            storage().messages().insert(taken, Posting.ANYONE);
            Message unknown = Samples.direct(2, stranger, lin, NOON);
            Message notAMember = Samples.post(3, lin, circle, NOON);
            Message unfit = with(direct(4), MESSAGES_RECIPIENT_ID, null);

            assertTaken(MESSAGES_MESSAGE_ID, () -> insertAll(direct(5), taken, unknown, notAMember, unfit));
            assertMissing(
                    Table.USERS,
                    stranger.userId().value(),
                    () -> insertAll(direct(5), unknown, notAMember, unfit, taken));
            assertMembersOnly(() -> insertAll(direct(5), notAMember, unfit, taken, unknown));
            assertThat(catchThrowable(() -> insertAll(direct(5), unfit, taken, unknown, notAMember)))
                    .isInstanceOf(KithException.class)
                    .hasSameClassAs(catchThrowable(() -> insertAll(unfit)));
            assertThat(stored()).containsExactly(taken);
        }

        @Test
        @DisplayName("B18 keeps the longest texts, however much there is of them together")
        void keeps_the_longest_texts() {
            String longest = "\ud83d\ude00".repeat(MESSAGES_CONTENT.maxCodePoints());
            List<Message> messages = IntStream.range(0, 20)
                    .mapToObj(number -> with(direct(number), MESSAGES_CONTENT, longest))
                    .toList();
            storage().messages().insertAll(messages, Posting.MEMBERS);

            List<Message> kept = stored();
            assertThat(kept).hasSize(20);
            assertThat(kept).allMatch(message -> longest.equals(message.content()));
        }
    }

    @Nested
    class ManyMessages {

        private List<Message> many() {
            return IntStream.range(0, MANY)
                    .mapToObj(number -> number % 2 == 0 ? direct(number) : post(number))
                    .toList();
        }

        @Test
        @DisplayName("B19 are in histories, inboxes and counts as if each had been sent")
        void are_in_histories() {
            List<Message> many = many();
            storage().messages().insertAll(many, Posting.MEMBERS);

            Window newest = new Window(null, true, 3);
            assertThat(storage().messages().list(new MessageQuery.Direct(ada.userId(), lin.userId(), newest)))
                    .containsExactly(many.get(MANY - 2), many.get(MANY - 4), many.get(MANY - 6));
            assertThat(storage().messages().list(new MessageQuery.InGroup(circle.groupId(), null, false, newest)))
                    .containsExactly(many.get(MANY - 1), many.get(MANY - 3), many.get(MANY - 5));
            assertThat(storage().messages().inbox(new InboxQuery(ada.userId(), false, null, 10)))
                    .extracting("last")
                    .containsExactly(many.get(MANY - 1), many.get(MANY - 2));
            assertThat(storage().messages().countUnread(lin.userId())).isEqualTo(MANY / 2);
            assertThat(stored()).containsExactlyInAnyOrderElementsOf(many);
        }

        @Test
        @DisplayName("B20 are none where one in their midst is refused")
        void are_none_where_one_is_refused() {
            List<Message> many = new ArrayList<>(many());
            many.set(MANY / 2, many.get(7));
            many.set(MANY - 1, Samples.direct(MANY, stranger, lin, NOON));

            assertTaken(MESSAGES_MESSAGE_ID, () -> storage().messages().insertAll(many, Posting.MEMBERS));
            assertThat(stored()).isEmpty();
            assertThat(storage().messages().inbox(new InboxQuery(lin.userId(), false, null, 10)))
                    .isEmpty();
            assertThat(storage().messages().countUnread(lin.userId())).isZero();
        }
    }

    @Nested
    class InATransaction {

        @Test
        @DisplayName("B21 leaves no trace where it is refused: what came before stays, and more may follow")
        void leaves_no_trace() {
            storage().inTransaction(session -> {
                session.messages().insert(direct(1), Posting.MEMBERS);
                assertTaken(
                        MESSAGES_MESSAGE_ID,
                        () -> session.messages().insertAll(List.of(post(2), direct(3), direct(1)), Posting.MEMBERS));
                assertThat(Contents.of(session).messages()).containsExactly(direct(1));
                session.messages().insertAll(List.of(post(2), direct(3)), Posting.MEMBERS);
                assertMembersOnly(() -> session.messages()
                        .insertAll(List.of(direct(4), Samples.post(5, lin, circle, NOON)), Posting.MEMBERS));
                return true;
            });

            assertThat(stored()).containsExactlyInAnyOrder(direct(1), post(2), direct(3));
        }

        @Test
        @DisplayName("B22 sees what the transaction wrote, and is dropped with it or with its step")
        void is_dropped_with_it() {
            storage().inTransaction(session -> {
                abandon(session);
                session.messages().insertAll(List.of(direct(8), direct(9)), Posting.MEMBERS);
                return true;
            });
            abandon(storage());

            assertThat(stored()).containsExactlyInAnyOrder(direct(8), direct(9));
            assertThat(Contents.of(storage()).users()).containsExactlyInAnyOrder(ada, lin);
        }

        private void abandon(Session session) {
            IllegalStateException reason = new IllegalStateException("as planned");
            Group other = Samples.group("other", stranger);
            Throwable thrown = catchThrowable(() -> session.inTransaction(step -> {
                step.users().insertAll(List.of(stranger, Samples.user("eve")));
                step.groups().insertAll(List.of(other));
                step.groups().insertMembers(List.of(Samples.member(other, stranger, "owner", null)));
                step.messages().insertAll(List.of(Samples.post(1, stranger, other, NOON), direct(2)), Posting.MEMBERS);
                throw reason;
            }));
            assertThat(thrown).isSameAs(reason);
        }
    }
}
