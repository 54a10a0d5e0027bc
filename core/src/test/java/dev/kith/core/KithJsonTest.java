package dev.kith.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kith.event.KithEvent;
import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.group.Membership;
import dev.kith.group.Role;
import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.page.Cursor;
import dev.kith.page.CursorPage;
import dev.kith.page.HistoryPaging;
import dev.kith.page.Paging;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KithJsonTest {

    private static final Conversation.Direct DIRECT = new Conversation.Direct(Samples.LIN_ID, Samples.HELLO, 3);
    private static final Conversation.InGroup QUIET = new Conversation.InGroup(Samples.CIRCLE_ID, null, null);

    static Stream<Object> values() {
        return Stream.concat(
                Stream.of(
                        Samples.ADA,
                        Samples.LIN,
                        Samples.HELLO,
                        Samples.GLAD,
                        Samples.CIRCLE,
                        Samples.SILENT,
                        Samples.OWNER,
                        Samples.MEMBER,
                        Samples.ADA_ID,
                        Samples.CIRCLE_ID,
                        Samples.HELLO.messageId(),
                        Role.OWNER,
                        new Role("moderator"),
                        new Cursor("abc-_9"),
                        new Membership(Samples.CIRCLE, Samples.OWNER),
                        DIRECT,
                        QUIET,
                        new Conversation.InGroup(Samples.CIRCLE_ID, Samples.GLAD, Samples.NOON),
                        Paging.first(20),
                        HistoryPaging.around(Samples.HELLO.messageId(), 3)),
                events());
    }

    static Stream<KithEvent> events() {
        return Stream.of(
                new KithEvent.UserRegistered(Samples.NOON, Samples.ADA_ID),
                new KithEvent.UserUpdated(Samples.NOON, Samples.ADA_ID),
                new KithEvent.UserErased(Samples.NOON, Samples.ADA_ID),
                new KithEvent.MessageSent(
                        Samples.NOON, Samples.HELLO.messageId(), Samples.ADA_ID, Samples.LIN_ID, null),
                new KithEvent.MessagesRead(Samples.NOON, Samples.LIN_ID, Samples.ADA_ID, Samples.HELLO.messageId()),
                new KithEvent.MessageDeleted(Samples.NOON, Samples.HELLO.messageId()),
                new KithEvent.GroupCreated(Samples.NOON, Samples.CIRCLE_ID, Samples.ADA_ID),
                new KithEvent.GroupUpdated(Samples.NOON, Samples.CIRCLE_ID),
                new KithEvent.GroupDeleted(Samples.NOON, Samples.CIRCLE_ID),
                new KithEvent.MemberJoined(Samples.NOON, Samples.CIRCLE_ID, Samples.LIN_ID),
                new KithEvent.MemberLeft(Samples.NOON, Samples.CIRCLE_ID, Samples.LIN_ID),
                new KithEvent.RoleChanged(Samples.NOON, Samples.CIRCLE_ID, Samples.LIN_ID, "admin"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void every_value_is_read_as_it_was_written(Object value) {
        String json = KithJson.complete().write(value);

        assertThat((Object) KithJson.complete().read(json, value.getClass())).isEqualTo(value);
        assertThat(KithJson.complete().write(KithJson.complete().read(json, value.getClass())))
                .isEqualTo(json);
    }

    @Test
    void every_kind_of_event_is_among_the_values() {
        assertThat(events().map(Object::getClass)).hasSameElementsAs(List.of(KithEvent.class.getPermittedSubclasses()));
    }

    @Test
    void an_event_and_a_conversation_are_read_without_knowing_which_one_it_is() {
        assertThat(events())
                .allSatisfy(event -> assertThat(
                                KithJson.display().read(KithJson.display().write(event), KithEvent.class))
                        .isEqualTo(event));
        assertThat(KithJson.display().read(KithJson.display().write(QUIET), Conversation.class))
                .isEqualTo(QUIET);
    }

    @Test
    void a_page_is_read_as_it_was_written() {
        CursorPage<Conversation> inbox =
                new CursorPage<>(List.of(DIRECT, QUIET), new Cursor("next"), new Cursor("before"));
        CursorPage<Message> empty = new CursorPage<>(List.of(), null, null);
        CursorPage<User> users = new CursorPage<>(List.of(Samples.ADA, Samples.LIN), null, null);

        assertThat(KithJson.display().readPage(KithJson.display().write(inbox), Conversation.class))
                .isEqualTo(inbox);
        assertThat(KithJson.display().readPage(KithJson.display().write(empty), Message.class))
                .isEqualTo(empty);
        assertThat(KithJson.complete().readPage(KithJson.complete().write(users), User.class))
                .isEqualTo(users);
    }

    @Test
    void the_text_of_a_row_is_its_columns_in_order() {
        assertThat(KithJson.display().write(Samples.HELLO))
                .isEqualTo("{\"messageId\":\"" + Samples.HELLO.messageId() + "\",\"senderId\":\"" + Samples.ADA_ID
                        + "\",\"recipientId\":\"" + Samples.LIN_ID
                        + "\",\"groupId\":null,\"content\":\"Shall we meet on Friday? 🙂\""
                        + ",\"mediaUrl\":\"https://kith.dev/map.png\",\"sentAt\":\"2026-11-01T12:00:00.000000Z\""
                        + ",\"readAt\":\"2026-11-01T12:00:00.000001Z\"}");
        assertThat(KithJson.complete().write(Samples.LIN))
                .isEqualTo("{\"userId\":\"" + Samples.LIN_ID + "\",\"username\":\"lin\",\"email\":\"lin@kith.dev\""
                        + ",\"phoneNumber\":null,\"passwordHash\":\"!\",\"dateOfBirth\":\"0001-01-01\",\"city\":null"
                        + ",\"state\":null,\"age\":null,\"profilePicture\":null,\"bio\":null,\"mentorMentee\":null"
                        + ",\"jobTitle\":null,\"yearsOfExperience\":null,\"areasOfExpertise\":null"
                        + ",\"seekingHelpIn\":null,\"createdDate\":null,\"updatedDate\":null}");
    }

    @Test
    void a_conversation_tells_its_type_first_in_a_list_of_anything_too() {
        assertThat(KithJson.display().write(new CursorPage<>(List.of(QUIET), null, null)))
                .isEqualTo("{\"items\":[{\"type\":\"InGroup\",\"groupId\":\"" + Samples.CIRCLE_ID
                        + "\",\"last\":null,\"joinedAt\":null}],\"nextCursor\":null,\"previousCursor\":null}");
    }

    @Test
    void the_hash_is_displayed_nowhere_and_read_back_as_no_password() {
        String json = KithJson.display().write(new CursorPage<>(List.of(Samples.ADA), null, null));

        assertThat(json).doesNotContain("secret").doesNotContain("passwordHash");
        assertThat(KithJson.display().readPage(json, User.class).items().get(0))
                .usingRecursiveComparison()
                .ignoringFields("passwordHash")
                .isEqualTo(Samples.ADA);
        assertThat(KithJson.display().readPage(json, User.class).items().get(0).passwordHash())
                .isEqualTo(User.NO_PASSWORD);
    }

    @Test
    void a_hash_in_text_for_display_is_not_believed() {
        String brought = KithJson.complete().write(Samples.ADA);

        assertThat(KithJson.display().read(brought, User.class).passwordHash()).isEqualTo(User.NO_PASSWORD);
    }

    @Test
    void a_complete_user_is_not_read_without_the_hash() {
        refuses(KithJson.complete(), KithJson.display().write(Samples.ADA), User.class);
    }

    @Test
    void instants_keep_their_microseconds_and_more() {
        Message odd = new Message(
                Samples.HELLO.messageId(),
                Samples.ADA_ID,
                Samples.LIN_ID,
                null,
                "",
                null,
                Instant.parse("2026-11-01T12:00:00.123456789Z"),
                Instant.parse("2026-11-01T12:00:00.1Z"));

        String json = KithJson.complete().write(odd);

        assertThat(json).contains("12:00:00.123456789Z", "12:00:00.100000Z");
        assertThat(KithJson.complete().read(json, Message.class)).isEqualTo(odd);
    }

    @Test
    void unknown_properties_are_passed_over_and_missing_nullable_ones_are_null() {
        String json = "{\"groupId\":\"" + Samples.CIRCLE_ID + "\",\"userId\":\"" + Samples.LIN_ID
                + "\",\"mood\":[1,{\"a\":2}]}";

        assertThat(KithJson.display().read(json, GroupMember.class)).isEqualTo(Samples.MEMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "nonsense-7",
                "[]",
                "{}",
                "{\"groupId\":null}",
                "{\"groupId\":\"nonsense-7\",\"userId\":\"@\",\"role\":null,\"joinedAt\":null}",
                "{\"groupId\":\"#\",\"userId\":\"nonsense-7\"}",
                "{\"groupId\":\"#\",\"userId\":null}",
                "{\"groupId\":\"#\",\"userId\":\"@\",\"role\":7}",
                "{\"groupId\":\"#\",\"userId\":\"@\",\"role\":true}",
                "{\"groupId\":\"#\",\"userId\":\"@\",\"role\":[\"nonsense-7\"]}",
                "{\"groupId\":\"#\",\"userId\":\"@\",\"joinedAt\":\"nonsense-7\"}",
                "{\"groupId\":\"#\",\"userId\":\"@\",\"joinedAt\":7}",
                "{\"groupId\":\"#\",\"userId\":\"@\",\"joinedAt\":\"\"}",
                "{\"groupId\":\"#\",\"userId\":\"@\",\"role\":\"a\",\"role\":\"nonsense-7\"}",
                "{\"groupId\":\"#\",\"userId\":\"@\"} nonsense-7",
                "{\"groupId\":\"#\",\"userId\":\"@\"",
            })
    void what_is_no_such_value_is_refused_without_saying_what_it_says(String text) {
        String json = text.replace("#", Samples.CIRCLE_ID.toString()).replace("@", Samples.LIN_ID.toString());

        refuses(KithJson.display(), json, GroupMember.class);
        refuses(KithJson.complete(), json, GroupMember.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"dateOfBirth\":\"1990-12-10\" | \"dateOfBirth\":\"nonsense-7\"",
                "\"dateOfBirth\":\"1990-12-10\" | \"dateOfBirth\":[1990,12,10]",
                "\"dateOfBirth\":\"1990-12-10\" | \"dateOfBirth\":7",
                "\"dateOfBirth\":\"1990-12-10\" | \"dateOfBirth\":\"1990-02-30\"",
                "\"dateOfBirth\":\"1990-12-10\" | \"dateOfBirth\":\"1990-12-10T00:00:00Z\"",
                "\"dateOfBirth\":\"1990-12-10\" | \"dateOfBirth\":\"\"",
                "\"dateOfBirth\":\"1990-12-10\" | \"dateOfBirth\":null",
                "\"age\":35 | \"age\":\"35\"",
                "\"age\":35 | \"age\":\"\"",
                "\"age\":35 | \"age\":35.5",
                "\"age\":35 | \"age\":99999999999",
                "\"city\":\"Zürich\" | \"city\":7",
                "\"city\":\"Zürich\" | \"city\":7.5",
            })
    void a_user_with_something_else_in_a_column_is_refused(String from, String to) {
        String json = KithJson.complete().write(Samples.ADA);
        assertThat(json).contains(from);

        refuses(KithJson.complete(), json.replace(from, to), User.class);
        refuses(KithJson.display(), json.replace(from, to), User.class);
    }

    @Test
    void a_value_of_another_type_is_refused() {
        refuses(KithJson.display(), KithJson.display().write(QUIET), Conversation.Direct.class);
        refuses(KithJson.display(), KithJson.display().write(DIRECT), KithEvent.class);
        refuses(KithJson.display(), KithJson.display().write(Samples.HELLO), Conversation.class);
        refuses(KithJson.display(), KithJson.display().write(Samples.HELLO), Group.class);
        refuses(KithJson.display(), "\"\"", Cursor.class);
        refuses(KithJson.display(), "7", UserId.class);
        refuses(KithJson.display(), "null", UserId.class);
    }

    @Test
    void what_has_no_json_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> KithJson.display().write(new Object()));
    }

    private static void refuses(KithJson kithJson, String json, Class<?> type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kithJson.read(json, type))
                .satisfies(error -> assertThat(error.getMessage())
                        .startsWith("Not the JSON of a " + type.getSimpleName())
                        .doesNotContain("nonsense"))
                .withNoCause();
    }
}
