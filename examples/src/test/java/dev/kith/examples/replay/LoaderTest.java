package dev.kith.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.kith.core.Kith;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.model.Reading;
import dev.kith.page.HistoryPaging;
import dev.kith.page.Paging;
import dev.kith.spi.Storage;
import dev.kith.storage.tck.ReferenceStorage;
import dev.kith.user.NewUser;
import dev.kith.user.User;
import dev.kith.user.UserKey;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LoaderTest {

    private static final Instant NOON = Instant.parse("2008-02-29T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);

    private final Storage storage = new ReferenceStorage(Reading.RELATIONAL);
    private final Kith kith = Kith.builder().storage(storage).build();

    @Test
    void identical_lines_are_two_messages_in_their_order() throws IOException {
        load(said("ada", "hi"), said("ada", "hi"), said("lin", "what?"), said("ada", "hi"));
        assertThat(kith.asSystem()
                        .messages()
                        .inGroup(Origin.IRC.groupId("#kith"), HistoryPaging.oldest(10))
                        .items())
                .extracting(Message::content)
                .containsExactly("hi", "hi", "what?", "hi");
    }

    @Test
    void a_speaker_joins_with_the_first_line_and_the_first_of_all_founds_the_group() throws IOException {
        load(said("ada", "hi"), new Line.Said(LATER, "lin", "#kith", "hi"), said("ada", "again"));
        assertThat(kith.asSystem()
                        .groups()
                        .members(Origin.IRC.groupId("#kith"), Paging.first(10))
                        .items())
                .containsExactlyInAnyOrder(
                        new GroupMember(Origin.IRC.groupId("#kith"), user("ada").userId(), "owner", NOON),
                        new GroupMember(Origin.IRC.groupId("#kith"), user("lin").userId(), "member", LATER));
    }

    @Test
    void a_user_is_made_of_the_input_alone() throws IOException {
        load(said("ada", "hi"));
        User ada = user("ada");
        assertThat(ada.passwordHash()).isEqualTo(User.NO_PASSWORD);
        assertThat(ada.createdDate()).isEqualTo(NOON);
        assertThat(ada.age()).isEqualTo(ada.ageOn(LocalDate.of(2008, 2, 29)));
        assertThat(ada.userId()).isEqualTo(Origin.IRC.userId("ada"));
    }

    @Test
    void names_that_differ_in_case_are_one_user() throws IOException {
        Report report = load(said("Ada", "hi"), said("ada", "me again"), said("ADA", "and again"));
        assertThat(report.users()).isEqualTo(1);
        assertThat(report.groupMembers()).isEqualTo(1);
        assertThat(report.messages()).isEqualTo(3);
    }

    @Test
    void who_is_refused_is_refused_with_every_line() throws IOException {
        Report report = load(
                said("seventeen-letters", "hi"),
                said("two words", "hi"),
                said("two words", "hi"),
                new Line.Direct(NOON, "ada", "seventeen-letters", "hi"));
        assertThat(report.refused())
                .containsOnly(entry("users.username: max_code_points", 2L), entry("users.username: format", 2L));
        assertThat(report.lines()).isEqualTo(4);
        assertThat(report.groups()).isZero();
    }

    @Test
    void a_message_that_is_refused_is_counted_by_its_column() throws IOException {
        Report report = load(said("ada", " "), said("ada", "a\0b"), said("ada", "x".repeat(65_537)), said("ada", "x"));
        assertThat(report.refused())
                .containsOnly(
                        entry("messages.content: not_blank", 1L),
                        entry("messages.content: well_formed", 1L),
                        entry("messages.content: max_code_points", 1L));
        assertThat(report.messages()).isEqualTo(1);
    }

    @Test
    void who_has_the_name_already_is_left_alone() throws IOException {
        User host = kith.users()
                .register(NewUser.builder("ada", "ada@kith.dev", LocalDate.of(1990, 12, 10))
                        .build());
        Report report = load(said("ada", "hi"));
        assertThat(report.refused()).containsOnly(entry("users.username: unique", 1L));
        assertThat(user("ada")).isEqualTo(host);
    }

    @Test
    void another_input_in_the_place_of_the_first_is_a_conflict() throws IOException {
        load(said("ada", "hi"), said("ada", "again"), said("ada", "and again"));
        Report report = load(said("ada", "something else"), said("lin", "again"), said("ada", "and again"));
        assertThat(report.refused()).containsOnly(entry("messages.message_id: same_id", 2L));
        assertThat(report.messages()).isEqualTo(1);
        assertThat(report.lines()).isEqualTo(3);
    }

    @Test
    void the_messages_of_500_lines_are_stored_in_one_call() throws IOException {
        Line[] lines = new Line[501];
        Arrays.setAll(lines, i -> said("ada", i == 7 ? " " : "line " + i));
        CountedStorage counted = new CountedStorage(storage);
        assertThat(Lines.load(counted, Lines.of(lines)).messages()).isEqualTo(500);
        assertThat(counted.calls()).containsEntry("insertAll", 2).doesNotContainKey("insert");
    }

    @Test
    void lines_of_which_the_store_refuses_one_are_loaded_one_by_one() throws IOException {
        load(new Line.OfTheSystem(), said("ada", "something else"));
        CountedStorage counted = new CountedStorage(storage);
        Report report = Lines.load(counted, Lines.of(said("ada", "hi"), said("lin", "again"), said("mei", "hi")));
        assertThat(report.refused()).containsOnly(entry("messages.message_id: same_id", 1L));
        assertThat(report.messages()).isEqualTo(2);
        assertThat(report.groupMembers()).isEqualTo(3);
        assertThat(counted.calls()).containsEntry("insertAll", 1).containsEntry("insert", 3);
        assertThat(load(said("ada", "hi"), said("lin", "again"), said("mei", "hi")))
                .isEqualTo(report);
    }

    @Test
    void lines_of_every_kind_add_up() throws IOException {
        Report report = load(
                new Line.OfTheSystem(),
                said("ada", "hi"),
                new Line.Direct(LATER, "lin", "ada", "psst"),
                new Line.Direct(LATER, "ada", "lin", "what?"),
                CollegeSource.parse("nothing"));
        assertThat(report.lines()).isEqualTo(5);
        assertThat(report.systemLines()).isEqualTo(1);
        assertThat(report.messages()).isEqualTo(3);
        assertThat(report.refused()).containsOnly(entry("messages.recipient_id: single_target", 1L));
        assertThat(report.busiestConversations())
                .containsExactly(new Report.Conversation("ada and lin", 2), new Report.Conversation("#kith", 1));
    }

    private Report load(Line... lines) throws IOException {
        return Lines.load(storage, Lines.of(lines));
    }

    private User user(String name) {
        return kith.users().find(UserKey.username(name)).orElseThrow();
    }

    private static Line said(String speaker, String text) {
        return new Line.Said(NOON, speaker, "#kith", text);
    }
}
