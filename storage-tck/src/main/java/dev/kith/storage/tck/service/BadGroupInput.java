package dev.kith.storage.tck.service;

import static dev.kith.storage.tck.service.BadInputWorld.NOBODY;
import static dev.kith.storage.tck.service.BadInputWorld.NOWHERE;
import static dev.kith.storage.tck.service.BadMessageInput.noSuchGroup;
import static dev.kith.storage.tck.service.BadUserInput.noSuchUser;

import dev.kith.error.NotAllowedException.Rule;
import dev.kith.error.Violation;
import dev.kith.group.GroupAdministration;
import dev.kith.group.GroupId;
import dev.kith.group.Groups;
import dev.kith.group.NewGroup;
import dev.kith.model.Column;
import dev.kith.page.Paging;
import dev.kith.user.UserId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What is bad about founding, listing and leaving groups, by users and by the system. */
final class BadGroupInput {

    private static final Refusal NAMELESS = Refusal.invalid(Column.GROUPS_GROUP_NAME, Violation.NOT_NULL);
    private static final NewGroup GROUP = NewGroup.named("x").build();

    private BadGroupInput() {}

    static List<BadInput> ofGroups() {
        BadInputTable table = new BadInputTable(Groups.class);
        BadGroupChange.byUser(table);
        BadInputTable.Call create = table.on("create", NewGroup.class);
        commands(create, (world, command) -> world.groups().create(command));
        unknown(create, world -> world.nobodysGroups().create(GROUP));
        BadInputTable.Call createShort = table.on("create", String.class, String.class);
        createShort.refuses(
                Input.NULL, "groupName", NAMELESS, world -> world.groups().create(Absent.value(), "x"));
        createShort.text(
                Column.GROUPS_GROUP_NAME, (world, text) -> world.groups().create(text, "x"));
        createShort.text(
                Column.GROUPS_DESCRIPTION, (world, text) -> world.groups().create("x", text));
        unknown(createShort, world -> world.nobodysGroups().create("x", "x"));
        BadInputTable.Call mine = table.on("mine", Paging.class);
        mine.paging((world, paging) -> world.groups().mine(paging));
        unknown(mine, world -> world.nobodysGroups().mine(Paging.first(9)));
        leave(table.on("leave", GroupId.class));
        handOver(table.on("handOver", GroupId.class, UserId.class));
        return table.rows();
    }

    private static void leave(BadInputTable.Call leave) {
        leave.refusesNull("groupId", world -> world.groups().leave(Absent.value()));
        leave.refuses(
                Input.UNKNOWN_ID,
                "groupId",
                noSuchGroup(),
                world -> world.groups().leave(NOWHERE));
        leave.refuses(
                Input.FORMER_GROUP,
                "groupId",
                world -> BadGroupChange.noMember(world.ada.userId()),
                world -> world.groups().leave(world.former.groupId()));
        unknown(leave, world -> world.nobodysGroups().leave(world.own.groupId()));
    }

    private static void handOver(BadInputTable.Call handOver) {
        handOver.refusesNull("groupId", world -> world.groups().handOver(Absent.value(), world.mei.userId()));
        handOver.refusesNull("newOwner", world -> world.groups().handOver(world.own.groupId(), Absent.value()));
        handOver.refuses(
                Input.UNKNOWN_ID,
                "groupId",
                noSuchGroup(),
                world -> world.groups().handOver(NOWHERE, world.mei.userId()));
        handOver.refuses(
                Input.UNKNOWN_ID,
                "newOwner",
                BadGroupChange.noMember(NOBODY),
                world -> world.groups().handOver(world.own.groupId(), NOBODY));
        handOver.refuses(
                Input.FORMER_GROUP,
                "groupId",
                Refusal.forbidden(Rule.MEMBERS_ONLY),
                world -> world.groups().handOver(world.former.groupId(), world.mei.userId()));
        unknown(handOver, world -> world.nobodysGroups().handOver(world.own.groupId(), world.mei.userId()));
    }

    static List<BadInput> ofAdministration() {
        BadInputTable table = new BadInputTable(GroupAdministration.class);
        BadGroupChange.bySystem(table);
        BadInputTable.Call create = table.on("create", UserId.class, NewGroup.class);
        commands(create, (world, command) -> world.allGroups().create(world.ada.userId(), command));
        create.refusesNull("creator", world -> world.allGroups().create(Absent.value(), GROUP));
        create.refuses(
                Input.UNKNOWN_ID,
                "creator",
                noSuchUser(),
                world -> world.allGroups().create(NOBODY, GROUP));
        BadInputTable.Call find = table.on("find", Collection.class);
        List<GroupId> withNull = new ArrayList<>(Arrays.asList(NOWHERE, Absent.value()));
        find.refusesNull("groupIds", world -> world.allGroups().find(Absent.value()));
        find.refusesNull("id", world -> world.allGroups().find(withNull));
        find.answers(
                Input.UNKNOWN_ID,
                "groupIds",
                world -> List.of(),
                world -> world.allGroups().find(List.of(NOWHERE)));
        find.answers(
                Input.SIZE_0,
                "groupIds",
                world -> List.of(),
                world -> world.allGroups().find(List.of()));
        find.refuses(
                Input.SIZE_501,
                "groupIds",
                Refusal.badSize(501),
                world -> world.allGroups().find(Collections.nCopies(501, NOWHERE)));
        table.on("of", UserId.class, Paging.class)
                .paging((world, paging) -> world.allGroups().of(world.ada.userId(), paging))
                .refusesNull("userId", world -> world.allGroups().of(Absent.value(), Paging.first(9)))
                .refuses(
                        Input.UNKNOWN_ID,
                        "userId",
                        noSuchUser(),
                        world -> world.allGroups().of(NOBODY, Paging.first(9)));
        return table.rows();
    }

    private static void commands(BadInputTable.Call call, BiConsumer<BadInputWorld, NewGroup> use) {
        call.refusesNull("command", world -> use.accept(world, Absent.value()));
        call.refuses(
                Input.NULL,
                "group_name",
                NAMELESS,
                world -> use.accept(world, NewGroup.named(Absent.value()).build()));
        call.text(
                Column.GROUPS_GROUP_NAME,
                (world, text) -> use.accept(world, NewGroup.named(text).build()));
        call.text(
                Column.GROUPS_DESCRIPTION,
                (world, text) ->
                        use.accept(world, NewGroup.named("x").description(text).build()));
    }

    private static void unknown(BadInputTable.Call call, Consumer<BadInputWorld> use) {
        call.refuses(Input.UNKNOWN_ACTOR, "actor", noSuchUser(), use);
    }
}
