package dev.kith.storage.tck.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.error.NotAllowedException.Rule;
import dev.kith.group.Group;
import dev.kith.group.Role;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.message.NewMessage;
import dev.kith.model.Table;
import dev.kith.page.HistoryPaging;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
abstract class ReadingContract extends Services {

    private User ada;
    private User lin;
    private User mei;

    @BeforeEach
    void register() {
        ada = user("ada");
        lin = user("lin");
        mei = user("mei");
    }

    private Refusal missing(Message message) {
        return Refusal.missing(Table.MESSAGES, message.messageId().value());
    }

    private List<Instant> marks(User one, User other) {
        return messages(one).withUser(other.userId(), HistoryPaging.oldest(500)).items().stream()
                .map(message -> message.readAt() == null ? Instant.MIN : message.readAt())
                .toList();
    }

    @Nested
    class Get {

        @Test
        @DisplayName("S73 shows a message to its sender and its recipient, and to the members of its group")
        void shows_a_message() {
            Group circle = group(ada, lin);
            Message direct = messages(ada).send(lin.userId(), "hello");
            Message post = messages(ada).sendToGroup(circle.groupId(), "hello");

            for (User reader : List.of(ada, lin)) {
                assertThat(messages(reader).get(direct.messageId())).isEqualTo(direct);
                assertThat(messages(reader).get(post.messageId())).isEqualTo(post);
            }
        }

        @Test
        @DisplayName("S74 hides a message from all others as if there were none, for every call that names it")
        void hides_a_message() {
            Group circle = group(ada, lin);
            groups(ada).add(circle.groupId(), mei.userId(), Role.MEMBER);
            Message direct = messages(ada).send(lin.userId(), "hello");
            Message post = messages(ada).sendToGroup(circle.groupId(), "hello");
            groups(mei).leave(circle.groupId());
            MessageId unknown = new MessageId(new UUID(0, 0));
            Message none = new Message(unknown, mei.userId(), null, null, null, null, START, null);

            for (Message hidden : List.of(direct, post, none)) {
                MessageId id = hidden.messageId();
                List<Consumer<MessageId>> calls = List.of(
                        messages(mei)::get,
                        messages(mei)::markRead,
                        messages(mei)::markReadUpTo,
                        messages(mei)::delete,
                        each -> messages(mei).withUser(ada.userId(), HistoryPaging.around(each, 3)));
                for (Consumer<MessageId> call : calls) {
                    assertRefused(missing(hidden), () -> call.accept(id));
                }
            }
        }

        @Test
        @DisplayName("S75 shows a former member what it wrote itself, and lets it be deleted")
        void shows_ones_own() {
            Group circle = group(ada, lin);
            Message post = messages(lin).sendToGroup(circle.groupId(), "hello");
            groups(lin).leave(circle.groupId());

            assertThat(messages(lin).get(post.messageId())).isEqualTo(post);
            messages(lin).delete(post.messageId());
            assertThat(kith().asSystem().messages().find(post.messageId())).isEmpty();
        }
    }

    @Nested
    class MarkRead {

        @Test
        @DisplayName("S76 marks a message once, to the time it was read, and never moves the mark")
        void marks_once() {
            Message hello = messages(ada).send(lin.userId(), "hello");
            Message other = messages(ada).send(lin.userId(), "other");
            clock.tick();

            Message read = messages(lin).markRead(hello.messageId());

            assertThat(read.readAt()).isEqualTo(START.plusSeconds(1));
            assertThat(messages(ada).get(hello.messageId())).isEqualTo(read);
            clock.tick();
            assertThat(messages(lin).markRead(hello.messageId())).isEqualTo(read);
            assertThat(messages(lin).markReadUpTo(hello.messageId())).isZero();
            assertThat(messages(lin).get(other.messageId())).isEqualTo(other);
        }

        @Test
        @DisplayName("S77 marks no message as read before it was sent, where the clock was set back")
        void marks_after_sending() {
            Message hello = messages(ada).send(lin.userId(), "hello");
            clock.set(START.minusSeconds(60));

            assertThat(messages(lin).markRead(hello.messageId()).readAt()).isEqualTo(START);
        }

        @Test
        @DisplayName("S78 refuses anyone but the recipient, and group messages to everyone")
        void refuses_others() {
            Group circle = group(ada, lin);
            Message direct = messages(ada).send(lin.userId(), "hello");
            Message post = messages(ada).sendToGroup(circle.groupId(), "hello");

            assertRefused(
                    Refusal.forbidden(Rule.RECIPIENT_ONLY), () -> messages(ada).markRead(direct.messageId()));
            for (User reader : List.of(ada, lin)) {
                assertRefused(
                        Refusal.forbidden(Rule.DIRECT_ONLY),
                        () -> messages(reader).markRead(post.messageId()));
                assertRefused(
                        Refusal.forbidden(Rule.DIRECT_ONLY),
                        () -> messages(reader).markReadUpTo(post.messageId()));
            }
        }

        @Test
        @DisplayName("S79 lets a user mark what it wrote to itself")
        void marks_ones_own() {
            Message note = messages(ada).send(ada.userId(), "note");

            assertThat(messages(ada).unread()).isEqualTo(1);
            assertThat(messages(ada).markRead(note.messageId()).readAt()).isEqualTo(START);
            assertThat(messages(ada).unread()).isZero();
        }
    }

    @Nested
    class MarkReadUpTo {

        @Test
        @DisplayName("S80 marks what the partner sent up to a message of either, and nothing after or besides")
        void marks_a_part() {
            for (int i = 0; i < 3; i++) {
                messages(ada).send(lin.userId(), "to lin");
                messages(mei).send(lin.userId(), "aside");
                messages(lin).send(ada.userId(), "to ada");
                clock.tick();
            }
            List<Message> talk = messages(lin)
                    .withUser(ada.userId(), HistoryPaging.oldest(9))
                    .items();
            clock.set(START.plusSeconds(9));

            assertThat(messages(lin).markReadUpTo(talk.get(2).messageId())).isEqualTo(2);
            assertThat(messages(lin).markReadUpTo(talk.get(3).messageId())).isZero();
            assertThat(messages(lin).unread()).isEqualTo(4);
            assertThat(messages(ada).unread()).isEqualTo(3);
            Instant at = START.plusSeconds(9);
            assertThat(marks(lin, ada)).containsExactly(at, Instant.MIN, at, Instant.MIN, Instant.MIN, Instant.MIN);
            assertThat(messages(ada).markReadUpTo(talk.get(5).messageId())).isEqualTo(3);
            assertThat(messages(lin).unread()).isEqualTo(4);
        }

        @Test
        @DisplayName("S81 draws the line between messages of one instant by their ids")
        void draws_the_line_by_ids() {
            List<MessageId> ids = List.of(
                    new MessageId(new UUID(1, 0)),
                    new MessageId(new UUID(Long.MAX_VALUE, 0)),
                    new MessageId(new UUID(Long.MIN_VALUE, 0)),
                    new MessageId(new UUID(-1, 0)));
            for (int i : new int[] {2, 0, 3, 1}) {
                messages(ada)
                        .send(NewMessage.to(lin.userId())
                                .messageId(ids.get(i))
                                .content("hello")
                                .build());
            }

            assertThat(messages(lin).markReadUpTo(ids.get(1))).isEqualTo(2);
            assertThat(marks(lin, ada)).containsExactly(START, START, Instant.MIN, Instant.MIN);
        }

        @Test
        @DisplayName("S82 gives each message the later of now and when it was sent")
        void marks_after_sending() {
            messages(ada).send(lin.userId(), "one");
            clock.set(START.plusSeconds(10));
            Message two = messages(ada).send(lin.userId(), "two");
            clock.set(START.plusSeconds(5));

            assertThat(messages(lin).markReadUpTo(two.messageId())).isEqualTo(2);
            assertThat(marks(lin, ada)).containsExactly(START.plusSeconds(5), START.plusSeconds(10));
        }
    }

    @Nested
    class Unread {

        @Test
        @DisplayName("S83 counts the direct messages to a user without a mark, and none of a group or an unknown user")
        void counts() {
            Group circle = group(ada, lin);
            messages(ada).sendToGroup(circle.groupId(), "hello");
            Message one = messages(ada).send(lin.userId(), "one");
            messages(mei).send(lin.userId(), "two");
            messages(lin).send(mei.userId(), "three");

            assertThat(messages(lin).unread()).isEqualTo(2);
            messages(lin).markRead(one.messageId());
            assertThat(messages(lin).unread()).isEqualTo(1);
            assertThat(kith().as(new UserId(new UUID(0, 0))).messages().unread())
                    .isZero();
        }
    }

    @Nested
    class Delete {

        @Test
        @DisplayName("S84 deletes a message of one's own for everybody, and refuses one of another")
        void deletes_ones_own() {
            Group circle = group(ada, lin);
            Message direct = messages(ada).send(lin.userId(), "hello");
            Message post = messages(ada).sendToGroup(circle.groupId(), "hello");

            for (Message message : List.of(direct, post)) {
                assertRefused(
                        Refusal.forbidden(Rule.SENDER_ONLY), () -> messages(lin).delete(message.messageId()));
                messages(ada).delete(message.messageId());
                assertRefused(missing(message), () -> messages(lin).get(message.messageId()));
                assertRefused(missing(message), () -> messages(ada).delete(message.messageId()));
            }
            assertThat(messages(lin).unread()).isZero();
        }

        @Test
        @DisplayName("S85 lets the system find, read and delete any message")
        void the_system_deletes_any() {
            Message one = messages(ada).send(lin.userId(), "one");
            Message two = messages(lin).send(ada.userId(), "two");

            assertThat(kith().asSystem()
                            .messages()
                            .between(lin.userId(), ada.userId(), HistoryPaging.oldest(9))
                            .items())
                    .containsExactly(one, two);
            kith().asSystem().messages().delete(one.messageId());
            assertThat(kith().asSystem().messages().find(one.messageId())).isEmpty();
            assertThat(kith().asSystem().messages().find(two.messageId())).contains(two);
            assertRefused(missing(one), () -> kith().asSystem().messages().delete(one.messageId()));
        }
    }
}
