package dev.kith.storage.tck.service;

import dev.kith.error.ConflictException.Reason;
import dev.kith.error.NotAllowedException.Rule;
import dev.kith.error.Violation;
import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.Groups;
import dev.kith.group.Role;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.message.Messages;
import dev.kith.message.NewMessage;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.page.HistoryPaging;
import dev.kith.page.Paging;
import dev.kith.user.User;
import dev.kith.user.UserId;
import dev.kith.user.UserUpdate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Invalid value, the same id sent before, the actor, the other party, permission, state: the first is told. */
@Tag("RELATIONAL")
abstract class ReasonContract extends Services {

    private static final UserId NOBODY = new UserId(new UUID(0, 1));
    private static final UserId NO_ONE = new UserId(new UUID(0, 2));
    private static final GroupId NOWHERE = new GroupId(new UUID(0, 3));
    private static final MessageId NOTHING = new MessageId(new UUID(0, 4));

    private static final Refusal NO_ACTOR = Refusal.missing(Table.USERS, NOBODY.value());
    private static final Refusal NO_PARTY = Refusal.missing(Table.USERS, NO_ONE.value());
    private static final Refusal NO_GROUP = Refusal.missing(Table.GROUPS, NOWHERE.value());
    private static final Refusal MEMBERS_ONLY = Refusal.forbidden(Rule.MEMBERS_ONLY);
    private static final Refusal POLICY = Refusal.forbidden(Rule.GROUP_POLICY);
    private static final Refusal UNFIT = Refusal.invalid(Column.MESSAGES_CONTENT, Violation.WELL_FORMED);

    private User ada;
    private User lin;
    private User mei;
    private Group circle;

    /** Ada owns a group that Lin is in and Mei is not. */
    @BeforeEach
    void found() {
        ada = user("ada");
        lin = user("lin");
        mei = user("mei");
        circle = group(ada, lin);
    }

    private Messages nobodysMessages() {
        return kith().as(NOBODY).messages();
    }

    private Groups nobodysGroups() {
        return kith().as(NOBODY).groups();
    }

    @Nested
    class Messaging {

        @Test
        @DisplayName("S144 tells of a message: value, same id, sender, recipient or group, permission")
        void of_sending() {
            Message sent = messages(ada).send(lin.userId(), "hello");
            MessageId used = sent.messageId();
            NewMessage.Builder toNoOne = NewMessage.to(NO_ONE).messageId(used);

            assertRefused(
                    UNFIT, () -> nobodysMessages().send(toNoOne.content("\0").build()));
            assertRefused(
                    Refusal.conflict(Table.MESSAGES, Reason.SAME_ID),
                    () -> nobodysMessages().send(toNoOne.content("x").build()));
            assertRefused(NO_ACTOR, () -> nobodysMessages().send(NO_ONE, "x"));
            assertRefused(NO_PARTY, () -> messages(ada).send(NO_ONE, "x"));
            assertRefused(NO_ACTOR, () -> nobodysMessages().sendToGroup(NOWHERE, "x"));
            assertRefused(NO_GROUP, () -> messages(mei).sendToGroup(NOWHERE, "x"));
            assertRefused(MEMBERS_ONLY, () -> messages(mei).sendToGroup(circle.groupId(), "x"));
        }

        @Test
        @DisplayName("S145 tells of a conversation: reader, partner, the message to read around")
        void of_a_conversation() {
            Message sent = messages(ada).send(lin.userId(), "hello");

            for (HistoryPaging paging : new HistoryPaging[] {
                HistoryPaging.newest(3), HistoryPaging.around(NOTHING, 3), HistoryPaging.around(sent.messageId(), 3)
            }) {
                assertRefused(NO_ACTOR, () -> nobodysMessages().withUser(NO_ONE, paging));
                assertRefused(NO_PARTY, () -> messages(ada).withUser(NO_ONE, paging));
                assertRefused(NO_PARTY, () -> kith().asSystem().messages().between(ada.userId(), NO_ONE, paging));
            }
            assertRefused(
                    Refusal.missing(Table.MESSAGES, NOTHING.value()),
                    () -> messages(ada).withUser(lin.userId(), HistoryPaging.around(NOTHING, 3)));
        }

        @Test
        @DisplayName("S146 tells of a group's history: cursor, reader, group, membership, the message to read around")
        void of_a_groups_history() {
            messages(ada).send(lin.userId(), "hello");
            messages(ada).send(lin.userId(), "again");
            HistoryPaging foreign = HistoryPaging.from(
                    messages(ada)
                            .withUser(lin.userId(), HistoryPaging.newest(1))
                            .next()
                            .orElseThrow(),
                    1);

            assertRefused(Refusal.foreignCursor(), () -> nobodysMessages().inGroup(NOWHERE, foreign));
            assertRefused(Refusal.foreignCursor(), () -> messages(mei).inGroup(circle.groupId(), foreign));
            for (HistoryPaging paging :
                    new HistoryPaging[] {HistoryPaging.newest(3), HistoryPaging.around(NOTHING, 3)}) {
                assertRefused(NO_ACTOR, () -> nobodysMessages().inGroup(NOWHERE, paging));
                assertRefused(NO_ACTOR, () -> nobodysMessages().inGroup(circle.groupId(), paging));
                assertRefused(NO_GROUP, () -> messages(mei).inGroup(NOWHERE, paging));
                assertRefused(MEMBERS_ONLY, () -> messages(mei).inGroup(circle.groupId(), paging));
                assertRefused(NO_GROUP, () -> kith().asSystem().messages().inGroup(NOWHERE, paging));
            }
            assertRefused(
                    Refusal.missing(Table.MESSAGES, NOTHING.value()),
                    () -> messages(lin).inGroup(circle.groupId(), HistoryPaging.around(NOTHING, 3)));
        }
    }

    @Nested
    class Grouping {

        @Test
        @DisplayName("S147 tells of a change to a group: actor, group, the other, permission, state")
        void of_changes() {
            assertRefused(NO_ACTOR, () -> nobodysGroups().add(NOWHERE, NO_ONE, Role.MEMBER));
            assertRefused(NO_ACTOR, () -> nobodysGroups().add(circle.groupId(), NO_ONE, Role.MEMBER));
            assertRefused(NO_GROUP, () -> groups(mei).add(NOWHERE, NO_ONE, Role.MEMBER));
            assertRefused(NO_PARTY, () -> groups(mei).add(circle.groupId(), NO_ONE, Role.MEMBER));
            assertRefused(MEMBERS_ONLY, () -> groups(mei).add(circle.groupId(), lin.userId(), Role.MEMBER));
            assertRefused(POLICY, () -> groups(lin).add(circle.groupId(), ada.userId(), Role.MEMBER));
        }

        @Test
        @DisplayName("S148 tells of what is done to a member: actor, group, membership, permission, the last owner")
        void of_members() {
            Refusal noMember = Refusal.missing(Table.GROUP_MEMBERS, NO_ONE.value());

            assertRefused(NO_ACTOR, () -> nobodysGroups().remove(NOWHERE, NO_ONE));
            assertRefused(NO_ACTOR, () -> nobodysGroups().remove(circle.groupId(), NO_ONE));
            assertRefused(NO_ACTOR, () -> nobodysGroups().leave(circle.groupId()));
            assertRefused(NO_ACTOR, () -> nobodysGroups().handOver(circle.groupId(), ada.userId()));
            assertRefused(NO_GROUP, () -> groups(mei).changeRole(NOWHERE, NO_ONE, Role.MEMBER));
            assertRefused(noMember, () -> groups(mei).changeRole(circle.groupId(), NO_ONE, Role.MEMBER));
            assertRefused(MEMBERS_ONLY, () -> groups(mei).changeRole(circle.groupId(), ada.userId(), Role.MEMBER));
            assertRefused(POLICY, () -> groups(lin).changeRole(circle.groupId(), ada.userId(), Role.MEMBER));
            assertRefused(POLICY, () -> groups(lin).remove(circle.groupId(), ada.userId()));
        }

        @Test
        @DisplayName("S149 tells of a list: cursor, reader, group, membership")
        void of_lists() {
            Paging foreign =
                    Paging.after(kith().users().page(Paging.first(1)).next().orElseThrow(), 1);

            assertRefused(Refusal.foreignCursor(), () -> nobodysGroups().members(NOWHERE, foreign));
            assertRefused(Refusal.foreignCursor(), () -> nobodysGroups().mine(foreign));
            assertRefused(Refusal.foreignCursor(), () -> nobodysMessages().inbox(foreign));
            assertRefused(NO_ACTOR, () -> nobodysGroups().members(NOWHERE, Paging.first(1)));
            assertRefused(NO_GROUP, () -> groups(mei).members(NOWHERE, Paging.first(1)));
            assertRefused(MEMBERS_ONLY, () -> groups(mei).members(circle.groupId(), Paging.first(1)));
        }
    }

    @Nested
    class Updating {

        @Test
        @DisplayName("S150 tells of a user's row: value, the user, the version, what is taken")
        void of_users() {
            UserUpdate stale = UserUpdate.builder()
                    .city("x")
                    .ifUnchangedSince(START.minusSeconds(1))
                    .build();
            UserUpdate unfit = UserUpdate.builder()
                    .city("\0")
                    .ifUnchangedSince(START.minusSeconds(1))
                    .build();
            UserUpdate ofAge = UserUpdate.builder().age(35).build();

            assertRefused(
                    Refusal.invalid(Column.USERS_CITY, Violation.WELL_FORMED),
                    () -> kith().as(NOBODY).profile().update(unfit));
            assertRefused(
                    Refusal.invalid(Column.USERS_CITY, Violation.WELL_FORMED),
                    () -> profile(ada).update(unfit));
            assertRefused(NO_ACTOR, () -> kith().as(NOBODY).profile().update(stale));
            assertRefused(NO_ACTOR, () -> kith().as(NOBODY).profile().update(ofAge));
            assertRefused(
                    Refusal.conflict(Table.USERS, Reason.CHANGED),
                    () -> profile(ada).update(stale));
            assertRefused(NO_ACTOR, () -> kith().as(NOBODY).profile().changeUsername("ada"));
        }
    }
}
