package dev.kith.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kith.group.GroupId;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentDigestTest {

    private final FixedSession session = new FixedSession();

    private void fill() {
        session.users.addAll(List.of(Samples.LIN, Samples.ADA));
        session.messages.addAll(List.of(Samples.GLAD, Samples.HELLO));
        session.groups.addAll(List.of(Samples.SILENT, Samples.CIRCLE));
        session.members.addAll(List.of(Samples.MEMBER, Samples.OWNER));
    }

    @Test
    void an_empty_store_has_the_digest_of_four_zero_bytes() {
        assertThat(ContentDigest.of(session))
                .isEqualTo("df3f619804a92fdb4057192dc43dd748ea778adc52bc498ce80524c014b81119");
    }

    @Test
    void the_digest_of_these_rows_is_this_for_ever() {
        fill();

        assertThat(ContentDigest.of(session))
                .isEqualTo("2e68a134acd9e83c76df00d26e8b3d123d62850bb214b920bb752afccf36ac17");
    }

    @Test
    void it_does_not_depend_on_the_order_in_which_rows_were_stored_nor_on_the_pages() {
        for (int i = 0; i < 1_203; i++) {
            session.messages.add(message(new UUID(i * 0x9e3779b97f4a7c15L, i), "m" + i));
        }
        String digest = ContentDigest.of(session);

        Collections.shuffle(session.messages, new Random(7));
        assertThat(ContentDigest.of(session)).isEqualTo(digest);
        session.largestPage = 7;
        assertThat(ContentDigest.of(session)).isEqualTo(digest);
        session.messages.remove(600);
        assertThat(ContentDigest.of(session)).isNotEqualTo(digest);
    }

    @ParameterizedTest
    @EnumSource
    void it_changes_with_each_column_and_tells_null_from_nothing(Column column) {
        fill();
        List<String> digests = new ArrayList<>(List.of(ContentDigest.of(session)));
        for (Object value : others(column)) {
            replace(column, value);
            digests.add(ContentDigest.of(session));
        }

        assertThat(digests).doesNotHaveDuplicates();
    }

    @Test
    void it_tells_two_columns_from_one_with_the_text_of_both() {
        session.users.add(named("a", "b\u0001c"));
        String one = ContentDigest.of(session);
        session.users.set(0, named("a\u0001b", "c"));

        assertThat(ContentDigest.of(session)).isNotEqualTo(one);
    }

    @Test
    void it_tells_microseconds_apart_before_1970_and_after() {
        List<String> digests = new ArrayList<>();
        for (String at : List.of(
                "0001-01-01T00:00:00Z",
                "0001-01-01T00:00:00.000001Z",
                "1969-12-31T23:59:59.999999Z",
                "1970-01-01T00:00:00Z",
                "1970-01-01T00:00:00.000001Z",
                "9999-12-31T23:59:59.999999Z")) {
            session.messages.clear();
            session.messages.add(Rows.with(Samples.HELLO, Column.MESSAGES_SENT_AT, Instant.parse(at)));
            digests.add(ContentDigest.of(session));
        }

        assertThat(digests).doesNotHaveDuplicates();
    }

    @Test
    void a_store_that_does_not_move_on_or_has_another_order_is_told_of() {
        fill();
        session.stuck = true;
        assertThatIllegalStateException().isThrownBy(() -> ContentDigest.of(session));

        session.stuck = false;
        session.reversed = true;
        assertThatIllegalStateException().isThrownBy(() -> ContentDigest.of(session));
    }

    private void replace(Column column, Object value) {
        switch (column.table()) {
            case USERS -> session.users.set(0, Rows.with(session.users.get(0), column, value));
            case MESSAGES -> session.messages.set(0, Rows.with(session.messages.get(0), column, value));
            case GROUPS -> session.groups.set(0, Rows.with(session.groups.get(0), column, value));
            case GROUP_MEMBERS -> session.members.set(0, Rows.with(session.members.get(0), column, value));
        }
    }

    /** Values the sample rows do not have in that column. */
    private static List<Object> others(Column column) {
        List<Object> values = new ArrayList<>(
                switch (column.type()) {
                    case UUID -> List.of(id(column, 1), id(column, 2));
                    case VARCHAR, TEXT -> List.of("x", "y", "\u0001", "🙂");
                    case DATE -> List.of(LocalDate.of(1990, 12, 11), LocalDate.of(9999, 12, 31));
                    case INT -> List.of(0, 1, -1, Integer.MAX_VALUE);
                    case TIMESTAMP -> List.of(Instant.EPOCH, Instant.parse("2026-11-01T12:00:00.000002Z"));
                });
        return values;
    }

    private static Object id(Column column, long number) {
        UUID uuid = new UUID(0, number);
        Table named = column.references().orElse(column.table());
        return switch (named) {
            case USERS -> new UserId(uuid);
            case MESSAGES -> new MessageId(uuid);
            case GROUPS -> new GroupId(uuid);
            case GROUP_MEMBERS -> throw new AssertionError(column);
        };
    }

    private static User named(String username, String email) {
        return Rows.with(Rows.with(Samples.LIN, Column.USERS_USERNAME, username), Column.USERS_EMAIL, email);
    }

    private static Message message(UUID id, String content) {
        return new Message(new MessageId(id), Samples.ADA_ID, Samples.LIN_ID, null, content, null, Samples.NOON, null);
    }
}
