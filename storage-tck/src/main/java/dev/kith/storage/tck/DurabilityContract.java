package dev.kith.storage.tck;

import static dev.kith.model.Column.USERS_USERNAME;
import static dev.kith.storage.tck.Refusals.assertClosed;
import static dev.kith.storage.tck.Refusals.assertTaken;
import static dev.kith.storage.tck.Samples.NOON;
import static dev.kith.storage.tck.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kith.error.StorageException;
import dev.kith.group.Group;
import dev.kith.message.Message;
import dev.kith.model.Reading;
import dev.kith.spi.GroupQuery;
import dev.kith.spi.InboxQuery;
import dev.kith.spi.MemberQuery;
import dev.kith.spi.MembershipQuery;
import dev.kith.spi.MessageDeletion;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.Posting;
import dev.kith.spi.ReadMark;
import dev.kith.spi.Storage;
import dev.kith.spi.UserQuery;
import dev.kith.user.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
@Tag("LITERAL")
abstract class DurabilityContract extends Contract {

    /** Compares what a store held with what it holds after reopening: all of it if it claims that, else nothing. */
    private void reopened(BiConsumer<Storage, Contents> check) {
        Contents before = Contents.of(storage());
        storage().close();
        Optional<Storage> again = fixture().reopen(storage(), reading());
        if (fixture().durable()) {
            assertThat(again).as("a durable store opens again").isPresent();
            try (Storage reopened = again.orElseThrow()) {
                check.accept(reopened, before);
            }
        } else {
            again.ifPresent(this::assertEmpty);
        }
    }

    private void assertEmpty(Storage reopened) {
        try (reopened) {
            assertThat(Contents.of(reopened)).isEqualTo(Contents.NONE);
        }
    }

    @Nested
    class Reopening {

        @Test
        @DisplayName("D1 brings back all that was acknowledged, where the store claims that, and nothing where not")
        void brings_back_everything() {
            User ada = stored(Samples.fullUser("ada", "4711"));
            User lin = user("lin");
            Group circle = group("circle", ada);
            Group left = group("left", lin);
            member(circle, ada, "owner", NOON);
            member(left, lin, null, null);
            Message read = direct(ada, lin, NOON);
            Message removed = direct(lin, ada, NOON);
            post(user("eve"), circle, NOON);
            storage().messages().markRead(new ReadMark.One(read.messageId(), lin.userId(), NOON.plusSeconds(1)));
            storage().messages().delete(new MessageDeletion.One(removed.messageId()));
            storage().groups().deleteMember(left.groupId(), lin.userId());

            reopened((again, before) -> {
                assertThat(Contents.of(again)).isEqualTo(before);
                assertThat(before.messages()).hasSize(2);
            });
        }

        @Test
        @DisplayName("D2 brings back nothing that was rolled back")
        void brings_back_nothing_undone() {
            User ada = user("ada");
            Throwable reason = catchThrowable(() -> storage().inTransaction(session -> {
                session.users().insert(Samples.user("lin"));
                throw new IllegalStateException("as planned");
            }));
            assertThat(reason).isInstanceOf(IllegalStateException.class);

            reopened((again, before) -> assertThat(Contents.of(again).users()).containsExactly(ada));
        }

        @Test
        @DisplayName("D3 keeps the constraints and the reading")
        void keeps_the_constraints() {
            user("ada");

            reopened((again, before) -> {
                assertThat(again.reading()).isEqualTo(reading());
                User second = with(Samples.user("lin"), USERS_USERNAME, "ada");
                assertTaken(USERS_USERNAME, () -> again.users().insert(second));
            });
        }

        @Test
        @DisplayName("D4 with the other reading is refused, and harms nothing")
        void refuses_the_other_reading() {
            user("ada");
            Contents before = Contents.of(storage());
            storage().close();
            Reading other = reading() == Reading.LITERAL ? Reading.RELATIONAL : Reading.LITERAL;

            if (fixture().durable()) {
                assertThatExceptionOfType(StorageException.class)
                        .isThrownBy(() -> fixture().reopen(storage(), other))
                        .satisfies(refusal -> assertThat(refusal.retryMayHelp()).isFalse());
                try (Storage again = fixture().reopen(storage(), reading()).orElseThrow()) {
                    assertThat(Contents.of(again)).isEqualTo(before);
                }
            } else {
                fixture().reopen(storage(), other).ifPresent(DurabilityContract.this::assertEmpty);
            }
        }
    }

    @Nested
    class Stores {

        @Test
        @DisplayName("D5 know nothing of one another")
        void know_nothing_of_one_another() {
            user("ada");

            try (Storage second = fixture().create(reading())) {
                assertThat(Contents.of(second)).isEqualTo(Contents.NONE);
                second.users().insert(Samples.user("ada"));
            }
            assertThat(Contents.of(storage()).users()).hasSize(1);
        }
    }

    @Nested
    class Closing {

        @Test
        @DisplayName("D6 twice does nothing more")
        void twice_does_nothing() {
            storage().close();
            storage().close();

            assertClosed(
                    "find", () -> storage().users().find(Samples.user("ada").userId()));
        }

        @Test
        @DisplayName("D7 refuses every call after it as not applied")
        void refuses_every_call() {
            User ada = user("ada");
            Group circle = Samples.group("circle", ada);
            storage().close();

            calls(ada, circle).forEach(Refusals::assertClosed);
        }

        private Map<String, ThrowingCallable> calls(User ada, Group circle) {
            Map<String, ThrowingCallable> calls = new LinkedHashMap<>();
            calls.put("users.insert", () -> storage().users().insert(Samples.user("lin")));
            calls.put("users.insertAll", () -> storage().users().insertAll(List.of(Samples.user("lin"))));
            calls.put("users.find", () -> storage().users().find(ada.userId()));
            calls.put("users.list", () -> storage().users().list(new UserQuery.All(null, 1)));
            calls.put("users.list by ids", () -> storage().users().list(new UserQuery.ByIds(Set.of(ada.userId()))));
            calls.put("users.update", () -> storage().users().update(ada, null));
            calls.put("inTransaction", () -> storage().inTransaction(session -> true));
            calls.putAll(messageCalls(ada));
            calls.putAll(groupCalls(ada, circle));
            return calls;
        }

        private Map<String, ThrowingCallable> messageCalls(User ada) {
            Map<String, ThrowingCallable> calls = new LinkedHashMap<>();
            Message note = Samples.direct(1, ada, ada, NOON);
            calls.put("messages.insert", () -> storage().messages().insert(note, Posting.ANYONE));
            calls.put(
                    "messages.insertAll",
                    () -> storage()
                            .messages()
                            .insertAll(List.of(note, Samples.direct(2, ada, ada, NOON)), Posting.MEMBERS));
            calls.put("messages.find", () -> storage().messages().find(note.messageId()));
            calls.put("messages.list", () -> storage().messages().list(new MessageQuery.All(null, 1)));
            calls.put("messages.inbox", () -> storage().messages().inbox(new InboxQuery(ada.userId(), false, null, 1)));
            calls.put("messages.countUnread", () -> storage().messages().countUnread(ada.userId()));
            calls.put(
                    "messages.markRead",
                    () -> storage().messages().markRead(new ReadMark.One(note.messageId(), ada.userId(), NOON)));
            calls.put("messages.delete", () -> storage().messages().delete(new MessageDeletion.One(note.messageId())));
            return calls;
        }

        private Map<String, ThrowingCallable> groupCalls(User ada, Group circle) {
            Map<String, ThrowingCallable> calls = new LinkedHashMap<>();
            calls.put("groups.insert", () -> storage().groups().insert(circle));
            calls.put("groups.insertAll", () -> storage().groups().insertAll(List.of(circle, circle)));
            calls.put("groups.update", () -> storage().groups().update(circle));
            calls.put("groups.delete", () -> storage().groups().delete(circle.groupId()));
            calls.put("groups.find", () -> storage().groups().find(circle.groupId()));
            calls.put("groups.list", () -> storage().groups().list(new GroupQuery.All(null, 1)));
            calls.put("groups.insertMember", () -> member(circle, ada));
            calls.put(
                    "groups.insertMembers",
                    () -> storage().groups().insertMembers(List.of(Samples.member(circle, ada, null, null))));
            calls.put(
                    "groups.updateMember",
                    () -> storage().groups().updateMember(Samples.member(circle, ada, null, null)));
            calls.put("groups.deleteMember", () -> storage().groups().deleteMember(circle.groupId(), ada.userId()));
            calls.put("groups.deleteMembers", () -> storage().groups().deleteMembers(circle.groupId()));
            calls.put("groups.findMember", () -> storage().groups().findMember(circle.groupId(), ada.userId()));
            calls.put(
                    "groups.listMembers",
                    () -> storage().groups().listMembers(new MemberQuery.OfGroup(circle.groupId(), null, 1)));
            calls.put(
                    "groups.listMemberships",
                    () -> storage().groups().listMemberships(new MembershipQuery(ada.userId(), null, 1)));
            return calls;
        }
    }
}
