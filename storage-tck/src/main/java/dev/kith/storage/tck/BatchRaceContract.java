package dev.kith.storage.tck;

import static dev.kith.model.Column.MESSAGES_MESSAGE_ID;
import static dev.kith.storage.tck.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.error.ConflictException;
import dev.kith.error.DuplicateValueException;
import dev.kith.error.NotAllowedException;
import dev.kith.error.NotFoundException;
import dev.kith.group.Group;
import dev.kith.message.Message;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.Posting;
import dev.kith.spi.Window;
import dev.kith.user.User;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Batches of several threads at once. */
@Tag("RELATIONAL")
@Tag("LITERAL")
abstract class BatchRaceContract extends Contract {

    private static final int RUNNERS = 4;
    private static final int ROUNDS = 5;
    private static final int SIZE = 150;

    private final Crew crew = new Crew();
    private User ada;
    private User lin;

    @BeforeEach
    void haveUsers() {
        ada = user("ada");
        lin = user("lin");
    }

    @AfterEach
    void dismissTheCrew() {
        crew.close();
    }

    private boolean insertAll(List<Message> messages, Posting posting) {
        storage().messages().insertAll(messages, posting);
        return true;
    }

    private List<Message> directs(int first) {
        return IntStream.range(first, first + SIZE)
                .mapToObj(number -> Samples.direct(number, ada, lin, NOON))
                .toList();
    }

    @Nested
    class Batches {

        @Test
        @DisplayName("B23 that share a row have one winner, and the others are told of the row and store nothing")
        void that_share_a_row_have_one_winner() {
            for (int round = 0; round < ROUNDS; round++) {
                int first = round * RUNNERS * SIZE;
                int shared = first + SIZE / 2;
                int before = Contents.of(storage()).messages().size();
                List<Crew.Result<Boolean>> results = crew.race(RUNNERS, runner -> {
                    List<Message> messages = new ArrayList<>(directs(first + runner * SIZE));
                    messages.set(runner, Samples.direct(shared, ada, lin, NOON));
                    if (runner % 2 == 1) {
                        Collections.reverse(messages);
                    }
                    return insertAll(distinct(messages), Posting.ANYONE);
                });

                assertOneWinner(results);
                int winner = results.indexOf(new Crew.Result<>(true, null));
                int size = winner == 0 ? SIZE - 1 : SIZE;
                assertThat(Contents.of(storage()).messages()).hasSize(before + size);
            }
        }

        private void assertOneWinner(List<Crew.Result<Boolean>> results) {
            assertThat(results).filteredOn(Crew.Result::succeeded).hasSize(1);
            assertThat(results)
                    .filteredOn(result -> !result.succeeded())
                    .allSatisfy(result -> assertThat(result.failure())
                            .isInstanceOfSatisfying(
                                    DuplicateValueException.class,
                                    refusal -> assertThat(refusal.column()).isEqualTo(MESSAGES_MESSAGE_ID)));
        }

        private List<Message> distinct(List<Message> messages) {
            return messages.stream().distinct().toList();
        }

        @Test
        @DisplayName("B24 are seen whole or not at all by one call")
        void are_seen_whole() {
            MessageQuery history = new MessageQuery.Direct(ada.userId(), lin.userId(), new Window(null, true, 10_000));
            AtomicInteger writers = new AtomicInteger(RUNNERS / 2);
            List<Crew.Result<Boolean>> results = crew.race(RUNNERS, runner -> {
                boolean whole = true;
                if (runner % 2 == 0) {
                    try {
                        for (int round = 0; round < ROUNDS; round++) {
                            List<Message> batch = directs((runner * ROUNDS + round) * SIZE);
                            Crew.retried(() -> insertAll(batch, Posting.ANYONE));
                        }
                    } finally {
                        writers.decrementAndGet();
                    }
                }
                while (writers.get() > 0) {
                    whole &= storage().messages().list(history).size() % SIZE == 0;
                }
                return whole;
            });

            assertThat(results).allSatisfy(result -> assertThat(result).isEqualTo(new Crew.Result<>(true, null)));
            assertThat(Contents.of(storage()).messages()).hasSize(RUNNERS / 2 * ROUNDS * SIZE);
        }

        @Test
        @DisplayName("B25 are never left without their group by one who removes it")
        void are_never_left_without_their_group() {
            for (int round = 0; round < ROUNDS; round++) {
                Group group = group("g" + round, user("f" + round));
                int first = round * SIZE;
                List<Message> posts = IntStream.range(first, first + SIZE)
                        .mapToObj(number -> Samples.post(number, ada, group, NOON))
                        .toList();
                List<Crew.Result<Boolean>> results = crew.race(
                        2,
                        runner -> runner == 0
                                ? storage().groups().delete(group.groupId())
                                : insertAll(posts, Posting.ANYONE));

                assertThat(results).filteredOn(Crew.Result::succeeded).hasSize(1);
                boolean removed = results.get(0).succeeded();
                assertThat(results.get(removed ? 1 : 0).failure())
                        .isInstanceOf(removed ? NotFoundException.class : ConflictException.class);
                assertThat(storage().messages().find(posts.get(0).messageId()).isPresent())
                        .isEqualTo(!removed);
                assertThat(storage().groups().find(group.groupId()).isPresent()).isEqualTo(!removed);
            }
        }

        @Test
        @DisplayName("B26 are stored whole or refused whole where their sender is removed from the group at once")
        void are_stored_whole_or_refused_whole() {
            for (int round = 0; round < ROUNDS; round++) {
                Group group = group("g" + round, user("f" + round));
                member(group, ada);
                int first = round * SIZE;
                List<Message> posts = IntStream.range(first, first + SIZE)
                        .mapToObj(number -> Samples.post(number, ada, group, NOON))
                        .toList();
                CountDownLatch removed = new CountDownLatch(1);
                List<Crew.Result<Boolean>> results = crew.race(2, runner -> {
                    if (runner == 0) {
                        return removedUnderLock(group, removed);
                    }
                    Crew.await(removed);
                    return insertAll(posts, Posting.MEMBERS);
                });

                assertThat(results.get(0)).isEqualTo(new Crew.Result<>(true, null));
                boolean posted = results.get(1).succeeded();
                if (!posted) {
                    assertThat(results.get(1).failure()).isInstanceOf(NotAllowedException.class);
                }
                assertThat(posts)
                        .allMatch(post -> posted
                                == storage().messages().find(post.messageId()).isPresent());
            }
        }

        private boolean removedUnderLock(Group group, CountDownLatch removed) {
            return storage().inTransaction(session -> {
                session.groups().lock(group.groupId());
                boolean was = session.groups().deleteMember(group.groupId(), ada.userId());
                removed.countDown();
                return was;
            });
        }
    }
}
