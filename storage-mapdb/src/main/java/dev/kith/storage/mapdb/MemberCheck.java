package dev.kith.storage.mapdb;

import dev.kith.group.GroupMember;
import dev.kith.model.Column;
import java.util.Arrays;
import java.util.UUID;

/** Holds memberships against their indexes and against what they name. */
final class MemberCheck {

    private final Tables tables;
    private final Problems problems;

    MemberCheck(Tables tables, Problems problems) {
        this.tables = tables;
        this.problems = problems;
    }

    void run() {
        problems.walk("group_members", tables.members, (key, number) -> {
            UUID user = Keys.idAt(key, 2);
            String row = "group_members of " + Keys.idAt(key, 0) + ", user";
            GroupMember member = problems.read(row, user, () -> Members.find(tables, key));
            if (member != null) {
                check(row, key, member);
            }
        });
        problems.walk("Index of memberships", tables.memberships, (key, joined) -> {
            UUID user = Keys.idAt(key, 0);
            UUID group = Keys.idAt(key, 2);
            problems.require(
                    tables.members.containsKey(Keys.pair(group, user)),
                    "Index of memberships of " + group + ", user",
                    user,
                    "names no row");
        });
        problems.walk("Index of owners", tables.owners, (key, there) -> {
            UUID user = Keys.idAt(key, 2);
            String entry = "Index of owners of " + Keys.idAt(key, 0) + ", user";
            GroupMember member = problems.read(entry, user, () -> Members.find(tables, key));
            problems.require(member != null && Members.owns(member), entry, user, "names no owner");
        });
    }

    private void check(String row, long[] key, GroupMember member) {
        UUID group = Keys.idAt(key, 0);
        UUID user = Keys.idAt(key, 2);
        problems.require(
                member.groupId().value().equals(group)
                        && member.userId().value().equals(user),
                row,
                user,
                "is the row of another pair");
        problems.require(tables.groups.containsKey(Keys.id(group)), row, user, "group_id names no group");
        problems.require(tables.users.containsKey(Keys.id(user)), row, user, "user_id names no user");
        long[] joined = tables.memberships.get(Keys.pair(user, group));
        problems.require(
                Arrays.equals(joined, Joined.words(member.joinedAt())), row, user, "its membership says otherwise");
        problems.require(
                Members.owns(member) == tables.owners.containsKey(key),
                row,
                user,
                "the index of owners says otherwise");
        Verification.literal(tables, problems, Column.GROUP_MEMBERS_GROUP_ID, group);
        Verification.literal(tables, problems, Column.GROUP_MEMBERS_USER_ID, user);
    }
}
