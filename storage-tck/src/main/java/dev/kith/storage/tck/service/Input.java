package dev.kith.storage.tck.service;

import dev.kith.group.GroupId;
import dev.kith.group.Groups;
import dev.kith.group.NewGroup;
import dev.kith.group.Role;
import dev.kith.message.MessageId;
import dev.kith.message.Messages;
import dev.kith.message.NewMessage;
import dev.kith.page.HistoryPaging;
import dev.kith.page.Paging;
import dev.kith.user.NewUser;
import dev.kith.user.Profile;
import dev.kith.user.UserId;
import dev.kith.user.UserKey;
import dev.kith.user.UserUpdate;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A kind of bad input. */
enum Input {
    /** Null, where null says nothing. */
    NULL,
    /** Text with one code point more than fits. */
    TOO_LONG,
    /** Text that is no Unicode. */
    LONE_SURROGATE,
    /** Text with U+0000. */
    NUL,
    /** A user who acts and does not exist. */
    UNKNOWN_ACTOR,
    /** An id that names no row. */
    UNKNOWN_ID,
    /** A message in which the actor has no part. */
    ANOTHERS_MESSAGE,
    /** A group the actor was removed from, or a message in it. */
    FORMER_GROUP,
    /** A cursor of another list. */
    FOREIGN_CURSOR,
    /** A page of no item, or no id at all. */
    SIZE_0,
    /** A page of 501 items, or 501 ids. */
    SIZE_501;

    private static final Set<Class<?>> TEXTS = Set.of(
            String.class,
            char[].class,
            UserKey.class,
            Role.class,
            NewUser.class,
            UserUpdate.class,
            NewMessage.class,
            NewGroup.class);

    private static final Set<Class<?>> IDS = Set.of(
            UserId.class,
            GroupId.class,
            MessageId.class,
            UserKey.class,
            Collection.class,
            NewMessage.class,
            HistoryPaging.class);

    private static final Set<Class<?>> PAGES = Set.of(Paging.class, HistoryPaging.class);

    /**
     * Tells how many rows a table of bad input needs at least, one for each parameter that can be so.
     *
     * @param service the interface the call is made through, which may have inherited it
     * @param call the call
     * @return 0 where nothing of the call can be so
     */
    int asked(Class<?> service, Method call) {
        return switch (this) {
            case NULL ->
                (int) Arrays.stream(call.getAnnotatedParameterTypes())
                        .filter(type -> !type.isAnnotationPresent(Nullable.class))
                        .count();
            case TOO_LONG, LONE_SURROGATE, NUL -> count(call, TEXTS);
            case UNKNOWN_ACTOR -> acts(service) || service == Profile.class ? 1 : 0;
            case UNKNOWN_ID -> count(call, IDS);
            case ANOTHERS_MESSAGE ->
                service == Messages.class
                        ? count(call, Set.of(MessageId.class, HistoryPaging.class, NewMessage.class))
                        : 0;
            case FORMER_GROUP ->
                acts(service) ? count(call, Set.of(GroupId.class, MessageId.class, NewMessage.class)) : 0;
            case FOREIGN_CURSOR -> count(call, PAGES);
            case SIZE_0, SIZE_501 -> count(call, PAGES) + count(call, Set.of(Collection.class));
        };
    }

    private static boolean acts(Class<?> service) {
        return service == Messages.class || service == Groups.class;
    }

    private static int count(Method call, Set<Class<?>> types) {
        return (int)
                Arrays.stream(call.getParameterTypes()).filter(types::contains).count();
    }
}
