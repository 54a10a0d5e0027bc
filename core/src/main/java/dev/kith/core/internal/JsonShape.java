package dev.kith.core.internal;

import dev.kith.event.KithEvent;
import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.page.CursorPage;
import dev.kith.page.HistoryPaging;
import dev.kith.page.Paging;
import dev.kith.user.User;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the records' own annotations do not tell a reader of JSON: which components must be there, which types have a name. */
final class JsonShape {

    /** The property that tells which record it is. */
    static final String TYPE = "type";

    private static final Set<Class<?>> TYPED = Set.of(Conversation.class, KithEvent.class);

    private static final Map<Class<?>, Set<String>> NULLABLE = Map.of(
            User.class, nullable(Table.USERS),
            Message.class, nullable(Table.MESSAGES),
            Group.class, nullable(Table.GROUPS),
            GroupMember.class, nullable(Table.GROUP_MEMBERS),
            CursorPage.class, Set.of("nextCursor", "previousCursor"),
            Paging.class, Set.of("cursor"),
            HistoryPaging.class, Set.of("cursor", "around"),
            Conversation.InGroup.class, Set.of("last", "joinedAt"),
            KithEvent.MessageSent.class, Set.of("recipientId", "groupId"));

    private JsonShape() {}

    /** Whether the record is one of Kith's, and cannot be made without this component. */
    static boolean requires(Class<?> type, String component) {
        return type.isRecord()
                && type.getName().startsWith("dev.kith.")
                && !NULLABLE.getOrDefault(type, Set.of()).contains(component);
    }

    /** The sealed interface by whose records' simple names values are told apart. */
    static Optional<Class<?>> typed(Class<?> type) {
        return TYPED.stream().filter(family -> family.isAssignableFrom(type)).findAny();
    }

    private static Set<String> nullable(Table table) {
        return table.columns().stream()
                .filter(column -> !column.notNull())
                .map(Column::javaName)
                .collect(Collectors.toUnmodifiableSet());
    }
}
