package dev.kith.storage.tck.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.error.ConflictException.Reason;
import dev.kith.group.Group;
import dev.kith.group.NewGroup;
import dev.kith.group.Role;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.message.NewMessage;
import dev.kith.model.Column;
import dev.kith.model.Reading;
import dev.kith.model.Table;
import dev.kith.page.HistoryPaging;
import dev.kith.page.Paging;
import dev.kith.user.Erasure;
import dev.kith.user.User;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the services make of a store in which each of the six references may name a row only once. */
@Tag("LITERAL")
abstract class LiteralServiceContract extends Services {

    private User ada;
    private User lin;
    private User mei;

    @Override
    Reading reading() {
        return Reading.LITERAL;
    }

    @BeforeEach
    void register() {
        ada = user("ada");
        lin = user("lin");
        mei = user("mei");
    }

    @Nested
    class Sending {

        @Test
        @DisplayName("S173 lets a user send one message, and receive one")
        void sends_once() {
            Message hello = messages(ada).send(lin.userId(), "hello");

            assertRefused(
                    Refusal.taken(Column.MESSAGES_SENDER_ID),
                    () -> messages(ada).send(mei.userId(), "again"));
            assertRefused(
                    Refusal.taken(Column.MESSAGES_RECIPIENT_ID),
                    () -> messages(mei).send(lin.userId(), "me too"));
            Message answer = messages(lin).send(ada.userId(), "and you");
            assertThat(messages(ada)
                            .withUser(lin.userId(), HistoryPaging.oldest(9))
                            .items())
                    .containsExactly(hello, answer);
            assertThat(messages(ada).inbox(Paging.first(9)).items()).hasSize(1);
        }

        @Test
        @DisplayName("S174 tells the same id first, and gives back what the same call stored")
        void repeats_safely() {
            NewMessage hello = NewMessage.to(lin.userId())
                    .messageId(new MessageId(new UUID(1, 1)))
                    .content("hello")
                    .build();
            Message first = messages(ada).send(hello);

            assertThat(messages(ada).send(hello)).isEqualTo(first);
            assertRefused(
                    Refusal.conflict(Table.MESSAGES, Reason.SAME_ID),
                    () -> messages(mei).send(hello));
        }

        @Test
        @DisplayName("S175 lets a group receive one message, and the place is free once it is deleted")
        void sends_to_a_group_once() {
            Group circle = groups(ada).create("circle", "x");
            Message hello = messages(ada).sendToGroup(circle.groupId(), "hello");

            assertRefused(
                    Refusal.taken(Column.MESSAGES_SENDER_ID),
                    () -> messages(ada).sendToGroup(circle.groupId(), "again"));
            messages(ada).delete(hello.messageId());
            Message again = messages(ada).sendToGroup(circle.groupId(), "again");
            assertThat(messages(ada)
                            .inGroup(circle.groupId(), HistoryPaging.newest(9))
                            .items())
                    .containsExactly(again);
        }

        @Test
        @DisplayName("S176 marks and counts what is unread as ever")
        void marks_as_ever() {
            Message hello = messages(ada).send(lin.userId(), "hello");

            assertThat(messages(lin).unread()).isEqualTo(1);
            assertThat(messages(lin).markRead(hello.messageId()).readAt()).isEqualTo(START);
            assertThat(messages(lin).unread()).isZero();
        }
    }

    @Nested
    class Grouping {

        @Test
        @DisplayName("S177 lets a user found one group, and leaves no half of a second")
        void founds_once() {
            Group circle = groups(ada).create("circle", "x");

            assertRefused(
                    Refusal.taken(Column.GROUPS_CREATED_BY), () -> groups(ada).create("square", "x"));
            groups(ada).leave(circle.groupId());
            assertRefused(
                    Refusal.taken(Column.GROUPS_CREATED_BY), () -> groups(ada).create("square", "x"));
            groups(ada).mine(Paging.first(9));
            system().delete(circle.groupId());
            assertThat(groups(ada).create("square", "x").createdBy()).isEqualTo(ada.userId());
        }

        @Test
        @DisplayName("S178 lets a group have one member, and a user be in one group")
        void joins_once() {
            Group circle = groups(ada).create("circle", "x");

            assertRefused(
                    Refusal.taken(Column.GROUP_MEMBERS_GROUP_ID),
                    () -> groups(ada).add(circle.groupId(), lin.userId(), Role.MEMBER));
            assertRefused(
                    Refusal.taken(Column.GROUP_MEMBERS_USER_ID),
                    () -> groups(ada).add(circle.groupId(), ada.userId(), Role.MEMBER));
            Group square =
                    system().create(lin.userId(), NewGroup.named("square").build());
            groups(lin).leave(square.groupId());
            assertRefused(
                    Refusal.taken(Column.GROUP_MEMBERS_USER_ID),
                    () -> system().add(square.groupId(), ada.userId(), Role.OWNER));
            system().add(square.groupId(), mei.userId(), Role.OWNER);
            assertThat(members(square.groupId())).containsExactly(mei.userId());
        }

        @Test
        @DisplayName("S179 erases users and deletes groups as ever")
        void erases_as_ever() {
            Group circle = groups(ada).create("circle", "x");
            messages(ada).sendToGroup(circle.groupId(), "hello");

            profile(ada).erase(Erasure.DELETE_MESSAGES);
            system().delete(circle.groupId());

            assertThat(read(ada).username()).startsWith("~");
            assertThat(groups(ada).mine(Paging.first(9)).items()).isEmpty();
        }
    }
}
