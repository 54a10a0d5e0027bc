package dev.kith.storage.tck;

/** All rows at one moment. Never changes: writing gives another. */
record Rows(UserRows users, MessageRows messages, GroupRows groups) {

    static final Rows NONE = new Rows(UserRows.NONE, MessageRows.NONE, GroupRows.NONE);

    Rows with(UserRows changed) {
        return new Rows(changed, messages, groups);
    }

    Rows with(MessageRows changed) {
        return new Rows(users, changed, groups);
    }

    Rows with(GroupRows changed) {
        return new Rows(users, messages, changed);
    }
}
