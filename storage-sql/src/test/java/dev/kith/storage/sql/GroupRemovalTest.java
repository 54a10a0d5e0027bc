package dev.kith.storage.sql;

import static dev.kith.storage.sql.Samples.groupId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.error.ConflictException;
import dev.kith.error.KithException;
import dev.kith.error.NotAllowedException;
import dev.kith.error.NotFoundException;
import dev.kith.spi.MemberQuery;
import dev.kith.spi.MessageDeletion;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.Posting;
import dev.kith.spi.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** H2's foreign keys alone do not keep this: they look for the row they name without holding it. */
class GroupRemovalTest {

    private static final int ROUNDS = 150;
    private static final int SENDERS = 3;

    private final SqlStorage storage = Samples.storage();
    private final ExecutorService threads = Executors.newFixedThreadPool(SENDERS + 1);
    private final AtomicInteger messages = new AtomicInteger();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void aGroupRemovedInATransactionLeavesNoMessage() throws Exception {
        race(
                Posting.MEMBERS,
                group -> storage.inTransaction(session -> {
                    session.groups().lock(groupId(group));
                    session.groups().deleteMembers(groupId(group));
                    session.messages().delete(new MessageDeletion.OfGroup(groupId(group)));
                    return session.groups().delete(groupId(group));
                }));
        assertThat(storage.messages().list(new MessageQuery.All(null, 500))).isEmpty();
        assertThat(storage.groups().listMembers(new MemberQuery.All(null, null, 500)))
                .isEmpty();
    }

    @Test
    void aGroupRemovedByOneCallLeavesNoMessage() throws Exception {
        race(Posting.ANYONE, group -> {
            storage.groups().deleteMembers(groupId(group));
            return storage.groups().delete(groupId(group));
        });
        List<Integer> orphans = new ArrayList<>();
        storage.messages().list(new MessageQuery.All(null, 500)).forEach(message -> {
            if (storage.groups().find(message.groupId()).isEmpty()) {
                orphans.add((int) message.groupId().value().getLeastSignificantBits());
            }
        });
        assertThat(orphans).isEmpty();
    }

    private void race(Posting posting, Removal removal) throws Exception {
        storage.users().insert(Samples.user(1));
        for (int group = 0; group < ROUNDS; group++) {
            storage.groups().insert(Samples.group(group, 1));
            storage.groups().insertMember(Samples.member(group, 1));
            CyclicBarrier start = new CyclicBarrier(SENDERS + 1);
            List<Future<?>> running = new ArrayList<>();
            int raced = group;
            for (int sender = 0; sender < SENDERS; sender++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return send(raced, posting);
                }));
            }
            running.add(threads.submit(() -> {
                start.await();
                return remove(raced, removal);
            }));
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    private boolean send(int group, Posting posting) {
        try {
            Session session = storage;
            session.messages().insert(Samples.inGroup(messages.incrementAndGet(), 1, group), posting);
            return true;
        } catch (NotFoundException | NotAllowedException gone) {
            return false;
        }
    }

    private static boolean remove(int group, Removal removal) throws KithException {
        try {
            return removal.of(group);
        } catch (ConflictException stillNamed) {
            return false;
        }
    }

    @FunctionalInterface
    private interface Removal {
        boolean of(int group);
    }
}
