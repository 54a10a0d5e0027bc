package dev.kith.storage.tck;

import static dev.kith.model.Column.MESSAGES_MESSAGE_ID;
import static dev.kith.storage.tck.Samples.NOON;
import static dev.kith.storage.tck.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.group.Group;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.SentKey;
import dev.kith.spi.Window;
import dev.kith.user.User;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
@Tag("LITERAL")
abstract class HistoryContract extends Contract {

    private static final Window OLDEST_FIRST = new Window(null, false, 100);
    private static final Window NEWEST_FIRST = new Window(null, true, 100);
    private static final Instant NEXT = NOON.plus(1, ChronoUnit.MICROS);

    private User ada;
    private User lin;
    private User eve;
    private Group circle;

    @BeforeEach
    void haveUsersAndAGroup() {
        ada = user("ada");
        lin = user("lin");
        eve = user("eve");
        circle = group("circle", ada);
    }

    private List<Message> list(MessageQuery query) {
        return storage().messages().list(query);
    }

    private List<Message> direct(User one, User other, Window window) {
        return list(new MessageQuery.Direct(one.userId(), other.userId(), window));
    }

    private List<Message> posts(@Nullable User viewer, boolean sinceJoined, Window window) {
        return list(new MessageQuery.InGroup(
                circle.groupId(), viewer == null ? null : viewer.userId(), sinceJoined, window));
    }

    /** One message before the others, one for each id at one time, one after them; written in another order. */
    private List<Message> storedInOrder(BiFunction<Integer, Instant, Message> message) {
        List<Message> ordered = new ArrayList<>();
        ordered.add(with(message.apply(0, NOON), MESSAGES_MESSAGE_ID, new UUID(-1, -2)));
        for (UUID id : Orders.UUIDS) {
            ordered.add(with(message.apply(ordered.size(), NEXT), MESSAGES_MESSAGE_ID, id));
        }
        ordered.add(with(message.apply(ordered.size(), NEXT.plusSeconds(1)), MESSAGES_MESSAGE_ID, new UUID(0, 1)));
        Orders.shuffled(ordered).forEach(this::stored);
        return ordered;
    }

    private static List<Message> reversed(List<Message> ordered) {
        List<Message> reversed = new ArrayList<>(ordered);
        Collections.reverse(reversed);
        return reversed;
    }

    private static void assertPages(List<Message> ordered, Function<Window, List<Message>> history) {
        for (int size : List.of(1, 2, 5, ordered.size() - 1, ordered.size(), ordered.size() + 1)) {
            assertThat(paged(size, false, history)).isEqualTo(ordered);
            assertThat(paged(size, true, history)).isEqualTo(reversed(ordered));
        }
    }

    private static List<Message> paged(int size, boolean newestFirst, Function<Window, List<Message>> history) {
        return HistoryContract.<Message>paged(
                size,
                (last, limit) -> history.apply(new Window(last == null ? null : SentKey.of(last), newestFirst, limit)));
    }

    private static void assertGoesOnAfterAnyPlace(List<Message> ordered, Function<Window, List<Message>> history) {
        SentKey beforeAll = new SentKey(NOON.minusSeconds(1), new MessageId(new UUID(-1, -1)));
        SentKey afterAll = new SentKey(NEXT.plusSeconds(2), new MessageId(new UUID(0, 0)));
        SentKey amongTies = new SentKey(NEXT, new MessageId(new UUID(Long.MAX_VALUE, -1)));
        int ties = 1 + Orders.BELOW_TOP_BIT;

        assertThat(history.apply(new Window(beforeAll, false, 100))).isEqualTo(ordered);
        assertThat(history.apply(new Window(beforeAll, true, 100))).isEmpty();
        assertThat(history.apply(new Window(afterAll, false, 100))).isEmpty();
        assertThat(history.apply(new Window(afterAll, true, 100))).isEqualTo(reversed(ordered));
        assertThat(history.apply(new Window(amongTies, false, 100))).isEqualTo(ordered.subList(ties, ordered.size()));
        assertThat(history.apply(new Window(amongTies, true, 100))).isEqualTo(reversed(ordered.subList(0, ties)));
        assertThat(history.apply(new Window(amongTies, true, 1))).containsExactly(ordered.get(ties - 1));
    }

    @Nested
    class Direct {

        @Test
        @DisplayName("MS20 lists what two users wrote to one another, oldest or newest first by sent_at and message_id")
        void lists_both_ways() {
            List<Message> ordered = storedInOrder(this::alternating);

            assertThat(direct(ada, lin, OLDEST_FIRST)).isEqualTo(ordered);
            assertThat(direct(ada, lin, NEWEST_FIRST)).isEqualTo(reversed(ordered));
        }

        @Test
        @DisplayName("MS21 is the same from either side")
        void is_the_same_from_either_side() {
            List<Message> ordered = storedInOrder(this::alternating);

            assertThat(direct(lin, ada, OLDEST_FIRST)).isEqualTo(ordered);
            assertThat(direct(lin, ada, NEWEST_FIRST)).isEqualTo(reversed(ordered));
        }

        @Test
        @DisplayName("MS22 pages meet each message once, ties over a boundary too, in both directions")
        void pages() {
            assertPages(storedInOrder(this::alternating), window -> direct(ada, lin, window));
        }

        @Test
        @DisplayName("MS23 goes on after a place that is no message's")
        void goes_on_after_any_place() {
            assertGoesOnAfterAnyPlace(storedInOrder(this::alternating), window -> direct(ada, lin, window));
        }

        @Test
        @DisplayName("MS24 has nothing of others, of groups, or of messages to oneself")
        void has_nothing_else() {
            Message theirs = direct(ada, lin, NOON);
            direct(ada, eve, NOON);
            direct(eve, lin, NOON);
            direct(ada, ada, NOON);
            direct(lin, lin, NOON);
            post(ada, circle, NOON);

            assertThat(direct(ada, lin, OLDEST_FIRST)).containsExactly(theirs);
        }

        @Test
        @DisplayName("MS25 lists messages to oneself once, and nothing else")
        void lists_messages_to_oneself() {
            Message first = direct(ada, ada, NOON);
            Message second = direct(ada, ada, NEXT);
            direct(ada, lin, NOON);
            direct(lin, ada, NOON);

            assertThat(direct(ada, ada, OLDEST_FIRST)).containsExactly(first, second);
            assertThat(direct(ada, ada, NEWEST_FIRST)).containsExactly(second, first);
            assertThat(HistoryContract.paged(1, true, window -> direct(ada, ada, window)))
                    .containsExactly(second, first);
        }

        @Test
        @DisplayName("MS26 is empty for users who never wrote, and for unknown ones")
        void is_empty_for_strangers() {
            direct(ada, lin, NOON);

            assertThat(direct(lin, eve, NEWEST_FIRST)).isEmpty();
            assertThat(direct(ada, Samples.user("nobody"), NEWEST_FIRST)).isEmpty();
        }

        private Message alternating(int number, Instant sentAt) {
            return number % 2 == 0
                    ? Samples.direct(number, ada, lin, sentAt)
                    : Samples.direct(number, lin, ada, sentAt);
        }
    }

    @Nested
    class InGroup {

        @Test
        @DisplayName("MS27 lists a group's messages, oldest or newest first by sent_at and message_id")
        void lists_posts() {
            List<Message> ordered = storedInOrder(this::alternating);
            post(ada, group("other", ada), NOON);
            direct(ada, lin, NOON);

            assertThat(posts(null, false, OLDEST_FIRST)).isEqualTo(ordered);
            assertThat(posts(null, false, NEWEST_FIRST)).isEqualTo(reversed(ordered));
        }

        @Test
        @DisplayName("MS28 pages meet each message once, ties over a boundary too, in both directions")
        void pages() {
            assertPages(storedInOrder(this::alternating), window -> posts(null, false, window));
        }

        @Test
        @DisplayName("MS29 goes on after a place that is no message's")
        void goes_on_after_any_place() {
            assertGoesOnAfterAnyPlace(storedInOrder(this::alternating), window -> posts(null, false, window));
        }

        @Test
        @DisplayName("MS30 shows nothing to a viewer who is no member")
        void shows_nothing_to_strangers() {
            member(group("other", lin), lin);
            post(ada, circle, NOON);

            for (User viewer : List.of(ada, lin, Samples.user("nobody"))) {
                assertThat(posts(viewer, false, NEWEST_FIRST)).isEmpty();
                assertThat(posts(viewer, true, NEWEST_FIRST)).isEmpty();
            }
        }

        @Test
        @DisplayName("MS31 shows a member everything where joined_at is not asked about")
        void shows_a_member_everything() {
            member(circle, lin, "member", NEXT);
            Message early = post(ada, circle, NOON);
            Message late = post(ada, circle, NEXT);

            assertThat(posts(lin, false, OLDEST_FIRST)).containsExactly(early, late);
        }

        @Test
        @DisplayName("MS32 shows a member what was sent at joined_at and after it, where that is asked for")
        void shows_a_member_what_came_since() {
            member(circle, lin, "member", NEXT);
            post(ada, circle, NOON);
            Message at = post(ada, circle, NEXT);
            Message after = post(ada, circle, NEXT.plus(1, ChronoUnit.MICROS));

            assertThat(posts(lin, true, OLDEST_FIRST)).containsExactly(at, after);
            assertThat(posts(lin, true, NEWEST_FIRST)).containsExactly(after, at);
            assertThat(posts(lin, true, new Window(null, false, 1))).containsExactly(at);
            assertThat(posts(lin, true, new Window(SentKey.of(after), true, 100)))
                    .containsExactly(at);
            assertThat(posts(null, true, OLDEST_FIRST)).hasSize(3);
        }

        @Test
        @DisplayName("MS33 shows a member everything where joined_at is null")
        void shows_everything_without_joined_at() {
            member(circle, lin, null, null);
            Message early = post(ada, circle, Instant.parse("0001-01-01T00:00:00Z"));
            Message late = post(ada, circle, NEXT);

            assertThat(posts(lin, true, OLDEST_FIRST)).containsExactly(early, late);
        }

        @Test
        @DisplayName("MS34 is empty for an unknown group")
        void is_empty_for_an_unknown_group() {
            post(ada, circle, NOON);

            MessageQuery unknown =
                    new MessageQuery.InGroup(Samples.group("nowhere", ada).groupId(), null, false, NEWEST_FIRST);
            assertThat(list(unknown)).isEmpty();
        }

        private Message alternating(int number, Instant sentAt) {
            return Samples.post(number, number % 2 == 0 ? ada : lin, circle, sentAt);
        }
    }

    @Nested
    class All {

        @Test
        @DisplayName("MS35 lists all by message_id as unsigned bytes, in pages too")
        void lists_by_id() {
            List<Message> ordered = new ArrayList<>();
            for (UUID id : Orders.UUIDS) {
                int number = ordered.size();
                Message message = number % 2 == 0
                        ? Samples.direct(number, ada, lin, NOON.minusSeconds(number))
                        : Samples.post(number, ada, circle, NOON);
                ordered.add(with(message, MESSAGES_MESSAGE_ID, id));
            }
            Orders.shuffled(ordered).forEach(HistoryContract.this::stored);

            for (int size : List.of(1, 3, ordered.size(), 100)) {
                assertThat(HistoryContract.<Message>paged(
                                size,
                                (last, limit) ->
                                        list(new MessageQuery.All(last == null ? null : last.messageId(), limit))))
                        .isEqualTo(ordered);
            }
        }
    }
}
