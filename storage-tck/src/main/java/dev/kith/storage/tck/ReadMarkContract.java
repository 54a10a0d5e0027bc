package dev.kith.storage.tck;

import static dev.kith.model.Column.MESSAGES_MESSAGE_ID;
import static dev.kith.model.Column.MESSAGES_READ_AT;
import static dev.kith.storage.tck.Samples.NOON;
import static dev.kith.storage.tck.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.group.Group;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.spi.ReadMark;
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
abstract class ReadMarkContract extends Contract {

    private static final Instant LATER = NOON.plus(1, ChronoUnit.MICROS);

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
        member(circle, lin);
    }

    private @Nullable Instant readAt(Message message) {
        return storage().messages().find(message.messageId()).orElseThrow().readAt();
    }

    private long mark(Message message, User reader, Instant at) {
        return storage().messages().markRead(new ReadMark.One(message.messageId(), reader.userId(), at));
    }

    private long markUpTo(User partner, SentKey last, User reader, Instant at) {
        return storage().messages().markRead(new ReadMark.UpTo(partner.userId(), last, reader.userId(), at));
    }

    @Nested
    class CountUnread {

        @Test
        @DisplayName("MS49 counts the direct messages to a user that have no read_at, its own to itself too")
        void counts_unread() {
            direct(ada, lin, NOON);
            direct(eve, lin, NOON);
            direct(lin, lin, NOON);
            stored(with(Samples.direct(100, ada, lin, NOON), MESSAGES_READ_AT, NOON));
            direct(lin, ada, NOON);
            post(ada, circle, NOON);

            assertThat(storage().messages().countUnread(lin.userId())).isEqualTo(3);
            assertThat(storage().messages().countUnread(ada.userId())).isEqualTo(1);
        }

        @Test
        @DisplayName("MS50 counts nothing for a user without messages, and for an unknown one")
        void counts_nothing() {
            direct(ada, lin, NOON);

            assertThat(storage().messages().countUnread(ada.userId())).isZero();
            assertThat(storage().messages().countUnread(Samples.user("nobody").userId()))
                    .isZero();
        }
    }

    @Nested
    class One {

        @Test
        @DisplayName("MS51 sets read_at of a message to the mark's time, and no other column")
        void sets_read_at() {
            Message message = direct(ada, lin, NOON);
            direct(ada, lin, NOON);

            assertThat(mark(message, lin, LATER)).isEqualTo(1);
            assertThat(storage().messages().find(message.messageId())).contains(with(message, MESSAGES_READ_AT, LATER));
            assertThat(storage().messages().countUnread(lin.userId())).isEqualTo(1);
        }

        @Test
        @DisplayName("MS52 sets it to sent_at where that is later")
        void never_reads_before_sending() {
            Message message = direct(ada, lin, LATER);

            assertThat(mark(message, lin, NOON)).isEqualTo(1);
            assertThat(readAt(message)).isEqualTo(LATER);
        }

        @Test
        @DisplayName("MS53 never moves a mark")
        void never_moves() {
            Message message = direct(ada, lin, NOON);
            mark(message, lin, LATER);

            assertThat(mark(message, lin, LATER.plusSeconds(1))).isZero();
            assertThat(mark(message, lin, NOON)).isZero();
            assertThat(readAt(message)).isEqualTo(LATER);
        }

        @Test
        @DisplayName("MS54 marks nothing for anyone but the recipient")
        void is_the_recipients() {
            Message message = direct(ada, lin, NOON);

            assertThat(mark(message, ada, LATER)).isZero();
            assertThat(mark(message, eve, LATER)).isZero();
            assertThat(readAt(message)).isNull();
        }

        @Test
        @DisplayName("MS55 marks no group's message, and none that is not there")
        void marks_no_post() {
            Message post = post(ada, circle, NOON);

            assertThat(mark(post, lin, LATER)).isZero();
            assertThat(mark(post, ada, LATER)).isZero();
            assertThat(mark(Samples.direct(100, ada, lin, NOON), lin, LATER)).isZero();
            assertThat(readAt(post)).isNull();
        }
    }

    @Nested
    class UpTo {

        @Test
        @DisplayName("MS56 marks what the partner sent up to a place and with it, ids as unsigned bytes breaking ties")
        void marks_up_to_a_place() {
            List<Message> messages = new ArrayList<>();
            messages.add(with(Samples.direct(0, ada, lin, NOON), MESSAGES_MESSAGE_ID, new UUID(-1, -2)));
            for (UUID id : Orders.UUIDS) {
                messages.add(with(Samples.direct(0, ada, lin, LATER), MESSAGES_MESSAGE_ID, id));
            }
            messages.add(with(Samples.direct(0, ada, lin, LATER.plusSeconds(1)), MESSAGES_MESSAGE_ID, new UUID(0, 1)));
            Orders.shuffled(messages).forEach(ReadMarkContract.this::stored);
            int read = Orders.BELOW_TOP_BIT + 2;

            assertThat(markUpTo(ada, SentKey.of(messages.get(read - 1)), lin, LATER.plusSeconds(5)))
                    .isEqualTo(read);
            for (Message message : messages) {
                Instant expected = messages.indexOf(message) < read ? LATER.plusSeconds(5) : null;
                assertThat(readAt(message)).as("%s", message).isEqualTo(expected);
            }
        }

        @Test
        @DisplayName("MS57 takes a place that is no message's")
        void takes_any_place() {
            Message first = direct(ada, lin, NOON);
            Message second = direct(ada, lin, LATER);
            MessageId least = new MessageId(new UUID(0, 0));

            assertThat(markUpTo(ada, new SentKey(NOON.minusSeconds(1), least), lin, LATER))
                    .isZero();
            assertThat(markUpTo(ada, new SentKey(LATER, least), lin, LATER)).isEqualTo(1);
            assertThat(readAt(first)).isEqualTo(LATER);
            assertThat(readAt(second)).isNull();
            assertThat(markUpTo(ada, new SentKey(LATER.plusSeconds(9), least), lin, LATER))
                    .isEqualTo(1);
            assertThat(readAt(second)).isEqualTo(LATER);
        }

        @Test
        @DisplayName("MS58 leaves alone what the reader sent, what others sent, and what groups got")
        void leaves_others_alone() {
            List<Message> others = List.of(
                    direct(lin, ada, NOON), direct(eve, lin, NOON), direct(lin, lin, NOON), post(ada, circle, NOON));
            Message marked = direct(ada, lin, NOON);

            SentKey end = new SentKey(LATER, new MessageId(new UUID(-1, -1)));
            assertThat(markUpTo(ada, end, lin, LATER)).isEqualTo(1);
            assertThat(readAt(marked)).isEqualTo(LATER);
            assertThat(others).allSatisfy(message -> assertThat(readAt(message)).isNull());
        }

        @Test
        @DisplayName("MS59 sets each to the later of the mark's time and its sent_at, and moves no earlier mark")
        void sets_each_to_the_later() {
            Message read = stored(with(Samples.direct(100, ada, lin, NOON), MESSAGES_READ_AT, NOON));
            Message early = direct(ada, lin, NOON);
            Message late = direct(ada, lin, LATER.plusSeconds(3));

            assertThat(markUpTo(ada, SentKey.of(late), lin, LATER)).isEqualTo(2);
            assertThat(readAt(read)).isEqualTo(NOON);
            assertThat(readAt(early)).isEqualTo(LATER);
            assertThat(readAt(late)).isEqualTo(LATER.plusSeconds(3));
            assertThat(markUpTo(ada, SentKey.of(late), lin, LATER.plusSeconds(9)))
                    .isZero();
        }

        @Test
        @DisplayName("MS60 marks messages to oneself")
        void marks_ones_own() {
            Message note = direct(ada, ada, NOON);
            direct(lin, ada, NOON);

            assertThat(markUpTo(ada, SentKey.of(note), ada, LATER)).isEqualTo(1);
            assertThat(readAt(note)).isEqualTo(LATER);
            assertThat(storage().messages().countUnread(ada.userId())).isEqualTo(1);
        }
    }
}
