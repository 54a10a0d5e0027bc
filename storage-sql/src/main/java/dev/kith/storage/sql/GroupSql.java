package dev.kith.storage.sql;

import dev.kith.model.Table;

/** The statements on {@code groups} and {@code group_members}, written once for a storage. */
final class GroupSql {

    final String insert;
    final MultiRow insertAll;
    final String update;
    final String delete;
    final String byId;
    final String lock;
    final InList hold;
    final InList byIds;
    final String all;
    final String allAfter;
    final Diagnosis inserting;

    final String insertMember;
    final MultiRow insertMembers;
    final String updateMember;
    final String deleteMember;
    final String deleteMembers;
    final String member;
    final InList areMembers;
    final String ofGroup;
    final String ofGroupAfter;
    final String owners;
    final String allMembers;
    final String allMembersAfter;
    final String memberships;
    final String membershipsAfter;
    final Diagnosis insertingMember;

    GroupSql(Names names, Dialect dialect) {
        String groups = names.groups;
        String select = "SELECT " + Names.columns(Table.GROUPS) + " FROM " + groups;
        this.insert = "INSERT INTO " + groups + " (" + Names.columns(Table.GROUPS) + ") VALUES ("
                + Names.marks(Table.GROUPS) + ")";
        this.insertAll = new MultiRow(Table.GROUPS, groups);
        this.update = "UPDATE " + groups + " SET group_name = ?, description = ? WHERE group_id = ?";
        this.delete = "DELETE FROM " + groups + " WHERE group_id = ?";
        this.byId = select + " WHERE group_id = ?";
        this.lock = byId + " FOR UPDATE";
        this.hold = new InList(
                "SELECT group_id FROM " + groups + " WHERE group_id IN ", " ORDER BY group_id" + dialect.keeping());
        this.byIds = new InList(select + " WHERE group_id IN ", "");
        this.all = select + " ORDER BY group_id LIMIT ?";
        this.allAfter = select + " WHERE group_id > ? ORDER BY group_id LIMIT ?";
        this.inserting = new Diagnosis(
                "SELECT 1 FROM " + groups + " WHERE group_id = ?",
                "SELECT 1 FROM " + groups + " WHERE created_by = ?",
                "SELECT 1 FROM " + names.users + " WHERE user_id = ?");

        String members = names.members;
        String pair = " WHERE group_id = ? AND user_id = ?";
        String selectMember = "SELECT " + Names.columns(Table.GROUP_MEMBERS) + " FROM " + members;
        this.insertMember = "INSERT INTO " + members + " (" + Names.columns(Table.GROUP_MEMBERS) + ") "
                + MessageSql.inExisting(dialect, Table.GROUP_MEMBERS, groups, "");
        this.insertMembers = new MultiRow(Table.GROUP_MEMBERS, members);
        this.updateMember = "UPDATE " + members + " SET role = ?" + pair;
        this.deleteMember = "DELETE FROM " + members + pair;
        this.deleteMembers = "DELETE FROM " + members + " WHERE group_id = ?";
        this.member = selectMember + pair;
        String seat = "SELECT group_id, user_id FROM " + members + pair;
        this.areMembers = new InList(size -> seat + (" UNION ALL " + seat).repeat(size - 1));
        String byUser = " ORDER BY group_id, user_id LIMIT ?";
        this.ofGroup = selectMember + " WHERE group_id = ?" + byUser;
        this.ofGroupAfter = selectMember + " WHERE group_id = ? AND user_id > ?" + byUser;
        this.owners = selectMember + " WHERE group_id = ? AND role = 'owner'" + byUser;
        this.allMembers = selectMember + byUser;
        this.allMembersAfter = selectMember + " WHERE group_id >= ? AND (group_id > ? OR user_id > ?)" + byUser;
        String name = dialect.textAsBytes("g.group_name");
        String ofUser = "SELECT " + Names.columns(Table.GROUPS, "g.") + ", "
                + Names.columns(Table.GROUP_MEMBERS, "m.") + " FROM " + members + " m JOIN " + groups
                + " g ON g.group_id = m.group_id WHERE m.user_id = ?";
        String byName = " ORDER BY " + name + ", g.group_id LIMIT ?";
        this.memberships = ofUser + byName;
        this.membershipsAfter = ofUser + " AND " + name + " >= ? AND (" + name + " > ? OR g.group_id > ?)" + byName;
        this.insertingMember = new Diagnosis(
                "SELECT 1 FROM " + members + pair,
                "SELECT 1 FROM " + members + " WHERE group_id = ?",
                "SELECT 1 FROM " + members + " WHERE user_id = ?",
                "SELECT 1 FROM " + groups + " WHERE group_id = ?",
                "SELECT 1 FROM " + names.users + " WHERE user_id = ?");
    }
}
