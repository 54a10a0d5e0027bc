package dev.kith.storage.tck.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.core.Kith;
import dev.kith.error.NotAllowedException.Rule;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.group.GroupPolicy;
import dev.kith.group.Groups;
import dev.kith.group.Role;
import dev.kith.message.Message;
import dev.kith.message.NewMessage;
import dev.kith.page.HistoryPaging;
import dev.kith.page.Paging;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("RELATIONAL")
abstract class PolicyContract extends Services {

    private static final List<String> ACTORS = List.of("owner", "admin", "member", "host", "stranger");

    private final Map<String, User> users = new LinkedHashMap<>();
    private GroupId circle;

    /** A group with one of each role, and two owners, so that no action fails for the last one's sake. */
    @BeforeEach
    void found() {
        for (String name : List.of("owner", "other", "admin", "member", "host", "stranger", "new")) {
            users.put(name, user(name));
        }
        User owner = named("owner");
        circle = group(owner).groupId();
        groups(owner).add(circle, named("other").userId(), Role.OWNER);
        for (String role : List.of("admin", "member", "host")) {
            groups(owner).add(circle, named(role).userId(), Role.of(role));
        }
    }

    private User named(String name) {
        return Objects.requireNonNull(users.get(name));
    }

    /** Undoes what a call did, by not keeping it. */
    private void dropped(Kith kith, Consumer<Kith> call) {
        try {
            kith.inTransaction(inner -> {
                call.accept(inner);
                throw new Dropped();
            });
        } catch (Dropped done) {
            assertThat(done).hasNoCause();
        }
    }

    private Map<String, Consumer<Groups>> actions() {
        Map<String, Consumer<Groups>> actions = new LinkedHashMap<>();
        actions.put("o a m h|reads the group", groups -> groups.get(circle));
        actions.put("o a m h|reads the members", groups -> groups.members(circle, Paging.first(9)));
        actions.put("o a|renames", groups -> groups.rename(circle, "square"));
        actions.put("o a|describes", groups -> groups.describe(circle, null));
        actions.put("o a|adds a member", groups -> groups.add(circle, id("new"), Role.MEMBER));
        actions.put("o a|adds an admin", groups -> groups.add(circle, id("new"), Role.ADMIN));
        actions.put("o a|adds a host", groups -> groups.add(circle, id("new"), Role.of("host")));
        actions.put("o|adds an owner", groups -> groups.add(circle, id("new"), Role.OWNER));
        actions.put("o|removes an owner", groups -> groups.remove(circle, id("other")));
        actions.put("o|makes an owner less", groups -> groups.changeRole(circle, id("other"), Role.MEMBER));
        for (String subject : List.of("admin", "member", "host")) {
            String self = subject.substring(0, 1);
            String removers = Stream.of("o", "a", self)
                    .distinct()
                    .reduce((a, b) -> a + " " + b)
                    .orElseThrow();
            actions.put(removers + "|removes one in role " + subject, groups -> groups.remove(circle, id(subject)));
            actions.put(
                    "o a|makes an admin of " + subject, groups -> groups.changeRole(circle, id(subject), Role.ADMIN));
            actions.put("o|makes an owner of " + subject, groups -> groups.changeRole(circle, id(subject), Role.OWNER));
        }
        actions.put("o|hands over", groups -> groups.handOver(circle, id("member")));
        actions.put("o|deletes", groups -> groups.delete(circle));
        return actions;
    }

    private UserId id(String name) {
        return named(name).userId();
    }

    @Nested
    class Default {

        @TestFactory
        @DisplayName(
                "S122 lets owners do everything, admins manage who neither is nor becomes an owner, members take part")
        Stream<DynamicTest> asks_the_role() {
            List<DynamicTest> tests = new ArrayList<>();
            actions().forEach((name, action) -> {
                String who = name.substring(0, name.indexOf('|'));
                for (String actor : ACTORS) {
                    boolean allowed = who.indexOf(actor.charAt(0)) >= 0;
                    String title = actor + (allowed ? ": " : ", refused: ") + name.substring(who.length() + 1);
                    tests.add(DynamicTest.dynamicTest(title, () -> assertAllowed(allowed, actor, action)));
                }
            });
            return tests.stream();
        }

        private void assertAllowed(boolean allowed, String actor, Consumer<Groups> action) {
            if (allowed) {
                dropped(kith(), inner -> action.accept(inner.as(named(actor)).groups()));
                return;
            }
            Rule rule = actor.equals("stranger") ? Rule.MEMBERS_ONLY : Rule.GROUP_POLICY;
            assertRefused(Refusal.forbidden(rule), () -> action.accept(groups(named(actor))));
        }

        @Test
        @DisplayName("S123 lets every member post, and the system do everything but leave a group without an owner")
        void members_post() {
            for (String actor : List.of("owner", "admin", "member", "host")) {
                messages(named(actor)).sendToGroup(circle, "hello");
            }
            system().remove(circle, id("other"));
            system().changeRole(circle, id("member"), Role.OWNER);
            system().rename(circle, "square");
            assertRefused(
                    Refusal.forbidden(Rule.MEMBERS_ONLY),
                    () -> messages(named("stranger")).sendToGroup(circle, "hello"));
        }
    }

    @Nested
    class OfTheHost {

        @Test
        @DisplayName("S124 asks a host's policy with the memberships it is about and the role that comes of it")
        void is_told_everything() {
            List<List<@Nullable Object>> asked = new ArrayList<>();
            Kith kith = builder()
                    .groupPolicy((action, actor, subject, future) -> {
                        asked.add(Arrays.asList(action, actor, subject, future));
                        return true;
                    })
                    .build();
            GroupMember owner = new GroupMember(circle, id("owner"), "owner", START);
            GroupMember member = new GroupMember(circle, id("member"), "member", START);
            Groups groups = kith.as(named("owner")).groups();

            groups.get(circle);
            kith.as(named("owner")).messages().sendToGroup(circle, "hello");
            groups.rename(circle, "square");
            groups.add(circle, id("new"), Role.ADMIN);
            groups.changeRole(circle, id("member"), Role.of("host"));
            groups.remove(circle, id("new"));
            groups.handOver(circle, id("other"));
            groups.delete(circle);

            assertThat(asked)
                    .startsWith(
                            Arrays.asList(GroupPolicy.Action.READ, owner, null, null),
                            Arrays.asList(GroupPolicy.Action.POST, owner, null, null),
                            Arrays.asList(GroupPolicy.Action.DESCRIBE, owner, null, null),
                            Arrays.asList(GroupPolicy.Action.ADD, owner, null, Role.ADMIN),
                            Arrays.asList(GroupPolicy.Action.CHANGE_ROLE, owner, member, Role.of("host")))
                    .extracting(each -> each.get(0))
                    .endsWith(GroupPolicy.Action.REMOVE, GroupPolicy.Action.HAND_OVER, GroupPolicy.Action.DELETE);
        }

        @Test
        @DisplayName("S125 keeps an owner whatever a host's policy allows")
        void keeps_an_owner() {
            Kith kith = builder()
                    .groupPolicy((action, actor, subject, future) -> true)
                    .build();
            Groups member = kith.as(named("member")).groups();
            member.remove(circle, id("other"));

            Refusal lastOwner = Refusal.forbidden(Rule.LAST_OWNER);
            assertRefused(lastOwner, () -> member.remove(circle, id("owner")));
            assertRefused(lastOwner, () -> member.changeRole(circle, id("owner"), Role.ADMIN));
        }

        @Test
        @DisplayName(
                "S126 lets strangers read and post where a host's policy does, and not even owners where it does not")
        void opens_and_closes() {
            Kith open = builder()
                    .groupPolicy((action, actor, subject, future) -> true)
                    .build();
            Kith closed = builder()
                    .groupPolicy((action, actor, subject, future) -> false)
                    .build();
            Message early = messages(named("owner")).sendToGroup(circle, "early");
            clock.tick();

            Message post = open.as(named("stranger")).messages().sendToGroup(circle, "hello");

            assertThat(open.as(named("stranger"))
                            .messages()
                            .inGroup(circle, HistoryPaging.newest(9))
                            .items())
                    .containsExactly(post, early);
            assertThat(open.as(named("stranger")).messages().get(early.messageId()))
                    .isEqualTo(early);
            NewMessage hello = NewMessage.toGroup(circle).content("hello").build();
            Refusal policy = Refusal.forbidden(Rule.GROUP_POLICY);
            assertRefused(policy, () -> closed.as(named("owner")).messages().send(hello));
            assertRefused(policy, () -> closed.as(named("owner")).messages().inGroup(circle, HistoryPaging.newest(9)));
            assertRefused(
                    Refusal.forbidden(Rule.MEMBERS_ONLY),
                    () -> closed.as(named("stranger")).messages().send(hello));
            NewMessage again = NewMessage.toGroup(circle)
                    .messageId(post.messageId())
                    .content("hello")
                    .build();
            assertThat(closed.as(named("stranger")).messages().send(again)).isEqualTo(post);
        }

        @Test
        @DisplayName("S127 shows members what was said before they joined where a host's policy says so")
        void shows_earlier_messages() {
            Message early = messages(named("owner")).sendToGroup(circle, "early");
            clock.tick();
            groups(named("owner")).add(circle, id("new"), Role.MEMBER);
            Kith open = builder().groupPolicy(new InboxContract.OpenHistory()).build();

            assertThat(open.as(named("new"))
                            .messages()
                            .inGroup(circle, HistoryPaging.oldest(9))
                            .items())
                    .containsExactly(early);
            assertThat(open.as(named("new")).messages().get(early.messageId())).isEqualTo(early);
            assertThat(open.as(named("new"))
                            .messages()
                            .inGroup(circle, HistoryPaging.around(early.messageId(), 3))
                            .items())
                    .containsExactly(early);
        }
    }

    private static final class Dropped extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
