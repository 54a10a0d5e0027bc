package dev.kith.test.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.kith.error.KithException;
import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.spi.GroupQuery;
import dev.kith.spi.InboxQuery;
import dev.kith.spi.MemberQuery;
import dev.kith.spi.MembershipQuery;
import dev.kith.spi.MessageDeletion;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.Posting;
import dev.kith.spi.ReadMark;
import dev.kith.spi.SentKey;
import dev.kith.spi.Session;
import dev.kith.spi.Storage;
import dev.kith.spi.UserQuery;
import dev.kith.spi.Window;
import dev.kith.storage.sql.SqlOptions;
import dev.kith.storage.sql.SqlStorage;
import dev.kith.storage.tck.Samples;
import dev.kith.user.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How many statements a call takes, as what a host has listening sees them. */
public abstract class StatementBudgetContract {

    private static final User ADA = Samples.fullUser("ada", "1");
    private static final User LIN = Samples.fullUser("lin", "2");
    private static final Group CIRCLE = Samples.group("circle", ADA);
    private static final GroupMember OWNER = Samples.member(CIRCLE, ADA, "owner", null);
    private static final Message HELLO = Samples.direct(1, ADA, LIN, Samples.NOON);
    private static final Window NEWEST = new Window(null, true, 50);

    private final List<String> statements = new ArrayList<>();

    /** Made by JUnit. */
    protected StatementBudgetContract() {}

    /** {@return a database without a table} */
    protected abstract DataSource empty();

    /**
     * {@return a storage of which each statement is told}
     *
     * @param database where the tables are
     * @param statements hears the text of each
     */
    protected abstract Storage watched(DataSource database, Consumer<String> statements);

    /** {@return how many an inbox of one partner and one group may take} */
    protected abstract int inbox();

    /** {@return what {@link #inbox} takes where it is a step for each partner and group, and few more} */
    protected static int inboxInSteps() {
        int stepsEachWay = 2;
        int ends = 2;
        int memberships = 1;
        int groups = 1;
        int messagesAndUnread = 2;
        return stepsEachWay + ends + memberships + groups + messagesAndUnread;
    }

    private static Map<String, Consumer<Session>> singleStatements() {
        Map<String, Consumer<Session>> calls = new LinkedHashMap<>();
        calls.put("register", s -> s.users().insert(Samples.fullUser("eve", "3")));
        calls.put("find by id", s -> s.users().find(ADA.userId()));
        calls.put("find many", s -> s.users().list(new UserQuery.ByIds(Set.of(ADA.userId(), LIN.userId()))));
        calls.put("page of users", s -> s.users().list(new UserQuery.ByUsername("a", 50)));
        calls.put("update", s -> s.users().update(ADA, ADA.updatedDate()));
        calls.put("send", s -> s.messages().insert(Samples.direct(2, ADA, LIN, Samples.NOON), Posting.MEMBERS));
        calls.put(
                "send to a group",
                s -> s.messages().insert(Samples.post(3, ADA, CIRCLE, Samples.NOON), Posting.MEMBERS));
        calls.put("find a message", s -> s.messages().find(HELLO.messageId()));
        calls.put("conversation", s -> s.messages().list(new MessageQuery.Direct(ADA.userId(), LIN.userId(), NEWEST)));
        calls.put(
                "a group's history",
                s -> s.messages().list(new MessageQuery.InGroup(CIRCLE.groupId(), ADA.userId(), true, NEWEST)));
        calls.put("unread", s -> s.messages().countUnread(LIN.userId()));
        calls.put(
                "mark read",
                s -> s.messages()
                        .markRead(new ReadMark.UpTo(ADA.userId(), SentKey.of(HELLO), LIN.userId(), Samples.NOON)));
        calls.put("delete a message", s -> s.messages().delete(new MessageDeletion.One(HELLO.messageId())));
        calls.put("create a group", s -> s.groups().insert(Samples.group("new", ADA)));
        calls.put("find groups", s -> s.groups().list(new GroupQuery.ByIds(Set.of(CIRCLE.groupId()))));
        calls.put("add a member", s -> s.groups().insertMember(Samples.member(CIRCLE, LIN, null, null)));
        calls.put("members", s -> s.groups().listMembers(new MemberQuery.OfGroup(CIRCLE.groupId(), null, 50)));
        calls.put("a user's groups", s -> s.groups().listMemberships(new MembershipQuery(ADA.userId(), null, 50)));
        return calls;
    }

    @TestFactory
    Stream<DynamicTest> oneStatementIsEnough() {
        return singleStatements().entrySet().stream()
                .map(call -> dynamicTest(call.getKey(), () -> {
                    assertThat(countBy(call.getValue())).isEqualTo(1);
                    assertThat(countBy(s -> s.inTransaction(inside -> {
                                call.getValue().accept(inside);
                                return true;
                            })))
                            .as("in a transaction")
                            .isEqualTo(1);
                }));
    }

    @Test
    void aRefusalTakesOneMoreToTellWhy() {
        assertThat(countBy(s -> refused(() -> s.users().insert(ADA)))).isEqualTo(2);
        assertThat(countBy(s -> refused(
                        () -> s.messages().insert(Samples.post(3, LIN, CIRCLE, Samples.NOON), Posting.MEMBERS))))
                .isEqualTo(2);
    }

    @Test
    void aBatchTakesOneForEachHundredAndTwentyEightAndFewMore() {
        int full = 1_000 / 128;
        int rest = 3;
        int groupAndItsMembers = 2;
        List<User> users = numbered(number -> Samples.user("user" + number));
        assertThat(countBy(s -> s.users().insertAll(users))).isEqualTo(full + rest);
        List<Message> direct = numbered(number -> Samples.direct(number + 2, ADA, LIN, Samples.NOON));
        assertThat(countBy(s -> s.messages().insertAll(direct, Posting.MEMBERS)))
                .isEqualTo(full + rest);
        List<Message> posts = numbered(number -> Samples.post(number + 2, ADA, CIRCLE, Samples.NOON));
        assertThat(countBy(s -> s.messages().insertAll(posts, Posting.MEMBERS)))
                .isEqualTo(full + rest + groupAndItsMembers);
        List<Group> groups = numbered(number -> Samples.group("group" + number, ADA));
        assertThat(countBy(s -> s.groups().insertAll(groups))).isEqualTo(full + rest);
        assertThat(countBy(s -> s.inTransaction(inside -> {
                    inside.messages().insertAll(posts, Posting.MEMBERS);
                    return true;
                })))
                .as("in a transaction")
                .isEqualTo(full + rest + groupAndItsMembers);
    }

    @Test
    void aBatchThatIsRefusedTakesOneForEachRowOfTheStatementThatFailed() {
        int statement = 1;
        int rowsBeforeTheRefused = 9;
        int refusedAndWhy = 2;
        List<User> users = numbered(number -> number == 9 ? ADA : Samples.user("user" + number))
                .subList(0, 128);
        assertThat(countBy(s -> refused(() -> s.users().insertAll(users))))
                .isEqualTo(statement + rowsBeforeTheRefused + refusedAndWhy);
    }

    private static <R> List<R> numbered(IntFunction<R> row) {
        return IntStream.range(0, 1_000).mapToObj(row).toList();
    }

    @Test
    void anInboxTakesFew() {
        assertThat(countBy(s -> s.messages().inbox(new InboxQuery(ADA.userId(), true, null, 20))))
                .isLessThanOrEqualTo(inbox());
    }

    private int countBy(Consumer<Session> call) {
        DataSource database = empty();
        SqlStorage.createTables(database, SqlOptions.DEFAULT);
        Storage storage = watched(database, statements::add);
        storage.users().insert(ADA);
        storage.users().insert(LIN);
        storage.groups().insert(CIRCLE);
        storage.groups().insertMember(OWNER);
        storage.messages().insert(HELLO, Posting.MEMBERS);
        statements.clear();
        call.accept(storage);
        return statements.size();
    }

    private static void refused(Runnable call) {
        try {
            call.run();
        } catch (KithException expected) {
            return;
        }
        throw new AssertionError("Not refused");
    }
}
