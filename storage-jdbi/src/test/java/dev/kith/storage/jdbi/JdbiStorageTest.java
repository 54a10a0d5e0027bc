package dev.kith.storage.jdbi;

import static dev.kith.storage.jdbi.Samples.direct;
import static dev.kith.storage.jdbi.Samples.group;
import static dev.kith.storage.jdbi.Samples.groupId;
import static dev.kith.storage.jdbi.Samples.inGroup;
import static dev.kith.storage.jdbi.Samples.member;
import static dev.kith.storage.jdbi.Samples.messageId;
import static dev.kith.storage.jdbi.Samples.user;
import static dev.kith.storage.jdbi.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.error.ConflictException;
import dev.kith.error.DuplicateValueException;
import dev.kith.error.NotAllowedException;
import dev.kith.error.NotFoundException;
import dev.kith.error.StorageException;
import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.spi.InboxQuery;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.Posting;
import dev.kith.spi.ReadMark;
import dev.kith.spi.SentKey;
import dev.kith.spi.Window;
import dev.kith.storage.sql.SqlOptions;
import dev.kith.user.User;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbiStorageTest {

    private final JdbiStorage storage = JdbiStorage.create(Samples.database(), SqlOptions.DEFAULT);

    @BeforeEach
    void threeUsersAndAGroup() {
        IntStream.rangeClosed(1, 3).forEach(number -> storage.users().insert(user(number)));
        storage.groups().insert(group(1, 1));
        storage.groups().insertMember(member(1, 1));
    }

    @Test
    void aRowIsReadAsItWasWritten() {
        assertThat(storage.users().find(userId(1))).contains(user(1));
        assertThat(storage.groups().find(groupId(1))).contains(group(1, 1));
        assertThat(storage.groups().findMember(groupId(1), userId(1))).contains(member(1, 1));
        storage.messages().insert(direct(1, 1, 2), Posting.MEMBERS);
        assertThat(storage.messages().find(messageId(1))).contains(direct(1, 1, 2));
    }

    @Test
    void aUserIsUpdatedOnlyAsLastRead() {
        User changed = user(1, "another");
        assertThat(storage.users().update(changed, Instant.EPOCH)).isFalse();
        assertThat(storage.users().update(changed, null)).isFalse();
        assertThat(storage.users().update(changed, Samples.START)).isTrue();
        assertThat(storage.users().find(userId(1))).contains(changed);
    }

    @Test
    void ofSeveralReasonsTheFirstIsTold() {
        User sameNameAndMail = new User(
                userId(9),
                "user2",
                "user1@kith.dev",
                null,
                "!",
                user(1).dateOfBirth(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThatThrownBy(() -> storage.users().insert(sameNameAndMail))
                .isInstanceOfSatisfying(
                        DuplicateValueException.class,
                        e -> assertThat(e.column()).isEqualTo(Column.USERS_USERNAME));
    }

    @Test
    void onlyMembersPostToAGroup() {
        storage.messages().insert(inGroup(1, 1, 1), Posting.MEMBERS);
        assertThatThrownBy(() -> storage.messages().insert(inGroup(2, 2, 1), Posting.MEMBERS))
                .isInstanceOf(NotAllowedException.class);
        storage.messages().insert(inGroup(2, 2, 1), Posting.ANYONE);
        assertThatThrownBy(() -> storage.messages().insert(inGroup(3, 2, 7), Posting.MEMBERS))
                .isInstanceOfSatisfying(
                        NotFoundException.class, e -> assertThat(e.table()).isEqualTo(Table.GROUPS));
        assertThatThrownBy(() -> storage.messages().insert(inGroup(3, 7, 7), Posting.ANYONE))
                .isInstanceOfSatisfying(
                        NotFoundException.class,
                        e -> assertThat(e.id()).isEqualTo(userId(7).value()));
    }

    @Test
    void aGroupThatOthersNameStays() {
        assertThatThrownBy(() -> storage.groups().delete(groupId(1))).isInstanceOf(ConflictException.class);
        assertThat(storage.groups().deleteMembers(groupId(1))).isEqualTo(1);
        assertThat(storage.groups().delete(groupId(1))).isTrue();
        assertThat(storage.groups().delete(groupId(1))).isFalse();
    }

    @Test
    void aConversationIsPagedEitherWay() {
        IntStream.rangeClosed(1, 9)
                .forEach(number ->
                        storage.messages().insert(direct(number, 1 + number % 2, 2 - number % 2), Posting.MEMBERS));
        storage.messages().insert(direct(10, 1, 3), Posting.MEMBERS);
        assertThat(page(null, true, 4)).containsExactly(9, 8, 7, 6);
        assertThat(page(6, true, 4)).containsExactly(5, 4, 3, 2);
        assertThat(page(2, true, 4)).containsExactly(1);
        assertThat(page(null, false, 2)).containsExactly(1, 2);
        assertThat(page(7, false, 4)).containsExactly(8, 9);
    }

    private List<Integer> page(Integer after, boolean newestFirst, int limit) {
        SentKey place = after == null ? null : SentKey.of(direct(after, 1, 2));
        return storage
                .messages()
                .list(new MessageQuery.Direct(userId(1), userId(2), new Window(place, newestFirst, limit)))
                .stream()
                .map(message -> (int) message.messageId().value().getLeastSignificantBits())
                .toList();
    }

    @Test
    void anInboxHasEachConversationOnce() {
        storage.messages().insert(direct(1, 1, 2), Posting.MEMBERS);
        storage.messages().insert(direct(2, 2, 1), Posting.MEMBERS);
        storage.messages().insert(direct(3, 3, 1), Posting.MEMBERS);
        storage.messages().insert(direct(4, 1, 1), Posting.MEMBERS);
        storage.groups().insert(group(2, 2));
        storage.groups().insertMember(member(2, 1));
        Message toGroup = inGroup(5, 1, 2);
        storage.messages().insert(toGroup, Posting.MEMBERS);
        assertThat(storage.messages().inbox(new InboxQuery(userId(1), true, null, 10)))
                .containsExactly(
                        new Conversation.InGroup(groupId(2), toGroup, Samples.START),
                        new Conversation.Direct(userId(1), direct(4, 1, 1), 1),
                        new Conversation.Direct(userId(3), direct(3, 3, 1), 1),
                        new Conversation.Direct(userId(2), direct(2, 2, 1), 1),
                        new Conversation.InGroup(groupId(1), null, Samples.START));
        assertThat(storage.messages().countUnread(userId(1))).isEqualTo(3);
        ReadMark mark = new ReadMark.UpTo(userId(2), SentKey.of(direct(2, 2, 1)), userId(1), Instant.EPOCH);
        assertThat(storage.messages().markRead(mark)).isEqualTo(1);
        assertThat(storage.messages().find(messageId(2)).orElseThrow().readAt())
                .isEqualTo(direct(2, 2, 1).sentAt());
        assertThat(storage.messages().countUnread(userId(1))).isEqualTo(2);
    }

    @Test
    void whatIsClosedRefusesEveryCall() {
        storage.close();
        storage.close();
        assertThatThrownBy(() -> storage.users().find(userId(1)))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        e -> assertThat(e.outcome()).isEqualTo(StorageException.Outcome.NOT_APPLIED));
        assertThatThrownBy(() -> storage.inTransaction(session -> session)).isInstanceOf(StorageException.class);
    }

    @Test
    void lockingAsksForATransaction() {
        assertThatThrownBy(() -> storage.groups().lock(groupId(1))).isInstanceOf(IllegalStateException.class);
        assertThat(storage.<Object>inTransaction(session -> session.groups().lock(groupId(1))))
                .isEqualTo(java.util.Optional.of(group(1, 1)));
    }
}
