package dev.kith.storage.tck;

import static dev.kith.model.Column.GROUPS_GROUP_ID;
import static dev.kith.model.Column.MESSAGES_MESSAGE_ID;
import static dev.kith.model.Column.MESSAGES_READ_AT;
import static dev.kith.storage.tck.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.spi.InboxKey;
import dev.kith.spi.InboxQuery;
import dev.kith.spi.SentKey;
import dev.kith.user.User;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
@Tag("LITERAL")
abstract class InboxContract extends Contract {

    private static final Instant NEXT = NOON.plus(1, ChronoUnit.MICROS);

    private User ada;
    private User lin;
    private User eve;

    @BeforeEach
    void haveUsers() {
        ada = user("ada");
        lin = user("lin");
        eve = user("eve");
    }

    private List<Conversation> inbox(User user) {
        return inbox(user, false, null, 100);
    }

    private List<Conversation> inbox(User user, boolean sinceJoined, @Nullable InboxKey after, int limit) {
        return storage().messages().inbox(new InboxQuery(user.userId(), sinceJoined, after, limit));
    }

    private static Conversation with(User partner, Message last, long unread) {
        return new Conversation.Direct(partner.userId(), last, unread);
    }

    private static Conversation in(Group group, @Nullable Message last, @Nullable Instant joinedAt) {
        return new Conversation.InGroup(group.groupId(), last, joinedAt);
    }

    private Group groupWithId(UUID id) {
        return stored(Samples.with(Samples.group("g" + Orders.UUIDS.indexOf(id), ada), GROUPS_GROUP_ID, id));
    }

    @Nested
    class Direct {

        @Test
        @DisplayName("MS36 has one conversation for each partner, with the last message of either, newest first")
        void has_each_partner_once() {
            direct(ada, lin, NOON);
            Message fromLin = direct(lin, ada, NEXT);
            direct(eve, ada, NOON);
            Message toEve = direct(ada, eve, NEXT.plusSeconds(1));

            assertThat(inbox(ada)).containsExactly(with(eve, toEve, 1), with(lin, fromLin, 1));
            assertThat(inbox(lin)).containsExactly(with(ada, fromLin, 1));
            assertThat(inbox(eve)).containsExactly(with(ada, toEve, 1));
        }

        @Test
        @DisplayName(
                "MS37 takes of messages sent at one time the one with the greatest id, as unsigned bytes, for the last")
        void breaks_ties_by_id() {
            List<Message> ordered = new ArrayList<>();
            for (UUID id : Orders.UUIDS) {
                boolean received = ordered.size() % 2 == 0;
                Message message = Samples.direct(0, received ? ada : lin, received ? lin : ada, NOON);
                ordered.add(Samples.with(message, MESSAGES_MESSAGE_ID, id));
            }
            Orders.shuffled(ordered).forEach(InboxContract.this::stored);

            Message last = ordered.get(ordered.size() - 1);
            assertThat(inbox(lin)).containsExactly(with(ada, last, 7));
            assertThat(inbox(ada)).containsExactly(with(lin, last, 7));
        }

        @Test
        @DisplayName(
                "MS38 orders conversations whose last messages were sent at one time by message_id, greatest first")
        void orders_ties_by_id() {
            List<Conversation> ordered = new ArrayList<>();
            for (UUID id : Orders.UUIDS) {
                User partner = user("p" + ordered.size());
                Message message = Samples.with(Samples.direct(0, ada, partner, NOON), MESSAGES_MESSAGE_ID, id);
                ordered.add(0, with(partner, stored(message), 0));
            }

            assertThat(inbox(ada)).isEqualTo(ordered);
        }

        @Test
        @DisplayName("MS39 counts in each conversation what the partner sent and the reader has not read")
        void counts_unread() {
            direct(lin, ada, NOON);
            stored(Samples.with(Samples.direct(100, lin, ada, NOON), MESSAGES_READ_AT, NEXT));
            direct(lin, ada, NEXT);
            direct(eve, ada, NOON);
            Message own = direct(ada, lin, NEXT.plusSeconds(1));

            assertThat(inbox(ada)).first().isEqualTo(with(lin, own, 2));
            assertThat(inbox(lin)).containsExactly(with(ada, own, 1));
        }

        @Test
        @DisplayName("MS40 has one conversation with oneself")
        void has_oneself_once() {
            direct(ada, ada, NOON);
            Message last = direct(ada, ada, NEXT);

            assertThat(inbox(ada)).containsExactly(with(ada, last, 2));
        }

        @Test
        @DisplayName("MS41 is empty for a user who has nothing, and for an unknown one")
        void is_empty_for_strangers() {
            Group circle = group("circle", ada);
            direct(ada, lin, NOON);
            post(eve, circle, NOON);

            assertThat(inbox(eve)).isEmpty();
            assertThat(inbox(Samples.user("nobody"))).isEmpty();
        }
    }

    @Nested
    class InGroups {

        @Test
        @DisplayName(
                "MS42 has the groups the user is a member of, with their last message, among the direct conversations")
        void has_groups_of_members() {
            Group circle = group("circle", ada);
            Group other = group("other", ada);
            member(circle, lin, "member", NOON);
            Message direct = direct(eve, lin, NEXT);
            post(eve, circle, NOON);
            Message last = post(ada, circle, NEXT.plusSeconds(1));
            post(lin, other, NEXT.plusSeconds(2));

            assertThat(inbox(lin)).containsExactly(in(circle, last, NOON), with(eve, direct, 1));
            assertThat(inbox(ada)).isEmpty();
        }

        @Test
        @DisplayName("MS43 has groups without a message last, by joined_at, latest first, null last, then by group_id")
        void has_silent_groups_last() {
            List<Conversation> ordered = new ArrayList<>();
            List<UUID> ids = Orders.UUIDS;
            for (UUID id :
                    List.of(ids.get(2), ids.get(9), ids.get(0), ids.get(7), ids.get(13), ids.get(5), ids.get(11))) {
                Group group = groupWithId(id);
                Instant joinedAt = ordered.size() < 2 ? NEXT : NOON;
                joinedAt = ordered.size() < 5 ? joinedAt : null;
                member(group, lin, "member", joinedAt);
                ordered.add(in(group, null, joinedAt));
            }
            Message old = direct(ada, lin, Instant.parse("1970-01-01T00:00:00Z"));
            List<Conversation> expected = new ArrayList<>();
            expected.add(with(ada, old, 1));
            for (int place : List.of(1, 0, 4, 3, 2, 6, 5)) {
                expected.add(ordered.get(place));
            }

            assertThat(inbox(lin)).isEqualTo(expected);
        }

        @Test
        @DisplayName("MS44 takes a group for silent where its messages came before joined_at and that is asked about")
        void looks_from_joined_at_on() {
            Group circle = group("circle", ada);
            Group talking = group("talking", ada);
            member(circle, lin, "member", NEXT);
            member(talking, lin, "member", NEXT);
            Message before = post(ada, circle, NOON);
            Message at = post(ada, talking, NEXT);

            assertThat(inbox(lin, true, null, 100)).containsExactly(in(talking, at, NEXT), in(circle, null, NEXT));
            assertThat(inbox(lin, false, null, 100)).containsExactly(in(talking, at, NEXT), in(circle, before, NEXT));
        }

        @Test
        @DisplayName("MS45 looks at all of a group's messages where joined_at is null")
        void looks_at_all_without_joined_at() {
            Group circle = group("circle", ada);
            member(circle, lin, null, null);
            Message before = post(ada, circle, NOON);

            assertThat(inbox(lin, true, null, 100)).containsExactly(in(circle, before, null));
        }

        @Test
        @DisplayName("MS46 loses a group when the membership ends")
        void loses_left_groups() {
            Group circle = group("circle", ada);
            member(circle, lin);
            post(ada, circle, NOON);
            storage().groups().deleteMember(circle.groupId(), lin.userId());

            assertThat(inbox(lin)).isEmpty();
        }
    }

    @Nested
    class Pages {

        @Test
        @DisplayName("MS47 pages meet each conversation once, over every boundary, whatever their size")
        void meet_each_once() {
            List<Conversation> whole = fullInbox();

            for (int size = 1; size <= whole.size() + 1; size++) {
                assertThat(InboxContract.<Conversation>paged(
                                size,
                                (last, limit) -> inbox(lin, false, last == null ? null : InboxKey.of(last), limit)))
                        .as("pages of %s", size)
                        .isEqualTo(whole);
            }
        }

        @Test
        @DisplayName("MS48 goes on after a place that is no conversation's")
        void goes_on_after_any_place() {
            List<Conversation> whole = fullInbox();
            UUID half = new UUID(Long.MAX_VALUE, -1);

            List<InboxKey> places = List.of(
                    new InboxKey.Spoken(new SentKey(NEXT.plusSeconds(9), new MessageId(half))),
                    new InboxKey.Spoken(new SentKey(NOON, new MessageId(half))),
                    new InboxKey.Spoken(new SentKey(NOON.minusSeconds(9), new MessageId(half))),
                    new InboxKey.Silent(NEXT.plusSeconds(9), new GroupId(half)),
                    new InboxKey.Silent(NOON, new GroupId(half)),
                    new InboxKey.Silent(NOON.minusSeconds(9), new GroupId(half)),
                    new InboxKey.Silent(null, new GroupId(half)),
                    new InboxKey.Silent(null, new GroupId(new UUID(0, 0))));
            for (InboxKey place : places) {
                assertThat(inbox(lin, false, place, 100))
                        .as("after %s", place)
                        .isEqualTo(whole.stream()
                                .filter(line -> InboxKey.of(line).compareTo(place) > 0)
                                .toList());
            }
        }

        /** Three partners and three groups at one time, three groups silent since one time, three since nobody knows. */
        private List<Conversation> fullInbox() {
            List<UUID> ids = Orders.UUIDS;
            for (int i = 0; i < 3; i++) {
                stored(Samples.with(Samples.direct(i, user("p" + i), lin, NOON), MESSAGES_MESSAGE_ID, ids.get(4 * i)));
                Group talking = group("talking" + i, ada);
                member(talking, lin, "member", i == 0 ? null : NOON);
                stored(Samples.with(Samples.post(i, ada, talking, NOON), MESSAGES_MESSAGE_ID, ids.get(4 * i + 1)));
                member(groupWithId(ids.get(4 * i)), lin, "member", NOON);
                member(groupWithId(ids.get(4 * i + 1)), lin, "member", null);
            }
            direct(lin, user("first"), NEXT);
            List<Conversation> whole = inbox(lin);
            assertThat(whole)
                    .hasSize(13)
                    .isSortedAccordingTo((a, b) -> InboxKey.of(a).compareTo(InboxKey.of(b)));
            return whole;
        }
    }
}
