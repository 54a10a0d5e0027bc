package dev.kith.benchmarks.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.benchmarks.traffic.Talk;
import dev.kith.benchmarks.traffic.Traffic;
import dev.kith.error.DuplicateValueException;
import dev.kith.error.NotFoundException;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.spi.SentKey;
import dev.kith.user.UserId;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever is measured does the whole work: a peer that cheated would make Kith look slow, and one that failed, fast. */
class EngineTest {

    private static final int COUNT = 300;
    private static final Talk BUSIEST = Traffic.busiest();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RAW")
    void finds_every_message_it_acknowledged_also_after_reopening(EngineKind kind) {
        try (Engine engine = withUsers(kind)) {
            all().forEach(engine::insert);
            assertHolds(engine, all());
        }
        try (Engine reopened = kind.openStore(folder)) {
            assertHolds(reopened, all());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RAW")
    void stores_many_in_one_transaction_as_it_stores_one_by_one(EngineKind kind) {
        try (Engine engine = withUsers(kind)) {
            engine.insertAll(all());
            assertHolds(engine, all());
        }
        try (Engine reopened = kind.openStore(folder)) {
            assertHolds(reopened, all());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RAW")
    void loses_nothing_of_what_eight_threads_store_at_once(EngineKind kind) {
        try (Engine engine = withUsers(kind)) {
            Together.run(
                    8,
                    thread -> all().stream()
                            .filter(each -> Math.floorMod(each.messageId().hashCode(), 8) == thread)
                            .forEach(engine::insert));
            assertHolds(engine, all());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RAW")
    void keeps_the_later_message_as_the_last_where_an_earlier_one_comes_after_it(EngineKind kind) {
        List<Message> talk = inBusiest(all());
        Message first = talk.get(talk.size() - 1);
        Message last = talk.get(0);
        try (Engine engine = withUsers(kind)) {
            engine.insert(last);
            engine.insert(first);
            assertThat(engine.last(BUSIEST.one(), BUSIEST.other())).contains(SentKey.of(last));
            assertThat(engine.newest(BUSIEST.other(), BUSIEST.one(), 2)).containsExactly(last, first);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RAW")
    void refuses_a_second_message_with_an_id_it_has(EngineKind kind) {
        Message stored = all().get(0);
        Message other = changed(all().get(1), stored.messageId(), stored.senderId());
        try (Engine engine = withUsers(kind)) {
            engine.insert(stored);
            assertThatThrownBy(() -> engine.insert(other)).isInstanceOf(DuplicateValueException.class);
            assertHolds(engine, List.of(stored));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RAW")
    void lets_only_one_of_eight_threads_store_an_id(EngineKind kind) {
        try (Engine engine = withUsers(kind)) {
            for (Message contested : all().subList(0, 20)) {
                long stored = Together.count(8, thread -> {
                    try {
                        engine.insert(contested);
                        return true;
                    } catch (DuplicateValueException refused) {
                        return false;
                    }
                });
                assertThat(stored).isOne();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RAW")
    void refuses_a_message_of_an_unknown_user_and_keeps_nothing_of_it(EngineKind kind) {
        Message known = all().get(0);
        UserId nobody = new UserId(new UUID(0, 1));
        Message unknown = changed(known, known.messageId(), nobody);
        try (Engine engine = withUsers(kind)) {
            assertThatThrownBy(() -> engine.insert(unknown)).isInstanceOf(NotFoundException.class);
            engine.insert(known);
            assertHolds(engine, List.of(known));
            assertThat(engine.newest(nobody, Keys.recipient(known), 1)).isEmpty();
        }
    }

    private Engine withUsers(EngineKind kind) {
        Engine engine = kind.openStore(folder);
        engine.addUsers(Traffic.users().subList(0, COUNT));
        return engine;
    }

    /** Messages of the users that are there. */
    private static List<Message> all() {
        List<UserId> users = Traffic.users().subList(0, COUNT).stream()
                .map(each -> each.userId())
                .toList();
        return LongStream.range(0, COUNT)
                .mapToObj(Traffic::message)
                .filter(each -> users.contains(each.senderId()) && users.contains(each.recipientId()))
                .toList();
    }

    private static void assertHolds(Engine engine, List<Message> messages) {
        for (Message each : messages) {
            assertThat(engine.find(each.messageId())).contains(each);
        }
        List<Message> talk = inBusiest(messages);
        assertThat(engine.newest(BUSIEST.one(), BUSIEST.other(), COUNT)).isEqualTo(talk);
        assertThat(engine.newest(BUSIEST.other(), BUSIEST.one(), 5))
                .isEqualTo(talk.subList(0, Math.min(5, talk.size())));
        messages.stream()
                .collect(Collectors.groupingBy(Keys::recipient))
                .forEach((recipient, unread) ->
                        assertThat(engine.countUnread(recipient)).isEqualTo(unread.size()));
        assertLast(engine, messages);
    }

    private static void assertLast(Engine engine, List<Message> messages) {
        for (Message each : messages) {
            UserId sender = each.senderId();
            UserId recipient = Keys.recipient(each);
            Talk talk = new Talk(sender, recipient);
            SentKey last = messages.stream()
                    .filter(other -> isIn(other, talk))
                    .map(SentKey::of)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            assertThat(engine.last(sender, recipient)).contains(last);
            assertThat(engine.last(recipient, sender)).contains(last);
        }
    }

    private static List<Message> inBusiest(List<Message> messages) {
        return messages.stream()
                .filter(each -> isIn(each, BUSIEST))
                .sorted(Comparator.comparing(SentKey::of).reversed())
                .toList();
    }

    private static boolean isIn(Message message, Talk talk) {
        UserId sender = message.senderId();
        UserId recipient = Objects.requireNonNull(message.recipientId());
        return (sender.equals(talk.one()) && recipient.equals(talk.other()))
                || (sender.equals(talk.other()) && recipient.equals(talk.one()));
    }

    private static Message changed(Message message, MessageId id, UserId sender) {
        return new Message(id, sender, message.recipientId(), null, message.content(), null, message.sentAt(), null);
    }
}
