package dev.kith.storage.sql;

import dev.kith.model.Table;
import java.util.List;

/** An index that pages, inboxes or foreign keys go by, named as the scripts name it without prefix; its condition may be empty. */
record WantedIndex(String name, List<String> columns, String condition) {

    static List<WantedIndex> of(Table table, Database database) {
        return switch (table) {
            case USERS -> List.of();
            case MESSAGES ->
                List.of(
                        index("messages_conversation", "sender_id", "recipient_id", "sent_at", "message_id"),
                        index("messages_received", "recipient_id", "sender_id", "sent_at", "message_id"),
                        unread(database),
                        index("messages_group", "group_id", "sent_at", "message_id"));
            case GROUPS -> List.of(index("groups_created_by", "created_by"));
            case GROUP_MEMBERS -> List.of(index("group_members_user", "user_id"));
        };
    }

    private static WantedIndex unread(Database database) {
        return database == Database.POSTGRESQL
                ? new WantedIndex("ix_messages_unread", List.of("recipient_id", "sender_id"), "read_at is null")
                : index("messages_unread", "recipient_id", "read_at", "sender_id");
    }

    private static WantedIndex index(String name, String... columns) {
        return new WantedIndex("ix_" + name, List.of(columns), "");
    }
}
