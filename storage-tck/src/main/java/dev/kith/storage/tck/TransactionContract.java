package dev.kith.storage.tck;

import static dev.kith.model.Column.GROUPS_DESCRIPTION;
import static dev.kith.model.Column.USERS_CITY;
import static dev.kith.model.Column.USERS_USERNAME;
import static dev.kith.storage.tck.Refusals.assertMembersOnly;
import static dev.kith.storage.tck.Refusals.assertMissing;
import static dev.kith.storage.tck.Refusals.assertReferenced;
import static dev.kith.storage.tck.Refusals.assertTaken;
import static dev.kith.storage.tck.Samples.NOON;
import static dev.kith.storage.tck.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kith.group.Group;
import dev.kith.message.Message;
import dev.kith.model.Table;
import dev.kith.spi.InboxQuery;
import dev.kith.spi.MessageDeletion;
import dev.kith.spi.Posting;
import dev.kith.spi.ReadMark;
import dev.kith.spi.Session;
import dev.kith.user.User;
import dev.kith.user.UserKey;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
@Tag("LITERAL")
abstract class TransactionContract extends Contract {

    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static void in(Session session, Consumer<Session> work) {
        session.inTransaction(step -> {
            work.accept(step);
            return true;
        });
    }

    private static void abandon(Session session, Consumer<Session> work) {
        Abandoned reason = new Abandoned();
        Throwable thrown = catchThrowable(() -> in(session, step -> {
            work.accept(step);
            throw reason;
        }));
        assertThat(thrown).isSameAs(reason);
    }

    private Contents contents() {
        return Contents.of(storage());
    }

    @Nested
    class Commit {

        @Test
        @DisplayName("T1 keeps all that the work wrote, and returns what the work returned")
        void keeps_what_was_written() {
            User ada = Samples.user("ada");
            Group circle = Samples.group("circle", ada);
            Message post = Samples.post(1, ada, circle, NOON);

            String result = storage().inTransaction(session -> {
                session.users().insert(ada);
                session.groups().insert(circle);
                session.groups().insertMember(Samples.member(circle, ada, "owner", NOON));
                session.messages().insert(post, Posting.MEMBERS);
                return "done";
            });

            assertThat(result).isEqualTo("done");
            assertThat(contents().users()).containsExactly(ada);
            assertThat(contents().groups()).containsExactly(circle);
            assertThat(contents().members()).hasSize(1);
            assertThat(contents().messages()).containsExactly(post);
        }

        @Test
        @DisplayName("T2 shows the work what it wrote itself")
        void shows_the_work_its_own_writes() {
            in(storage(), session -> {
                User ada = Samples.user("ada");
                session.users().insert(ada);
                assertThat(session.users().find(UserKey.username("ada"))).contains(ada);
                Message note = Samples.direct(1, ada, ada, NOON);
                session.messages().insert(note, Posting.ANYONE);
                assertThat(session.messages().inbox(new InboxQuery(ada.userId(), false, null, 10)))
                        .hasSize(1);
                assertThat(session.messages().markRead(new ReadMark.One(note.messageId(), ada.userId(), NOON)))
                        .isEqualTo(1);
                assertThat(session.messages().countUnread(ada.userId())).isZero();
                assertTaken(
                        USERS_USERNAME, () -> session.users().insert(with(Samples.user("lin"), USERS_USERNAME, "ada")));
                assertThat(Contents.of(session).users()).containsExactly(ada);
            });
        }
    }

    @Nested
    class Rollback {

        @Test
        @DisplayName("T3 hands the work's own exception to the caller, unchanged")
        void hands_the_exception_on() {
            IllegalArgumentException exception = new IllegalArgumentException("the work's");
            AssertionError error = new AssertionError("the work's");

            assertThat(catchThrowable(() -> in(storage(), session -> {
                        throw exception;
                    })))
                    .isSameAs(exception);
            assertThat(catchThrowable(() -> in(storage(), session -> {
                        throw error;
                    })))
                    .isSameAs(error);
        }

        @Test
        @DisplayName("T4 leaves no trace of what the work wrote, changed and removed, in any table")
        void leaves_no_trace() {
            User ada = stored(Samples.fullUser("ada", "4711"));
            User lin = user("lin");
            Group circle = group("circle", ada);
            member(circle, lin);
            Message message = direct(ada, lin, NOON);
            Contents before = contents();

            abandon(storage(), session -> {
                session.users().update(with(with(ada, USERS_USERNAME, "x"), USERS_CITY, "Bern"), ada.updatedDate());
                session.users().insert(Samples.user("eve"));
                session.messages().markRead(new ReadMark.One(message.messageId(), lin.userId(), NOON));
                session.messages().insert(Samples.post(100, lin, circle, NOON), Posting.MEMBERS);
                session.messages().delete(new MessageDeletion.SentBy(lin.userId()));
                session.groups().update(with(circle, GROUPS_DESCRIPTION, "new"));
                session.groups().updateMember(Samples.member(circle, lin, "owner", NOON));
                session.groups().deleteMembers(circle.groupId());
                session.groups().delete(circle.groupId());
            });

            assertThat(contents()).isEqualTo(before);
            assertThat(storage().users().find(UserKey.username("ada"))).contains(ada);
            assertThat(storage().users().find(UserKey.username("x"))).isEmpty();
            assertThat(storage().messages().countUnread(lin.userId())).isEqualTo(1);
        }

        @Test
        @DisplayName("T5 frees the unique values that the work took")
        void frees_unique_values() {
            abandon(storage(), session -> session.users().insert(Samples.fullUser("ada", "4711")));

            User ada = stored(Samples.fullUser("ada", "4711"));
            assertThat(contents().users()).containsExactly(ada);
        }
    }

    @Nested
    class FailedCall {

        @Test
        @DisplayName("T6 leaves the transaction usable, whatever was refused, and changes nothing itself")
        void leaves_the_transaction_usable() {
            User ada = user("ada");
            User lin = Samples.user("lin");
            User nobody = Samples.user("nobody");
            Group circle = group("circle", ada);
            Group other = Samples.group("other", lin);
            member(circle, ada);

            in(storage(), session -> {
                assertTaken(
                        USERS_USERNAME, () -> session.users().insert(with(Samples.user("eve"), USERS_USERNAME, "ada")));
                session.users().insert(lin);
                assertTaken(USERS_USERNAME, () -> session.users().update(with(lin, USERS_USERNAME, "ada"), null));
                assertMissing(
                        Table.USERS,
                        nobody.userId().value(),
                        () -> session.messages().insert(Samples.direct(1, ada, nobody, NOON), Posting.ANYONE));
                assertMembersOnly(() -> session.messages().insert(Samples.post(1, lin, circle, NOON), Posting.MEMBERS));
                assertReferenced(Table.GROUPS, () -> session.groups().delete(circle.groupId()));
                session.groups().insert(other);
                assertMissing(
                        Table.USERS,
                        nobody.userId().value(),
                        () -> session.groups().insertMember(Samples.member(other, nobody, null, null)));
                session.messages().insert(Samples.direct(2, lin, ada, NOON), Posting.ANYONE);
            });

            assertThat(contents().users()).containsExactlyInAnyOrder(ada, lin);
            assertThat(contents().messages()).containsExactly(Samples.direct(2, lin, ada, NOON));
            assertThat(contents().groups()).containsExactlyInAnyOrder(circle, other);
            assertThat(contents().members()).hasSize(1);
        }

        @Test
        @DisplayName("T7 undoes the transaction where the work lets it through")
        void undoes_the_transaction() {
            User ada = user("ada");

            assertTaken(
                    USERS_USERNAME,
                    () -> in(storage(), session -> {
                        session.users().insert(Samples.user("lin"));
                        session.users().insert(with(Samples.user("eve"), USERS_USERNAME, "ada"));
                    }));
            assertThat(contents().users()).containsExactly(ada);
        }
    }

    @Nested
    class Step {

        @Test
        @DisplayName("T8 is kept with the transaction it is a step of")
        void is_kept_with_the_transaction() {
            User ada = Samples.user("ada");
            User lin = Samples.user("lin");

            String result = storage().inTransaction(session -> {
                session.users().insert(ada);
                return session.inTransaction(step -> {
                    assertThat(step.users().find(ada.userId())).contains(ada);
                    step.users().insert(lin);
                    return "done";
                });
            });

            assertThat(result).isEqualTo("done");
            assertThat(contents().users()).containsExactlyInAnyOrder(ada, lin);
        }

        @Test
        @DisplayName("T9 undoes only itself where it fails: what came before stays, and more may follow")
        void undoes_only_itself() {
            User ada = Samples.user("ada");
            User eve = Samples.user("eve");

            in(storage(), session -> {
                session.users().insert(ada);
                abandon(session, step -> {
                    step.users().insert(Samples.user("lin"));
                    step.users().update(with(ada, USERS_CITY, "Bern"), null);
                });
                assertThat(session.users().find(ada.userId())).contains(ada);
                assertThat(session.users().find(UserKey.username("lin"))).isEmpty();
                session.users().insert(eve);
            });

            assertThat(contents().users()).containsExactlyInAnyOrder(ada, eve);
        }

        @Test
        @DisplayName("T10 is undone with the transaction it is a step of")
        void is_undone_with_the_transaction() {
            abandon(storage(), session -> {
                in(session, step -> step.users().insert(Samples.user("ada")));
                assertThat(session.users().find(UserKey.username("ada"))).isPresent();
            });

            assertThat(contents()).isEqualTo(Contents.NONE);
        }

        @Test
        @DisplayName("T11 may have steps of its own")
        void has_steps_of_its_own() {
            User ada = Samples.user("ada");
            User eve = Samples.user("eve");

            in(storage(), session -> {
                session.users().insert(ada);
                abandon(session, step -> {
                    in(step, inner -> inner.users().insert(Samples.user("lin")));
                    step.users().insert(Samples.user("bob"));
                });
                in(session, step -> {
                    abandon(step, inner -> inner.users().insert(Samples.user("lin")));
                    step.users().insert(eve);
                });
            });

            assertThat(contents().users()).containsExactlyInAnyOrder(ada, eve);
        }
    }
}
