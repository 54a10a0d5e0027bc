package dev.kith.storage.sql;

import dev.kith.model.Column;
import dev.kith.model.Table;

/** The statements on {@code users}, written once for a storage. */
final class UserSql {

    final String insert;
    final MultiRow insertAll;
    final String update;
    final String byId;
    final String byUsername;
    final String byEmail;
    final String byPhoneNumber;
    final InList byIds;
    final String all;
    final String allAfter;
    final String pageByUsername;
    final String pageByUsernameFrom;
    final String pageByUsernameAfter;
    final Diagnosis inserting;
    final Diagnosis updating;

    UserSql(Names names, Dialect dialect) {
        String users = names.users;
        String select = "SELECT " + Names.columns(Table.USERS) + " FROM " + users;
        this.insert = "INSERT INTO " + users + " (" + Names.columns(Table.USERS) + ") VALUES ("
                + Names.marks(Table.USERS) + ")";
        this.insertAll = new MultiRow(Table.USERS, users);
        this.update = "UPDATE " + users + " SET " + Names.assignments(Table.USERS) + " WHERE user_id = ? AND "
                + dialect.sameOrBothNull(Column.USERS_UPDATED_DATE.columnName(), "?");
        this.byId = select + " WHERE user_id = ?";
        this.byUsername = select + " WHERE username = ?";
        this.byEmail = select + " WHERE email = ?";
        this.byPhoneNumber = select + " WHERE phone_number = ?";
        this.byIds = new InList(select + " WHERE user_id IN ", "");
        this.all = select + " ORDER BY user_id LIMIT ?";
        this.allAfter = select + " WHERE user_id > ? ORDER BY user_id LIMIT ?";
        this.pageByUsername = select + " ORDER BY username LIMIT ?";
        this.pageByUsernameFrom = select + " WHERE username >= ? ORDER BY username LIMIT ?";
        this.pageByUsernameAfter = select + " WHERE username > ? ORDER BY username LIMIT ?";
        String taken = "SELECT 1 FROM " + users + " WHERE ";
        this.inserting = new Diagnosis(
                taken + "user_id = ?", taken + "username = ?", taken + "email = ?", taken + "phone_number = ?");
        String another = " = ? AND user_id <> ?";
        this.updating = new Diagnosis(
                taken + "username" + another, taken + "email" + another, taken + "phone_number" + another);
    }
}
