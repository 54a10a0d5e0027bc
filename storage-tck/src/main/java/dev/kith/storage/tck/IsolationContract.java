package dev.kith.storage.tck;

import static dev.kith.model.Column.GROUPS_DESCRIPTION;
import static dev.kith.storage.tck.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.error.StorageException;
import dev.kith.group.Group;
import dev.kith.spi.Session;
import dev.kith.user.User;
import dev.kith.user.UserKey;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
@Tag("LITERAL")
abstract class IsolationContract extends Contract {

    private static final long A_WHILE_MILLIS = 150;

    private final Crew crew = new Crew();

    @AfterEach
    void dismissTheCrew() {
        crew.close();
    }

    /** A transaction of another thread that stands still after its work until it is told to go on. */
    private final class Pending {

        private final CountDownLatch worked = new CountDownLatch(1);
        private final CountDownLatch mayEnd = new CountDownLatch(1);
        private final Future<Boolean> end;

        Pending(Consumer<Session> work, boolean commits) {
            end = crew.start(() -> storage().inTransaction(session -> {
                work.accept(session);
                worked.countDown();
                Crew.await(mayEnd);
                if (!commits) {
                    throw new IllegalStateException("as planned");
                }
                return true;
            }));
            Crew.await(worked);
        }

        boolean end() {
            mayEnd.countDown();
            return Crew.outcome(end).succeeded();
        }
    }

    @Nested
    class Reads {

        @Test
        @DisplayName("T12 see nothing that another transaction has not committed, and do not wait for it")
        void see_nothing_uncommitted() {
            Pending pending = new Pending(session -> session.users().insert(Samples.user("ada")), true);

            Future<Boolean> seen = crew.start(
                    () -> storage().users().find(UserKey.username("ada")).isPresent());
            assertThat(Crew.outcome(seen)).isEqualTo(new Crew.Result<>(false, null));
            assertThat(pending.end()).isTrue();
        }

        @Test
        @DisplayName("T13 see what was committed, from any thread, once the call has returned")
        void see_what_was_committed() {
            Pending pending = new Pending(session -> session.users().insert(Samples.user("ada")), true);
            assertThat(pending.end()).isTrue();

            assertThat(storage().users().find(UserKey.username("ada"))).isPresent();
        }

        @Test
        @DisplayName("T14 never see what was rolled back")
        void never_see_what_was_rolled_back() {
            Pending pending = new Pending(session -> session.users().insert(Samples.user("ada")), false);
            assertThat(pending.end()).isFalse();

            assertThat(Contents.of(storage())).isEqualTo(Contents.NONE);
        }
    }

    @Nested
    class Lock {

        @Test
        @DisplayName(
                "T15 makes another transaction that locks the group wait or try again, and then see the last commit")
        void serialises() {
            User ada = user("ada");
            Group circle = group("circle", ada);
            Pending first = new Pending(
                    session -> {
                        Group locked = session.groups().lock(circle.groupId()).orElseThrow();
                        session.groups().update(with(locked, GROUPS_DESCRIPTION, locked.description() + "!"));
                    },
                    true);

            Future<String> second = crew.start(() -> locked(circle));
            assertWaitsOrIsRefused(second);
            assertThat(first.end()).isTrue();
            Crew.Result<String> answer = Crew.outcome(second);
            String seen = answer.succeeded() ? answer.value() : Crew.retried(() -> locked(circle));
            assertThat(seen).isEqualTo(circle.description() + "!");
        }

        private String locked(Group group) {
            return storage()
                    .inTransaction(session -> Objects.requireNonNull(
                            session.groups().lock(group.groupId()).orElseThrow().description()));
        }

        private void assertWaitsOrIsRefused(Future<String> second) {
            try {
                String early = second.get(A_WHILE_MILLIS, TimeUnit.MILLISECONDS);
                throw new AssertionError("It was not kept waiting, and saw <" + early + ">");
            } catch (ExecutionException refusal) {
                assertThat(refusal.getCause())
                        .isInstanceOfSatisfying(
                                StorageException.class,
                                told -> assertThat(told.retryMayHelp()).isTrue());
            } catch (TimeoutException waits) {
                assertThat(second).isNotDone();
            } catch (InterruptedException interruption) {
                throw new AssertionError("Interrupted", interruption);
            }
        }

        @Test
        @DisplayName("T16 keeps nobody from reading")
        void keeps_nobody_from_reading() {
            Group circle = group("circle", user("ada"));
            Pending holder = new Pending(session -> session.groups().lock(circle.groupId()), true);

            Future<Contents> contents = crew.start(() -> Contents.of(storage()));
            assertThat(Crew.outcome(contents).value())
                    .isNotNull()
                    .extracting(Contents::groups)
                    .isEqualTo(List.of(circle));
            assertThat(holder.end()).isTrue();
        }

        @Test
        @DisplayName("T17 ends with its transaction, rolled back or not")
        void ends_with_the_transaction() {
            Group circle = group("circle", user("ada"));
            new Pending(session -> session.groups().lock(circle.groupId()), false).end();
            new Pending(session -> session.groups().lock(circle.groupId()), true).end();

            assertThat(Crew.outcome(crew.start(() -> Crew.retried(() -> locked(circle)))))
                    .isEqualTo(new Crew.Result<>(circle.description(), null));
        }

        @Test
        @DisplayName("T18 may be taken twice in one transaction")
        void is_reentrant() {
            Group circle = group("circle", user("ada"));

            boolean both = storage()
                    .inTransaction(
                            session -> session.groups().lock(circle.groupId()).isPresent()
                                    && session.inTransaction(step ->
                                            step.groups().lock(circle.groupId()).isPresent()));
            assertThat(both).isTrue();
        }
    }

    @Nested
    class Failure {

        @Test
        @DisplayName("T19 leaves the store usable")
        void leaves_the_store_usable() {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> storage().inTransaction(session -> {
                        session.users().insert(Samples.user("ada"));
                        throw new IllegalStateException("as planned");
                    }));

            User lin = user("lin");
            assertThat(Contents.of(storage()).users()).containsExactly(lin);
        }
    }
}
