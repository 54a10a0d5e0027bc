package dev.kith.storage.mapdb;

import dev.kith.group.Group;
import dev.kith.model.Column;
import dev.kith.model.Table;
import java.util.UUID;

/** Holds groups against what they name, and what is unique in the literal reading against the rows. */
final class GroupCheck {

    private static final String ROW = "groups";

    private final Tables tables;
    private final Problems problems;

    GroupCheck(Tables tables, Problems problems) {
        this.tables = tables;
        this.problems = problems;
    }

    void run() {
        problems.walk(ROW, tables.groups, (key, number) -> {
            UUID id = Keys.idAt(key, 0);
            Group group = problems.read(ROW, id, () -> RowCodec.group(tables.row(number, Table.GROUPS)));
            if (group != null) {
                problems.require(group.groupId().value().equals(id), ROW, id, "is the row of another id");
                problems.require(
                        tables.users.containsKey(Keys.user(group.createdBy())), ROW, id, "created_by names no user");
                Verification.literal(
                        tables,
                        problems,
                        Column.GROUPS_CREATED_BY,
                        group.createdBy().value());
            }
        });
        checkLiterals();
    }

    /** Each row was found to have its entries; if there are as many, none is in vain. */
    private void checkLiterals() {
        long[] counts = new long[2];
        problems.walk("Unique index of references", tables.literals, (key, there) -> counts[0]++);
        if (tables.literal()) {
            problems.walk(ROW, tables.groups, (key, number) -> counts[1]++);
            problems.walk("group_members", tables.members, (key, number) -> counts[1] += 2);
            problems.walk("messages", tables.messageIds, (key, number) -> counts[1] += 2);
        }
        if (counts[0] != counts[1]) {
            problems.add("Unique index of references: has " + counts[0] + " entries instead of " + counts[1]);
        }
    }
}
