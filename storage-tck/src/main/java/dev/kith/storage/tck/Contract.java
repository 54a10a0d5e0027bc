package dev.kith.storage.tck;

import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.model.Reading;
import dev.kith.spi.Posting;
import dev.kith.spi.Storage;
import dev.kith.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A part of the contract: each test has a new store. */
abstract class Contract {

    private StorageFixture fixture;
    private Storage storage;
    private int messages;

    abstract StorageFixture newFixture();

    Reading reading() {
        return Reading.RELATIONAL;
    }

    @BeforeEach
    void openStorage() {
        fixture = newFixture();
        storage = fixture.create(reading());
    }

    @AfterEach
    void closeStorage() {
        try {
            storage.close();
        } finally {
            fixture.close();
        }
    }

    StorageFixture fixture() {
        return fixture;
    }

    Storage storage() {
        return storage;
    }

    User user(String name) {
        return stored(Samples.user(name));
    }

    User stored(User user) {
        storage.users().insert(user);
        return user;
    }

    Group group(String name, User founder) {
        return stored(Samples.group(name, founder));
    }

    Group stored(Group group) {
        storage.groups().insert(group);
        return group;
    }

    GroupMember member(Group group, User user) {
        return member(group, user, "member", Samples.NOON);
    }

    GroupMember member(Group group, User user, @Nullable String role, @Nullable Instant joinedAt) {
        GroupMember member = Samples.member(group, user, role, joinedAt);
        storage.groups().insertMember(member);
        return member;
    }

    Message direct(User sender, User recipient, Instant sentAt) {
        return stored(Samples.direct(messages++, sender, recipient, sentAt));
    }

    Message post(User sender, Group group, Instant sentAt) {
        return stored(Samples.post(messages++, sender, group, sentAt));
    }

    Message stored(Message message) {
        storage.messages().insert(message, Posting.ANYONE);
        return message;
    }

    /**
     * Turns the pages of a list until one is empty.
     *
     * @param page reads the page after an item, or the first
     */
    static <T> List<T> paged(int size, BiFunction<@Nullable T, Integer, List<T>> page) {
        List<T> all = new ArrayList<>();
        List<T> read = page.apply(null, size);
        while (!read.isEmpty()) {
            if (read.size() > size || all.size() > 10_000) {
                throw new AssertionError("A page of " + size + " has " + read.size() + " items after " + all.size());
            }
            all.addAll(read);
            read = page.apply(read.get(read.size() - 1), size);
        }
        return all;
    }
}
