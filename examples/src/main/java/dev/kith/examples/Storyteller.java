package dev.kith.examples;

import dev.kith.core.Kith;
import dev.kith.error.KithException;
import dev.kith.event.KithEvent;
import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.page.CursorPage;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints rows the way people read them: names in place of ids, and the time of day in UTC. */
final class Storyteller {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Kith kith;
    private final PrintStream out;

    Storyteller(Kith kith, PrintStream out) {
        this.kith = kith;
        this.out = out;
    }

    void opening(String store) {
        out.println("Kith, on " + StoreUrl.shown(store));
    }

    void chapter(String title) {
        out.println();
        out.println(title);
    }

    void line(String text) {
        out.println("  " + text);
    }

    void user(User user) {
        String about = Stream.of(
                        user.mentorMentee(),
                        prefixed("knows ", user.areasOfExpertise()),
                        prefixed("seeks help in ", user.seekingHelpIn()),
                        prefixed("lives in ", user.city()))
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
        row("%-5s %s, born %s, aged %s, %s", user.username(), user.email(), user.dateOfBirth(), user.age(), about);
    }

    void message(Message message) {
        String to = name(message.recipientId()) + name(message.groupId());
        row("%s  %s to %s: %s", time(message.sentAt()), name(message.senderId()), to, message.content());
    }

    void inbox(User reader, CursorPage<Conversation> inbox) {
        line(reader.username() + "'s inbox");
        for (Conversation conversation : inbox.items()) {
            if (conversation instanceof Conversation.Direct direct) {
                row(
                        "    with %s, %d unread: %s",
                        name(direct.partner()), direct.unread(), direct.last().content());
            } else if (conversation instanceof Conversation.InGroup inGroup) {
                Message last = inGroup.last();
                row("    in %s: %s", name(inGroup.groupId()), last == null ? "nothing yet" : last.content());
            }
        }
    }

    void group(Group group) {
        row("%s (%s), founded by %s", group.groupName(), group.description(), name(group.createdBy()));
    }

    void member(GroupMember member) {
        row("    %-5s %s", name(member.userId()), member.role());
    }

    void refused(String what, KithException error, Object field) {
        row("%-27s %s %s", what, error.getClass().getSimpleName(), field);
    }

    void events(List<KithEvent> events) {
        Map<String, Long> counts = events.stream()
                .collect(Collectors.groupingBy(
                        event -> event.getClass().getSimpleName(), TreeMap::new, Collectors.counting()));
        chapter("What a listener was told, after each commit");
        line(counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", ")));
    }

    void ending(String store) {
        out.println();
        out.println(
                StoreUrl.inMemory(store)
                        ? "All of it was in memory, and is gone. Keep it with --store mapdb:community.db"
                        : "All of it is kept in " + StoreUrl.shown(store));
    }

    private void row(String form, @Nullable Object... values) {
        line(String.format(Locale.ROOT, form, values));
    }

    private String name(@Nullable UserId userId) {
        return userId == null
                ? ""
                : kith.users().find(userId).map(User::username).orElseThrow();
    }

    private String name(@Nullable GroupId groupId) {
        return groupId == null ? "" : kith.asSystem().groups().get(groupId).groupName();
    }

    private static @Nullable String prefixed(String prefix, @Nullable String text) {
        return text == null ? null : prefix + text;
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
