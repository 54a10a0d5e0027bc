package dev.kith.storage.tck.service;

import static dev.kith.storage.tck.service.BadInputWorld.NOBODY;
import static dev.kith.storage.tck.service.BadInputWorld.NOWHERE;
import static dev.kith.storage.tck.service.BadMessageInput.noSuchGroup;
import static dev.kith.storage.tck.service.BadUserInput.noSuchUser;

import dev.kith.error.NotAllowedException.Rule;
import dev.kith.error.Violation;
import dev.kith.group.GroupChanges;
import dev.kith.group.GroupId;
import dev.kith.group.Role;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.page.Paging;
import dev.kith.user.UserId;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is bad about the changes that users and the system make to groups alike. */
final class BadGroupChange {

    private final BadInputTable table;
    private final Function<BadInputWorld, GroupChanges> groups;
    private final @Nullable Function<BadInputWorld, GroupChanges> nobodys;

    private BadGroupChange(
            BadInputTable table,
            Function<BadInputWorld, GroupChanges> groups,
            @Nullable Function<BadInputWorld, GroupChanges> nobodys) {
        this.table = table;
        this.groups = groups;
        this.nobodys = nobodys;
    }

    static void byUser(BadInputTable table) {
        new BadGroupChange(table, BadInputWorld::groups, BadInputWorld::nobodysGroups).add();
    }

    static void bySystem(BadInputTable table) {
        new BadGroupChange(table, BadInputWorld::allGroups, null).add();
    }

    static Refusal noMember(UserId userId) {
        return Refusal.missing(Table.GROUP_MEMBERS, userId.value());
    }

    private void add() {
        ofOneGroup("get", GroupChanges::get);
        ofOneGroup("delete", GroupChanges::delete);
        BadInputTable.Call members = table.on("members", GroupId.class, Paging.class);
        members.paging((world, paging) -> groups.apply(world).members(world.own.groupId(), paging));
        ids(members, (changes, id) -> changes.members(id, Paging.first(9)));
        rename(table.on("rename", GroupId.class, String.class));
        describe(table.on("describe", GroupId.class, String.class));
        ofOneMember("remove", table.on("remove", GroupId.class, UserId.class), noMember(NOBODY), GroupChanges::remove);
        BadInputTable.Call add = table.on("add", GroupId.class, UserId.class, Role.class);
        ofOneMember("add", add, noSuchUser(), (changes, id, user) -> changes.add(id, user, Role.MEMBER));
        roles(add, (world, role) -> groups.apply(world).add(world.own.groupId(), world.mei.userId(), role));
        BadInputTable.Call change = table.on("changeRole", GroupId.class, UserId.class, Role.class);
        ofOneMember(
                "changeRole",
                change,
                noMember(NOBODY),
                (changes, id, user) -> changes.changeRole(id, user, Role.MEMBER));
        roles(change, (world, role) -> groups.apply(world).changeRole(world.own.groupId(), world.mei.userId(), role));
    }

    private void ofOneGroup(String name, BiConsumer<GroupChanges, GroupId> use) {
        ids(table.on(name, GroupId.class), use);
    }

    private void ids(BadInputTable.Call call, BiConsumer<GroupChanges, GroupId> use) {
        call.refusesNull("groupId", world -> use.accept(groups.apply(world), Absent.value()));
        call.refuses(Input.UNKNOWN_ID, "groupId", noSuchGroup(), world -> use.accept(groups.apply(world), NOWHERE));
        if (nobodys != null) {
            Function<BadInputWorld, GroupChanges> unknown = nobodys;
            call.refuses(
                    Input.UNKNOWN_ACTOR,
                    "actor",
                    noSuchUser(),
                    world -> use.accept(unknown.apply(world), world.own.groupId()));
            call.refuses(
                    Input.FORMER_GROUP,
                    "groupId",
                    Refusal.forbidden(Rule.MEMBERS_ONLY),
                    world -> use.accept(groups.apply(world), world.former.groupId()));
        }
    }

    private void ofOneMember(String name, BadInputTable.Call call, Refusal unknown, MemberUse use) {
        BiConsumer<GroupChanges, GroupId> onNobody = (changes, id) -> use.on(changes, id, NOBODY);
        call.refusesNull("groupId", world -> onNobody.accept(groups.apply(world), Absent.value()));
        call.refusesNull("userId", world -> use.on(groups.apply(world), world.own.groupId(), Absent.value()));
        call.refuses(
                Input.UNKNOWN_ID,
                "groupId",
                noSuchGroup(),
                world -> use.on(groups.apply(world), NOWHERE, world.mei.userId()));
        call.refuses(
                Input.UNKNOWN_ID, "userId", unknown, world -> use.on(groups.apply(world), world.own.groupId(), NOBODY));
        if (nobodys != null) {
            Function<BadInputWorld, GroupChanges> stranger = nobodys;
            call.refuses(
                    Input.UNKNOWN_ACTOR,
                    "actor",
                    noSuchUser(),
                    world -> use.on(stranger.apply(world), world.own.groupId(), world.mei.userId()));
            call.refuses(
                    Input.FORMER_GROUP,
                    name,
                    Refusal.forbidden(Rule.MEMBERS_ONLY),
                    world -> use.on(groups.apply(world), world.former.groupId(), world.mei.userId()));
        }
    }

    private void rename(BadInputTable.Call call) {
        ids(call, (changes, id) -> changes.rename(id, "x"));
        call.refuses(
                Input.NULL,
                "groupName",
                Refusal.invalid(Column.GROUPS_GROUP_NAME, Violation.NOT_NULL),
                world -> groups.apply(world).rename(world.own.groupId(), Absent.value()));
        call.text(Column.GROUPS_GROUP_NAME, (world, text) -> groups.apply(world).rename(world.own.groupId(), text));
    }

    private void describe(BadInputTable.Call call) {
        ids(call, (changes, id) -> changes.describe(id, "x"));
        call.text(
                Column.GROUPS_DESCRIPTION, (world, text) -> groups.apply(world).describe(world.own.groupId(), text));
    }

    /** A role checks itself, so one that the column cannot hold reaches no call. */
    private static void roles(BadInputTable.Call call, BiConsumer<BadInputWorld, Role> use) {
        call.refusesNull("role", world -> use.accept(world, Absent.value()));
        call.text(Column.GROUP_MEMBERS_ROLE, (world, text) -> use.accept(world, Role.of(text)));
    }

    /** What a call does to one member. */
    @FunctionalInterface
    private interface MemberUse {
        void on(GroupChanges groups, GroupId groupId, UserId userId);
    }
}
