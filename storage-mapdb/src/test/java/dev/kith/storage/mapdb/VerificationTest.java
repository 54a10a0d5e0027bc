package dev.kith.storage.mapdb;

import static dev.kith.storage.tck.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.model.Reading;
import dev.kith.model.Table;
import dev.kith.spi.Posting;
import dev.kith.storage.tck.Samples;
import dev.kith.user.User;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapdb.BTreeMap;

class VerificationTest {

    private static final User ADA = Samples.fullUser("ada", "4711");
    private static final User LIN = Samples.user("lin");
    private static final Group CIRCLE = Samples.group("circle", ADA);
    private static final GroupMember OWNER = Samples.member(CIRCLE, ADA, "owner", NOON);
    private static final Message HELLO = Samples.direct(1, ADA, LIN, NOON);
    private static final Message POST = Samples.post(2, ADA, CIRCLE, NOON);

    private final MapDbStorage storage = MapDbStorage.memory(Reading.RELATIONAL);

    @BeforeEach
    void fill() {
        storage.users().insert(ADA);
        storage.users().insert(LIN);
        storage.groups().insert(CIRCLE);
        storage.groups().insertMember(OWNER);
        storage.messages().insert(HELLO, Posting.MEMBERS);
        storage.messages().insert(POST, Posting.MEMBERS);
        assertThat(storage.verify()).isEmpty();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private void assertFound(Consumer<Tables> damage, String... words) {
        storage.access.write(tables -> {
            damage.accept(tables);
            return true;
        });
        assertThat(storage.verify()).anySatisfy(problem -> assertThat(problem).contains(words));
    }

    @Test
    void aUserWithoutAnEntryInAnIndexIsFound() {
        assertFound(
                tables -> tables.usernames.remove("ada"),
                "users.username",
                ADA.userId().toString());
    }

    @Test
    void anEntryOfAValueThatTheUserDoesNotHaveIsFound() {
        assertFound(
                tables -> tables.phones.put("0815", Keys.user(LIN.userId())),
                "users.phone_number",
                LIN.userId().toString());
    }

    @Test
    void anEntryOfAnotherUsersIsFound() {
        assertFound(
                tables -> tables.emails.put(ADA.email(), Keys.user(LIN.userId())),
                "users.email",
                ADA.userId().toString());
    }

    @Test
    void aMessageThatItsHistoryLacksIsFound() {
        assertFound(
                tables -> tables.messages.remove(first(tables.messages)),
                "messages",
                HELLO.messageId().toString());
    }

    @Test
    void aMessageThatNoIdNamesIsFound() {
        assertFound(
                tables -> tables.messageIds.remove(Keys.message(HELLO.messageId())),
                "Histories",
                HELLO.messageId().toString());
    }

    @Test
    void anUnreadMessageThatIsNotCountedIsFound() {
        assertFound(
                tables -> tables.unread.remove(first(tables.unread)),
                "unread",
                HELLO.messageId().toString());
    }

    @Test
    void aReadMessageThatIsCountedIsFound() {
        assertFound(
                tables -> {
                    long number = tables.unread.get(first(tables.unread));
                    Message read = new Message(
                            HELLO.messageId(),
                            HELLO.senderId(),
                            HELLO.recipientId(),
                            null,
                            HELLO.content(),
                            null,
                            HELLO.sentAt(),
                            NOON);
                    tables.replace(number, RowCodec.written(read));
                },
                "unread",
                HELLO.messageId().toString());
    }

    @Test
    void aPostThatItsSenderDoesNotFindIsFound() {
        assertFound(
                tables -> tables.posts.remove(first(tables.posts)),
                "posts",
                POST.messageId().toString());
    }

    @Test
    void aConversationThatOnlyOneSideSeesIsFound() {
        assertFound(
                tables -> tables.talks.numbers.remove(
                        Keys.pair(LIN.userId().value(), ADA.userId().value())),
                "Conversation",
                ADA.userId().toString());
    }

    @Test
    void aConversationThatIsAnotherOneForEachSideIsFound() {
        assertFound(
                tables -> {
                    UUID ada = ADA.userId().value();
                    UUID lin = LIN.userId().value();
                    long number = tables.talks.numbers.get(Keys.pair(ada, lin));
                    tables.talks.open(ada, lin, tables.talks.last(number));
                    tables.talks.numbers.put(Keys.pair(lin, ada), number);
                },
                "Conversation with " + LIN.userId(),
                "is another than the other way round");
    }

    @Test
    void aConversationWithoutItsRecordIsFound() {
        assertFound(
                tables -> tables.drop(tables.talks.numbers.get(
                        Keys.pair(ADA.userId().value(), LIN.userId().value()))),
                "Conversation with " + LIN.userId(),
                "damaged");
    }

    @Test
    void aConversationWithAnotherLastMessageIsFound() {
        assertFound(
                tables -> {
                    long[] last =
                            tables.groupTalks.get(Keys.group(CIRCLE.groupId())).clone();
                    last[1]++;
                    tables.groupTalks.put(Keys.group(CIRCLE.groupId()), last);
                },
                "Conversation of group",
                CIRCLE.groupId().toString());
    }

    @Test
    void aConversationWithANumberThatWillBeGivenAgainIsFound() {
        assertFound(tables -> tables.lastConversation(0), "number");
    }

    @Test
    void rowsThatNameAMissingUserAreFound() {
        storage.access.write(tables -> tables.users.remove(Keys.user(ADA.userId())));

        assertThat(storage.verify())
                .anyMatch(problem -> problem.contains("sender_id"))
                .anyMatch(problem -> problem.contains("created_by"))
                .anyMatch(problem -> problem.contains("user_id"));
    }

    @Test
    void rowsThatNameAMissingGroupAreFound() {
        storage.access.write(tables -> tables.groups.remove(Keys.group(CIRCLE.groupId())));

        assertThat(storage.verify())
                .anyMatch(problem -> problem.startsWith("messages") && problem.contains("group_id"))
                .anyMatch(problem -> problem.startsWith("group_members") && problem.contains("group_id"));
    }

    @Test
    void aMembershipThatOnlyItsGroupKnowsIsFound() {
        assertFound(tables -> tables.memberships.remove(first(tables.memberships)), "membership");
    }

    @Test
    void aMembershipThatOnlyItsUserKnowsIsFound() {
        assertFound(tables -> tables.members.remove(first(tables.members)), "Index of memberships");
    }

    @Test
    void anOwnerWhoIsNotListedIsFound() {
        assertFound(tables -> tables.owners.remove(first(tables.owners)), "owners");
    }

    @Test
    void anOwnerWhoIsNoneIsFound() {
        UUID lin = LIN.userId().value();
        assertFound(
                tables -> tables.owners.put(Keys.pair(CIRCLE.groupId().value(), lin), Boolean.TRUE),
                "owners",
                lin + "");
    }

    @Test
    void aUniqueEntryInVainIsFound() {
        UUID lin = LIN.userId().value();
        assertFound(
                tables -> tables.literals.put(Keys.literal(Column.GROUPS_CREATED_BY, lin), Boolean.TRUE),
                "Unique index");
    }

    @Test
    void aRowWithAFlippedByteIsFound() {
        assertFound(
                tables -> {
                    long number = tables.users.get(Keys.user(ADA.userId()));
                    byte[] row = tables.row(number, Table.USERS);
                    row[row.length / 2] ^= 1;
                    tables.replace(number, row);
                },
                "users " + ADA.userId(),
                "checksum");
    }

    @Test
    void aRowThatIsAnothersIsFound() {
        assertFound(
                tables -> {
                    long number = tables.users.get(Keys.user(ADA.userId()));
                    tables.users.put(Keys.user(LIN.userId()), number);
                },
                LIN.userId().toString(),
                "another id");
    }

    @Test
    void aRowThatIsMissingIsFound() {
        assertFound(
                tables -> tables.drop(tables.groups.get(Keys.group(CIRCLE.groupId()))),
                "groups",
                CIRCLE.groupId().toString());
    }

    @Test
    void aRowOfALaterVersionIsFound() {
        assertFound(
                tables -> {
                    long number = tables.groups.get(Keys.group(CIRCLE.groupId()));
                    byte[] row = Arrays.copyOf(tables.row(number, Table.GROUPS), 300);
                    row[0] = RowWriter.VERSION + 1;
                    tables.replace(number, row);
                },
                "later version");
    }

    private static long[] first(BTreeMap<long[], ?> map) {
        return map.keyIterator().next();
    }
}
