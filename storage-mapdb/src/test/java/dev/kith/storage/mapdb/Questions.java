package dev.kith.storage.mapdb;

import dev.kith.core.ContentDigest;
import dev.kith.core.Kith;
import dev.kith.error.StorageException;
import dev.kith.group.Group;
import dev.kith.message.Message;
import dev.kith.page.Cursor;
import dev.kith.page.CursorPage;
import dev.kith.page.HistoryPaging;
import dev.kith.page.HistoryPaging.Order;
import dev.kith.page.Paging;
import dev.kith.spi.Storage;
import dev.kith.user.User;
import dev.kith.user.UserId;
import dev.kith.user.UserKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that can be asked of a store through Kith's services, with what a sound one answered. */
final class Questions {

    private static final int PAGE = 7;

    private final Map<String, BiFunction<Kith, Storage, Object>> questions = new LinkedHashMap<>();
    private final Map<String, Object> answers = new LinkedHashMap<>();

    Questions(Storage sound) {
        Rows rows = Rows.of(sound);
        questions.put("digest", (kith, storage) -> ContentDigest.of(storage));
        questions.put(
                "page of users", (kith, storage) -> all(next -> kith.users().page(new Paging(PAGE, next))));
        rows.users().forEach(user -> about(user, rows.users()));
        rows.messages().forEach(this::about);
        rows.groups().forEach(this::about);
        Kith kith = Kith.builder().storage(sound).build();
        questions.forEach((text, question) -> answers.put(text, question.apply(kith, sound)));
    }

    private void about(User user, List<User> everybody) {
        UserId id = user.userId();
        find(id);
        find(UserKey.username(user.username()));
        find(UserKey.email(user.email()));
        if (user.phoneNumber() != null) {
            find(UserKey.phoneNumber(user.phoneNumber()));
        }
        ask("inbox of " + id, kith -> all(next -> kith.as(id).messages().inbox(new Paging(PAGE, next))));
        ask("unread of " + id, kith -> kith.as(id).messages().unread());
        ask("groups of " + id, kith -> all(next -> kith.as(id).groups().mine(new Paging(PAGE, next))));
        for (User partner : everybody) {
            Order order = id.value().compareTo(partner.userId().value()) < 0 ? Order.OLDEST_FIRST : Order.NEWEST_FIRST;
            ask(
                    "history of " + id + " with " + partner.userId(),
                    kith -> all(next -> kith.as(id)
                            .messages()
                            .withUser(partner.userId(), new HistoryPaging(PAGE, order, next, null))));
        }
    }

    private void find(UserKey key) {
        ask("find " + key, kith -> kith.users().find(key));
    }

    private void about(Message message) {
        ask("find " + message.messageId(), kith -> kith.asSystem().messages().find(message.messageId()));
    }

    private void about(Group group) {
        ask("get " + group.groupId(), kith -> kith.asSystem().groups().get(group.groupId()));
        ask(
                "members of " + group.groupId(),
                kith -> all(next -> kith.asSystem().groups().members(group.groupId(), new Paging(PAGE, next))));
        for (Order order : Order.values()) {
            ask(
                    "posts in " + group.groupId() + ", " + order,
                    kith -> all(next -> kith.asSystem()
                            .messages()
                            .inGroup(group.groupId(), new HistoryPaging(PAGE, order, next, null))));
        }
    }

    private void ask(String text, Function<Kith, Object> question) {
        questions.put(text, (kith, storage) -> question.apply(kith));
    }

    private static <T> List<T> all(Function<@Nullable Cursor, CursorPage<T>> pages) {
        List<T> items = new ArrayList<>();
        Cursor next = null;
        do {
            CursorPage<T> page = pages.apply(next);
            items.addAll(page.items());
            next = page.nextCursor();
        } while (next != null);
        return items;
    }

    /** Asks everything anew; how often the store said that it cannot tell. Anything else than that and the same answer is an error. */
    int untoldBy(Storage storage) {
        Kith kith = Kith.builder().storage(storage).build();
        int untold = 0;
        for (Map.Entry<String, Object> answer : answers.entrySet()) {
            untold += isTold(answer.getKey(), answer.getValue(), kith, storage) ? 0 : 1;
        }
        return untold;
    }

    private boolean isTold(String text, Object answer, Kith kith, Storage storage) {
        try {
            if (!questions.get(text).apply(kith, storage).equals(answer)) {
                throw new AssertionError("another answer: " + text);
            }
            return true;
        } catch (StorageException refusal) {
            return false;
        }
    }
}
