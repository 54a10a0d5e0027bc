package dev.kith.examples;

import static dev.kith.user.Mentoring.MENTEE;
import static dev.kith.user.Mentoring.MENTOR;

import dev.kith.core.Kith;
import dev.kith.core.Storages;
import dev.kith.error.DuplicateValueException;
import dev.kith.error.InvalidValueException;
import dev.kith.error.NotAllowedException;
import dev.kith.event.KithEvent;
import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.group.Membership;
import dev.kith.group.Role;
import dev.kith.message.Message;
import dev.kith.page.CursorPage;
import dev.kith.page.HistoryPaging;
import dev.kith.page.Paging;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import dev.kith.user.NewUser;
import dev.kith.user.User;
import dev.kith.user.UserKey;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Two people register, write to one another and found a group; what is printed is what the store gave back. */
final class Quickstart {

    private static final String CIRCLE = "Compiler circle";
    private static final LocalDate ADAS_BIRTHDAY = LocalDate.of(1990, 12, 10);

    private final Kith kith;
    private final Storyteller tell;

    private Quickstart(Kith kith, Storyteller tell) {
        this.kith = kith;
        this.tell = tell;
    }

    static void run(String store, PrintStream out) {
        try (Storage storage = Storages.open(store, OpenOptions.DEFAULT)) {
            run(storage, store, out);
        }
    }

    static void run(Storage storage, String store, PrintStream out) {
        List<KithEvent> events = new ArrayList<>();
        Kith kith = Kith.builder()
                .storage(storage)
                .clock(Clock.systemUTC())
                .listener(events::add)
                .build();
        Storyteller tell = new Storyteller(kith, out);
        tell.opening(store);
        new Quickstart(kith, tell).run();
        tell.events(events);
        tell.ending(store);
    }

    private void run() {
        tell.chapter("Two people");
        User ada = register(NewUser.builder("Ada", "Ada@kith.dev", ADAS_BIRTHDAY)
                .mentoring(MENTOR)
                .areasOfExpertise("compilers")
                .password("correct horse".toCharArray())
                .build());
        User lin = register(NewUser.builder("lin", "lin@kith.dev", LocalDate.of(2001, 3, 4))
                .mentoring(MENTEE)
                .seekingHelpIn("parsers")
                .city("Oslo")
                .build());
        signIn();
        message(ada, lin);
        Group circle = circle(ada, lin);
        history(lin, circle);
        refusals(lin, circle);
    }

    /** A persistent store knows them from the run before. */
    private User register(NewUser command) {
        User user = kith.users()
                .find(UserKey.username(command.username()))
                .orElseGet(() -> kith.users().register(command));
        tell.user(user);
        return user;
    }

    private void signIn() {
        UserKey ada = UserKey.email("ada@kith.dev");
        boolean right =
                kith.users().verifyPassword(ada, "correct horse".toCharArray()).isPresent();
        boolean wrong =
                kith.users().verifyPassword(ada, "battery staple".toCharArray()).isPresent();
        tell.line("ada signs in with the right password: " + (right ? "yes" : "no") + ", with a wrong one: "
                + (wrong ? "yes" : "no"));
    }

    private void message(User ada, User lin) {
        tell.chapter("A direct message");
        Message hello = kith.as(ada).messages().send(lin.userId(), "Shall we meet on Friday?");
        tell.message(hello);
        Message answer = kith.as(lin).messages().send(ada.userId(), "Gladly. Before or after the talk?");
        tell.message(answer);

        tell.inbox(lin, kith.as(lin).messages().inbox(Paging.first(20)));
        long marked = kith.as(lin).messages().markReadUpTo(hello.messageId());
        tell.line("lin marks as read: " + marked + ", unread now: "
                + kith.as(lin).messages().unread());
    }

    private Group circle(User ada, User lin) {
        tell.chapter("A group");
        Group circle = kith.as(ada).groups().mine(Paging.first(20)).items().stream()
                .map(Membership::group)
                .filter(group -> group.groupName().equals(CIRCLE))
                .findFirst()
                .orElseGet(() -> kith.as(ada).groups().create(CIRCLE, "Fridays at six"));
        tell.group(circle);
        addOnce(ada, circle, lin);
        for (GroupMember member : kith.as(ada)
                .groups()
                .members(circle.groupId(), Paging.first(20))
                .items()) {
            tell.member(member);
        }
        tell.message(kith.as(lin).messages().sendToGroup(circle.groupId(), "Glad to be here"));
        tell.inbox(lin, kith.as(lin).messages().inbox(Paging.first(20)));
        return circle;
    }

    private void addOnce(User ada, Group circle, User lin) {
        try {
            kith.as(ada).groups().add(circle.groupId(), lin.userId(), Role.MEMBER);
        } catch (DuplicateValueException already) {
            tell.line("lin is a member already: " + already.column());
        }
    }

    private void history(User lin, Group circle) {
        tell.chapter("A history, page by page");
        for (String text : List.of("I bring the grammar.", "And somebody brings cake?")) {
            kith.as(lin).messages().sendToGroup(circle.groupId(), text);
        }
        CursorPage<Message> newest = kith.as(lin).messages().inGroup(circle.groupId(), HistoryPaging.newest(2));
        newest.items().forEach(tell::message);
        newest.next().ifPresent(cursor -> {
            tell.line("and before that, from cursor " + cursor);
            kith.as(lin)
                    .messages()
                    .inGroup(circle.groupId(), HistoryPaging.from(cursor, 2))
                    .items()
                    .forEach(tell::message);
        });
    }

    private void refusals(User lin, Group circle) {
        tell.chapter("What is refused, and how it is told");
        try {
            kith.users()
                    .register(NewUser.builder("seventeen-letters", "s@kith.dev", ADAS_BIRTHDAY)
                            .build());
        } catch (InvalidValueException refused) {
            tell.refused("a username of 17 characters", refused, refused.violations());
        }
        try {
            kith.users()
                    .register(NewUser.builder("adele", "ADA@kith.dev", ADAS_BIRTHDAY)
                            .build());
        } catch (DuplicateValueException refused) {
            tell.refused("an email that ada has", refused, refused.column());
        }
        try {
            kith.as(lin).groups().delete(circle.groupId());
        } catch (NotAllowedException refused) {
            tell.refused("lin deletes ada's group", refused, refused.rule());
        }
    }
}
