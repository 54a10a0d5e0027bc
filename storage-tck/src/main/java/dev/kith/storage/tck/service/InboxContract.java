package dev.kith.storage.tck.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.core.Kith;
import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.group.GroupPolicy;
import dev.kith.group.Role;
import dev.kith.message.Conversation;
import dev.kith.message.Conversation.Direct;
import dev.kith.message.Conversation.InGroup;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.message.NewMessage;
import dev.kith.page.CursorPage;
import dev.kith.page.Paging;
import dev.kith.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
abstract class InboxContract extends Services {

    private List<Conversation> inbox(User reader) {
        return messages(reader).inbox(Paging.first(500)).items();
    }

    private static InGroup inGroup(Group group, @Nullable Message last, @Nullable Instant joinedAt) {
        return new InGroup(group.groupId(), last, joinedAt);
    }

    private static Direct direct(User partner, Message last, long unread) {
        return new Direct(partner.userId(), last, unread);
    }

    /** A membership whose joining time the test chooses. */
    private void join(GroupId groupId, User user, @Nullable Instant joinedAt) {
        storage().groups().insertMember(new GroupMember(groupId, user.userId(), null, joinedAt));
    }

    @Nested
    class Inbox {

        @Test
        @DisplayName("S86 lists each conversation once, with its last message and what is unread, newest first")
        void lists_conversations() {
            User ada = user("ada");
            User lin = user("lin");
            User mei = user("mei");
            Group circle = group(lin, ada);
            clock.tick();
            messages(mei).send(ada.userId(), "one");
            Message fromMei = messages(mei).send(ada.userId(), "two");
            clock.tick();
            Message inCircle = messages(lin).sendToGroup(circle.groupId(), "three");
            clock.tick();
            messages(lin).send(ada.userId(), "four");
            Message toLin = messages(ada).send(lin.userId(), "five");
            clock.tick();
            Message note = messages(ada).send(ada.userId(), "six");
            messages(lin).send(mei.userId(), "aside");

            assertThat(inbox(ada))
                    .containsExactly(
                            direct(ada, note, 1),
                            direct(lin, toLin, 1),
                            inGroup(circle, inCircle, START),
                            direct(mei, fromMei, 2));
        }

        @Test
        @DisplayName("S87 counts as unread what the partner sent and the reader has not marked")
        void counts_unread() {
            User ada = user("ada");
            User lin = user("lin");
            Message one = messages(lin).send(ada.userId(), "one");
            Message two = messages(lin).send(ada.userId(), "two");

            assertThat(inbox(lin)).containsExactly(direct(ada, two, 0));
            messages(ada).markReadUpTo(one.messageId());
            assertThat(inbox(ada)).containsExactly(direct(lin, two, 1));
            Message read = messages(ada).markRead(two.messageId());
            assertThat(inbox(ada)).containsExactly(direct(lin, read, 0));
        }

        @Test
        @DisplayName(
                "S88 lists groups without a message last, by when the user joined, the last first, unknown times last")
        void lists_silent_groups() {
            User ada = user("ada");
            User lin = user("lin");
            Group early = group(lin);
            Group late = group(lin);
            Group unknown = group(lin);
            Group other = group(lin);
            join(early.groupId(), ada, START.minusSeconds(9));
            join(late.groupId(), ada, START.minusSeconds(1));
            join(unknown.groupId(), ada, null);
            join(other.groupId(), ada, null);
            Message old = messages(lin).send(ada.userId(), "old");

            assertThat(inbox(ada))
                    .containsExactly(
                            direct(lin, old, 1),
                            inGroup(late, null, START.minusSeconds(1)),
                            inGroup(early, null, START.minusSeconds(9)),
                            inGroup(other, null, null),
                            inGroup(unknown, null, null));
        }

        @Test
        @DisplayName("S89 shows a group's last message only from joined_at on, and any where that is null")
        void hides_what_was_before() {
            User ada = user("ada");
            User lin = user("lin");
            Group circle = group(lin);
            Group old = group(lin);
            messages(lin).sendToGroup(circle.groupId(), "before");
            Message any = messages(lin).sendToGroup(old.groupId(), "any");
            clock.tick();
            groups(lin).add(circle.groupId(), ada.userId(), Role.MEMBER);
            join(old.groupId(), ada, null);

            Instant joined = clock.instant();
            assertThat(inbox(ada)).containsExactly(inGroup(old, any, null), inGroup(circle, null, joined));
            Message atOnce = messages(lin).sendToGroup(circle.groupId(), "at once");
            assertThat(inbox(ada)).containsExactly(inGroup(circle, atOnce, joined), inGroup(old, any, null));
        }

        @Test
        @DisplayName("S90 shows a group's last message of any time where the host's policy says so")
        void shows_what_was_before() {
            User ada = user("ada");
            User lin = user("lin");
            Group circle = group(lin);
            Message before = messages(lin).sendToGroup(circle.groupId(), "before");
            clock.tick();
            groups(lin).add(circle.groupId(), ada.userId(), Role.MEMBER);
            Kith open = builder().groupPolicy(new OpenHistory()).build();

            assertThat(open.as(ada).messages().inbox(Paging.first(9)).items())
                    .containsExactly(inGroup(circle, before, clock.instant()));
        }

        @Test
        @DisplayName("S91 turns in pages of any size, over equal times and over the first silent group")
        void turns_in_pages() {
            User ada = user("ada");
            User lin = user("lin");
            for (int i = 0; i < 5; i++) {
                long high = i % 2 == 0 ? -i : i;
                User partner = user("p" + i);
                messages(partner)
                        .send(NewMessage.to(ada.userId())
                                .messageId(new MessageId(new UUID(high, i)))
                                .content("hello")
                                .build());
                Group spoken = group(lin, ada);
                messages(lin).sendToGroup(spoken.groupId(), "hello");
                group(lin, ada);
                clock.move(Duration.ofNanos(i % 2 * 1_000L));
            }
            join(group(lin).groupId(), ada, null);
            List<Conversation> all = inbox(ada);

            assertThat(all).hasSize(16).doesNotHaveDuplicates();
            for (int size : new int[] {1, 2, 3, 5, 10, 11, 15, 16}) {
                assertThat(pages(size, messages(ada)::inbox)).isEqualTo(all);
            }
        }

        @Test
        @DisplayName("S92 is empty for a user without conversations, and forgets a group that was left")
        void is_empty() {
            User ada = user("ada");
            User lin = user("lin");
            CursorPage<Conversation> empty = new CursorPage<>(List.of(), null, null);
            assertThat(messages(ada).inbox(Paging.first(9))).isEqualTo(empty);

            Group circle = group(lin, ada);
            messages(ada).sendToGroup(circle.groupId(), "bye");
            groups(ada).leave(circle.groupId());

            assertThat(messages(ada).inbox(Paging.first(9))).isEqualTo(empty);
        }

        @Test
        @DisplayName("S93 shows the message before where the last one is deleted, and no conversation without one")
        void follows_deletion() {
            User ada = user("ada");
            User lin = user("lin");
            Message one = messages(lin).send(ada.userId(), "one");
            clock.tick();
            Message two = messages(ada).send(lin.userId(), "two");

            messages(ada).delete(two.messageId());
            assertThat(inbox(ada)).containsExactly(direct(lin, one, 1));
            messages(lin).delete(one.messageId());
            assertThat(inbox(ada)).isEmpty();
        }
    }

    /** The default policy, but for what new members see. */
    static final class OpenHistory implements GroupPolicy {

        @Override
        public boolean allows(
                Action action, @Nullable GroupMember actor, @Nullable GroupMember subject, @Nullable Role future) {
            return GroupPolicy.DEFAULT.allows(action, actor, subject, future);
        }

        @Override
        public boolean membersSeeEarlierMessages() {
            return true;
        }
    }
}
