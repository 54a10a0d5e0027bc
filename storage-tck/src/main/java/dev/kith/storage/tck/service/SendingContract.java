package dev.kith.storage.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kith.error.ConflictException.Reason;
import dev.kith.error.NotAllowedException.Rule;
import dev.kith.error.Violation;
import dev.kith.event.KithEvent;
import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.message.NewMessage;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
abstract class SendingContract extends Services {

    private static final MessageId OWN = new MessageId(UUID.fromString("f0000000-0000-4000-8000-00000000000f"));
    private static final UUID NONE = new UUID(0, 0);

    private Message stored(Message message) {
        return kith().asSystem().messages().find(message.messageId()).orElseThrow();
    }

    @Nested
    class Send {

        @Test
        @DisplayName("S50 stores a direct message, and returns the row as it is stored")
        void sends_directly() {
            User ada = user("ada");
            User lin = user("lin");
            clock.move(Duration.ofNanos(999));

            Message text = messages(ada).send(lin.userId(), " hello\n🦆 ");
            Message media = messages(lin)
                    .send(NewMessage.to(ada.userId())
                            .messageId(OWN)
                            .content("")
                            .mediaUrl("https://kith.dev/duck.png")
                            .build());

            assertThat(text.messageId().value().version()).isEqualTo(7);
            assertThat(text)
                    .isEqualTo(new Message(
                            text.messageId(), ada.userId(), lin.userId(), null, " hello\n🦆 ", null, START, null));
            assertThat(media)
                    .isEqualTo(new Message(
                            OWN, lin.userId(), ada.userId(), null, "", "https://kith.dev/duck.png", START, null));
            assertThat(stored(text)).isEqualTo(text);
            assertThat(stored(media)).isEqualTo(media);
        }

        @Test
        @DisplayName("S51 stores a member's message to a group, by the same rules whatever the member's role")
        void sends_to_a_group() {
            User ada = user("ada");
            User lin = user("lin");
            Group circle = group(ada, lin);

            Message owners = messages(ada).sendToGroup(circle.groupId(), "welcome");
            Message members = messages(lin).sendToGroup(circle.groupId(), "thanks");

            assertThat(owners)
                    .isEqualTo(new Message(
                            owners.messageId(), ada.userId(), null, circle.groupId(), "welcome", null, START, null));
            assertThat(stored(owners)).isEqualTo(owners);
            assertThat(stored(members)).isEqualTo(members);
        }

        @Test
        @DisplayName("S52 refuses a message to a group of one who is not, or no longer, a member")
        void refuses_strangers() {
            User ada = user("ada");
            User lin = user("lin");
            User mei = user("mei");
            Group circle = group(ada, lin);
            groups(lin).leave(circle.groupId());

            for (User stranger : List.of(lin, mei)) {
                assertRefused(
                        Refusal.forbidden(Rule.MEMBERS_ONLY),
                        () -> messages(stranger).sendToGroup(circle.groupId(), "hello"));
            }
        }

        @Test
        @DisplayName("S53 tells which of sender, recipient and group does not exist, the sender first")
        void tells_who_is_missing() {
            User ada = user("ada");
            UserId nobody = new UserId(NONE);
            UserId noOne = new UserId(new UUID(0, 1));
            GroupId nowhere = new GroupId(NONE);
            Group circle = group(ada);

            assertRefused(
                    Refusal.missing(Table.USERS, NONE), () -> messages(ada).send(nobody, "hello"));
            assertRefused(
                    Refusal.missing(Table.GROUPS, NONE), () -> messages(ada).sendToGroup(nowhere, "hello"));
            assertRefused(
                    Refusal.missing(Table.USERS, noOne.value()),
                    () -> kith().as(noOne).messages().send(nobody, "hello"));
            assertRefused(
                    Refusal.missing(Table.USERS, noOne.value()),
                    () -> kith().as(noOne).messages().sendToGroup(nowhere, "hello"));
            assertRefused(
                    Refusal.missing(Table.USERS, noOne.value()),
                    () -> kith().as(noOne).messages().sendToGroup(circle.groupId(), "hello"));
        }

        @Test
        @DisplayName("S54 takes 65,536 code points, whatever they are made of, and no more")
        void takes_long_messages() {
            User ada = user("ada");
            String longest = "🦆".repeat(65_536);

            assertThat(stored(messages(ada).send(ada.userId(), longest)).content())
                    .isEqualTo(longest);
            assertRefused(
                    Refusal.invalid(Column.MESSAGES_CONTENT, Violation.MAX_CODE_POINTS),
                    () -> messages(ada).send(ada.userId(), longest + "x"));
        }

        @Test
        @DisplayName("S55 refuses a message that says nothing")
        void refuses_silence() {
            User ada = user("ada");

            for (String blank : new String[] {null, "", " ", "\n\t\u2003\u3000"}) {
                assertRefused(
                        Refusal.invalid(Column.MESSAGES_CONTENT, Violation.NOT_BLANK),
                        () -> messages(ada)
                                .send(NewMessage.to(ada.userId()).content(blank).build()));
            }
        }
    }

    @Nested
    class SendAgain {

        @Test
        @DisplayName("S56 returns the stored message for the same id, target and content, and tells of it once")
        void returns_the_stored_message() {
            User ada = user("ada");
            User lin = user("lin");
            NewMessage hello = NewMessage.to(lin.userId())
                    .messageId(OWN)
                    .content("hello")
                    .mediaUrl("https://kith.dev/")
                    .build();
            Message first = messages(ada).send(hello);
            clock.tick();

            assertThat(messages(ada).send(hello)).isEqualTo(first);
            Message read = messages(lin).markRead(OWN);
            assertThat(messages(ada).send(hello)).isEqualTo(read);
            assertThat(told).filteredOn(KithEvent.MessageSent.class::isInstance).hasSize(1);
        }

        @Test
        @DisplayName("S57 returns the stored message also to one who has left the group since")
        void returns_it_to_a_former_member() {
            User ada = user("ada");
            User lin = user("lin");
            Group circle = group(ada, lin);
            NewMessage hello = NewMessage.toGroup(circle.groupId())
                    .messageId(OWN)
                    .content("hello")
                    .build();
            Message first = messages(lin).send(hello);
            groups(lin).leave(circle.groupId());

            assertThat(messages(lin).send(hello)).isEqualTo(first);
        }

        @Test
        @DisplayName("S58 refuses the same id with anything other, and shows nothing of the stored row")
        void refuses_anything_other() {
            User ada = user("ada");
            User lin = user("lin");
            Group circle = group(ada, lin);
            UserId nobody = new UserId(NONE);
            messages(ada)
                    .send(NewMessage.to(lin.userId())
                            .messageId(OWN)
                            .content("secret")
                            .build());

            List<NewMessage.Builder> others = List.of(
                    NewMessage.to(lin.userId()).content("Secret"),
                    NewMessage.to(lin.userId()).mediaUrl("secret"),
                    NewMessage.to(lin.userId()).content("secret").mediaUrl(""),
                    NewMessage.to(ada.userId()).content("secret"),
                    NewMessage.to(nobody).content("secret"),
                    NewMessage.toGroup(circle.groupId()).content("secret"),
                    NewMessage.toGroup(new GroupId(NONE)).content("secret"));
            for (NewMessage.Builder other : others) {
                NewMessage again = other.messageId(OWN).build();
                assertRefused(
                        Refusal.conflict(Table.MESSAGES, Reason.SAME_ID),
                        () -> messages(ada).send(again));
            }
            NewMessage same =
                    NewMessage.to(lin.userId()).messageId(OWN).content("secret").build();
            for (UserId other : List.of(lin.userId(), nobody)) {
                assertRefused(
                        Refusal.conflict(Table.MESSAGES, Reason.SAME_ID),
                        () -> kith().as(other).messages().send(same));
            }
            assertThat(catchThrowable(() -> messages(lin).send(same)))
                    .hasNoCause()
                    .hasMessageNotContainingAny("secret", ada.userId().toString());
        }

        @Test
        @DisplayName("S59 tells an invalid value before the same id")
        void tells_an_invalid_value_first() {
            User ada = user("ada");
            NewMessage.Builder note = NewMessage.to(ada.userId()).messageId(OWN);
            messages(ada).send(note.content("note").build());

            assertRefused(
                    Refusal.invalid(Column.MESSAGES_CONTENT, Violation.WELL_FORMED),
                    () -> messages(ada).send(note.content("\0").build()));
        }

        @Test
        @DisplayName("S60 stores a new message where the one of that id was deleted")
        void stores_anew_after_deletion() {
            User ada = user("ada");
            User lin = user("lin");
            messages(ada)
                    .send(NewMessage.to(lin.userId())
                            .messageId(OWN)
                            .content("one")
                            .build());
            messages(ada).delete(OWN);

            Message second = messages(lin)
                    .send(NewMessage.to(ada.userId())
                            .messageId(OWN)
                            .content("two")
                            .build());

            assertThat(stored(second)).isEqualTo(second);
        }
    }
}
