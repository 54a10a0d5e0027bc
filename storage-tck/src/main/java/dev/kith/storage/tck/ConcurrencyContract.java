package dev.kith.storage.tck;

import static dev.kith.model.Column.GROUPS_DESCRIPTION;
import static dev.kith.model.Column.GROUP_MEMBERS_USER_ID;
import static dev.kith.model.Column.MESSAGES_MESSAGE_ID;
import static dev.kith.model.Column.USERS_CITY;
import static dev.kith.model.Column.USERS_EMAIL;
import static dev.kith.model.Column.USERS_PHONE_NUMBER;
import static dev.kith.model.Column.USERS_UPDATED_DATE;
import static dev.kith.model.Column.USERS_USERNAME;
import static dev.kith.storage.tck.Samples.NOON;
import static dev.kith.storage.tck.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.error.ConflictException;
import dev.kith.error.DuplicateValueException;
import dev.kith.error.NotFoundException;
import dev.kith.group.Group;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.Posting;
import dev.kith.spi.ReadMark;
import dev.kith.spi.Window;
import dev.kith.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
@Tag("LITERAL")
abstract class ConcurrencyContract extends Contract {

    private static final int RUNNERS = 6;
    private static final int ROUNDS = 5;

    private final Crew crew = new Crew();

    @AfterEach
    void dismissTheCrew() {
        crew.close();
    }

    /** One succeeds; the others are told which column it took. */
    private <T extends @Nullable Object> void assertOneWinner(Column column, IntFunction<T> work) {
        List<Crew.Result<T>> results = crew.race(RUNNERS, work);
        assertThat(results).filteredOn(Crew.Result::succeeded).hasSize(1);
        assertThat(results)
                .filteredOn(result -> !result.succeeded())
                .allSatisfy(result -> assertThat(result.failure())
                        .isInstanceOfSatisfying(
                                DuplicateValueException.class,
                                refusal -> assertThat(refusal.column()).isEqualTo(column)));
    }

    private void assertOneRegisters(Column column) {
        for (int round = 0; round < ROUNDS; round++) {
            String prefix = "r" + round;
            assertOneWinner(column, runner -> stored(with(Samples.user(prefix + "u" + runner), column, prefix)));
        }
        assertThat(Contents.of(storage()).users()).hasSize(ROUNDS);
    }

    @Nested
    class Registrations {

        @Test
        @DisplayName("C1 of one username have one winner, and the others are told of the username")
        void of_one_username() {
            assertOneRegisters(USERS_USERNAME);
        }

        @Test
        @DisplayName("C2 of one email have one winner, and the others are told of the email")
        void of_one_email() {
            assertOneRegisters(USERS_EMAIL);
        }

        @Test
        @DisplayName("C3 of one phone_number have one winner, and the others are told of the phone_number")
        void of_one_phone_number() {
            assertOneRegisters(USERS_PHONE_NUMBER);
        }
    }

    @Nested
    class Updates {

        @Test
        @DisplayName("C4 of one row that expect the same updated_date have one winner")
        void have_one_winner() {
            User user = stored(with(Samples.user("ada"), USERS_UPDATED_DATE, NOON));
            for (int round = 0; round < ROUNDS; round++) {
                User present = user;
                Instant expected = Objects.requireNonNull(present.updatedDate());
                List<User> wanted = IntStream.range(0, RUNNERS)
                        .mapToObj(runner -> with(
                                with(present, USERS_CITY, "city " + runner),
                                USERS_UPDATED_DATE,
                                expected.plusSeconds(1 + runner)))
                        .toList();

                List<Crew.Result<Boolean>> results =
                        crew.race(RUNNERS, runner -> storage().users().update(wanted.get(runner), expected));

                assertThat(results).allMatch(Crew.Result::succeeded);
                assertThat(results)
                        .filteredOn(result -> Boolean.TRUE.equals(result.value()))
                        .hasSize(1);
                user = storage().users().find(present.userId()).orElseThrow();
                assertThat(user).isEqualTo(wanted.get(results.indexOf(new Crew.Result<>(true, null))));
            }
        }

        @Test
        @DisplayName("C5 of a group under its lock lose nothing")
        void under_lock_lose_nothing() {
            Group circle = stored(with(Samples.group("circle", user("ada")), GROUPS_DESCRIPTION, ""));

            List<Crew.Result<Boolean>> results = crew.race(RUNNERS, runner -> {
                boolean all = true;
                for (int i = 0; i < ROUNDS; i++) {
                    all &= Crew.retried(() -> lengthened(circle));
                }
                return all;
            });

            assertThat(results).allMatch(result -> Boolean.TRUE.equals(result.value()));
            assertThat(storage().groups().find(circle.groupId()).orElseThrow().description())
                    .hasSize(RUNNERS * ROUNDS);
        }

        private boolean lengthened(Group group) {
            return storage().inTransaction(session -> {
                Group locked = session.groups().lock(group.groupId()).orElseThrow();
                return session.groups().update(with(locked, GROUPS_DESCRIPTION, locked.description() + "x"));
            });
        }
    }

    @Nested
    class Members {

        @Test
        @DisplayName("C6 of one pair are added once, and the others are told of the pair")
        void are_added_once() {
            Group circle = group("circle", user("ada"));
            for (int round = 0; round < ROUNDS; round++) {
                User user = user("u" + round);
                assertOneWinner(GROUP_MEMBERS_USER_ID, runner -> member(circle, user));
            }
        }

        @Test
        @DisplayName("C7 are never left without their group by one who removes it")
        void are_never_left_without_their_group() {
            User ada = user("ada");
            for (int round = 0; round < ROUNDS; round++) {
                Group group = group("g" + round, user("f" + round));
                List<Crew.Result<Boolean>> results = crew.race(2, runner -> {
                    if (runner == 0) {
                        return storage().groups().delete(group.groupId());
                    }
                    member(group, ada);
                    return true;
                });

                assertOneOf(results, ConflictException.class, NotFoundException.class);
                boolean there = storage().groups().find(group.groupId()).isPresent();
                assertThat(storage()
                                .groups()
                                .findMember(group.groupId(), ada.userId())
                                .isPresent())
                        .isEqualTo(there);
            }
        }
    }

    private static void assertOneOf(
            List<Crew.Result<Boolean>> results, Class<? extends Throwable> first, Class<? extends Throwable> second) {
        assertThat(results).filteredOn(Crew.Result::succeeded).hasSize(1);
        boolean firstWon = results.get(0).succeeded();
        assertThat(results.get(firstWon ? 1 : 0).failure()).isInstanceOf(firstWon ? second : first);
    }

    @Nested
    class Messages {

        @Test
        @DisplayName("C8 of one message_id are stored once, and the others are told of the message_id")
        void of_one_id_are_stored_once() {
            User ada = user("ada");
            User lin = user("lin");
            for (int round = 0; round < ROUNDS; round++) {
                int number = round;
                assertOneWinner(MESSAGES_MESSAGE_ID, runner -> stored(Samples.direct(number, ada, lin, NOON)));
            }
        }

        @Test
        @DisplayName("C9 are never left without their group by one who removes it")
        void are_never_left_without_their_group() {
            User ada = user("ada");
            for (int round = 0; round < ROUNDS; round++) {
                Group group = group("g" + round, user("f" + round));
                Message post = Samples.post(round, ada, group, NOON);
                List<Crew.Result<Boolean>> results = crew.race(2, runner -> {
                    if (runner == 0) {
                        return storage().groups().delete(group.groupId());
                    }
                    storage().messages().insert(post, Posting.ANYONE);
                    return true;
                });

                assertOneOf(results, ConflictException.class, NotFoundException.class);
                boolean there = storage().groups().find(group.groupId()).isPresent();
                assertThat(storage().messages().find(post.messageId()).isPresent())
                        .isEqualTo(there);
            }
        }

        @Test
        @DisplayName("C10 of many senders at once are all there")
        void of_many_senders_are_all_there() {
            User ada = user("ada");
            User lin = user("lin");
            List<Crew.Result<Boolean>> results = crew.race(RUNNERS, runner -> {
                for (int i = 0; i < ROUNDS; i++) {
                    int number = runner * ROUNDS + i;
                    Crew.retried(() -> stored(Samples.direct(number, runner % 2 == 0 ? ada : lin, lin, NOON)));
                }
                return true;
            });

            assertThat(results).allMatch(Crew.Result::succeeded);
            assertThat(Contents.of(storage()).messages()).hasSize(RUNNERS * ROUNDS);
            assertThat(storage().messages().countUnread(lin.userId())).isEqualTo(RUNNERS * ROUNDS);
        }

        @Test
        @DisplayName("C11 are marked by one of those who mark them at once")
        void are_marked_once() {
            User ada = user("ada");
            User lin = user("lin");
            for (int round = 0; round < ROUNDS; round++) {
                Message message = stored(Samples.direct(round, ada, lin, NOON));
                List<Crew.Result<Long>> results = crew.race(
                        RUNNERS,
                        runner -> storage()
                                .messages()
                                .markRead(
                                        new ReadMark.One(message.messageId(), lin.userId(), NOON.plusSeconds(runner))));

                assertThat(results).extracting(Crew.Result::failure).containsOnlyNulls();
                assertThat(results)
                        .filteredOn(result -> Long.valueOf(1).equals(result.value()))
                        .hasSize(1);
            }
        }

        @Test
        @DisplayName("C12 of one transaction are seen together or not at all by one call")
        void of_one_transaction_are_seen_together() {
            User ada = user("ada");
            User lin = user("lin");
            MessageQuery history = new MessageQuery.Direct(ada.userId(), lin.userId(), new Window(null, true, 500));
            AtomicInteger writers = new AtomicInteger(RUNNERS / 2);
            List<Crew.Result<Boolean>> results = crew.race(RUNNERS, runner -> {
                boolean even = true;
                if (runner % 2 == 0) {
                    try {
                        writePairs(runner, ada, lin);
                    } finally {
                        writers.decrementAndGet();
                    }
                }
                while (writers.get() > 0) {
                    even &= storage().messages().list(history).size() % 2 == 0;
                }
                return even;
            });

            assertThat(results).allSatisfy(result -> assertThat(result).isEqualTo(new Crew.Result<>(true, null)));
        }

        private void writePairs(int runner, User ada, User lin) {
            for (int i = 0; i < 2 * ROUNDS; i++) {
                int number = 2 * (runner * 2 * ROUNDS + i);
                Crew.retried(() -> storage().inTransaction(session -> {
                    session.messages().insert(Samples.direct(number, ada, lin, NOON), Posting.ANYONE);
                    session.messages().insert(Samples.direct(number + 1, lin, ada, NOON), Posting.ANYONE);
                    return true;
                }));
            }
        }
    }
}
