package dev.kith.storage.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kith.core.ContentDigest;
import dev.kith.core.Kith;
import dev.kith.event.KithEvent;
import dev.kith.group.Group;
import dev.kith.group.GroupAdministration;
import dev.kith.group.GroupId;
import dev.kith.group.Groups;
import dev.kith.group.Role;
import dev.kith.message.Messages;
import dev.kith.model.Reading;
import dev.kith.page.Cursor;
import dev.kith.page.CursorPage;
import dev.kith.page.Paging;
import dev.kith.spi.Storage;
import dev.kith.storage.tck.StorageFixture;
import dev.kith.user.NewUser;
import dev.kith.user.Profile;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A part of the contract: each test has a new store, and Kith over it with a clock that stands still. */
abstract class Services {

    static final Instant START = Instant.parse("2026-03-01T10:00:00.123456Z");
    static final LocalDate BORN = LocalDate.of(1990, 12, 10);

    final TestClock clock = new TestClock(START);
    final List<KithEvent> told = new CopyOnWriteArrayList<>();

    private StorageFixture fixture;
    private Storage storage;
    private Kith kith;

    abstract StorageFixture newFixture();

    Reading reading() {
        return Reading.RELATIONAL;
    }

    @BeforeEach
    void openStorage() {
        fixture = newFixture();
        storage = fixture.create(reading());
        kith = builder().listener(told::add).build();
    }

    @AfterEach
    void closeStorage() {
        try {
            storage.close();
        } finally {
            fixture.close();
        }
    }

    Kith.Builder builder() {
        return Kith.builder().storage(storage).clock(clock).passwordHasher(new PlainHasher());
    }

    StorageFixture fixture() {
        return fixture;
    }

    Storage storage() {
        return storage;
    }

    Kith kith() {
        return kith;
    }

    Messages messages(User user) {
        return kith.as(user).messages();
    }

    Groups groups(User user) {
        return kith.as(user).groups();
    }

    Profile profile(User user) {
        return kith.as(user).profile();
    }

    GroupAdministration system() {
        return kith.asSystem().groups();
    }

    User user(String name) {
        return kith.users().register(draft(name).build());
    }

    static NewUser.Builder draft(String name) {
        return NewUser.builder(name, name + "@kith.dev", BORN);
    }

    User read(User user) {
        return kith.users().find(user.userId()).orElseThrow();
    }

    /** A group of the founder, with members by that role. */
    Group group(User founder, User... members) {
        Group group = groups(founder).create("circle of " + founder.username(), "Fridays at six");
        for (User member : members) {
            groups(founder).add(group.groupId(), member.userId(), Role.MEMBER);
        }
        return group;
    }

    @Nullable
    String role(Group group, User user) {
        return storage.groups()
                .findMember(group.groupId(), user.userId())
                .map(member -> String.valueOf(member.role()))
                .orElse(null);
    }

    List<UserId> members(GroupId groupId) {
        return pages(2, page -> system().members(groupId, page)).stream()
                .map(member -> member.userId())
                .toList();
    }

    String digest() {
        return ContentDigest.of(storage);
    }

    /** Calls what must be refused, with exactly this error, and leave no trace. */
    void assertRefused(Refusal expected, ThrowingCallable call) {
        String before = digest();
        int events = told.size();
        Throwable error = catchThrowable(call);
        assertThat(error).as("an error like %s", expected).isNotNull();
        assertThat(Refusal.of(error)).isEqualTo(expected);
        assertThat(digest()).as("contents after a refusal").isEqualTo(before);
        assertThat(told).as("events after a refusal").hasSize(events);
    }

    /** Turns the pages of a list to its end, and sees that none is larger than asked for, or needlessly smaller. */
    static <T> List<T> pages(int size, Function<Paging, CursorPage<T>> list) {
        List<T> all = new ArrayList<>();
        CursorPage<T> page = list.apply(Paging.first(size));
        all.addAll(page.items());
        while (page.nextCursor() != null) {
            Cursor next = page.nextCursor();
            assertThat(page.items()).as("a page before another").hasSize(size);
            assertThat(page.previousCursor()).isNull();
            page = list.apply(Paging.after(next, size));
            assertThat(page.items()).as("a page after another").isNotEmpty();
            all.addAll(page.items());
        }
        return all;
    }
}
