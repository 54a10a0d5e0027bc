package dev.kith.storage.tck;

import static dev.kith.model.Column.GROUPS_CREATED_AT;
import static dev.kith.model.Column.GROUP_MEMBERS_JOINED_AT;
import static dev.kith.model.Column.MESSAGES_CONTENT;
import static dev.kith.model.Column.MESSAGES_READ_AT;
import static dev.kith.model.Column.USERS_AGE;
import static dev.kith.model.Column.USERS_BIO;
import static dev.kith.model.Column.USERS_CREATED_DATE;
import static dev.kith.model.Column.USERS_DATE_OF_BIRTH;
import static dev.kith.model.Column.USERS_UPDATED_DATE;
import static dev.kith.model.Column.USERS_YEARS_OF_EXPERIENCE;
import static dev.kith.storage.tck.Samples.NOON;
import static dev.kith.storage.tck.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.model.ColumnType;
import dev.kith.model.Table;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.Window;
import dev.kith.user.User;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
@Tag("LITERAL")
abstract class ValueContract extends Contract {

    private int users;

    private User nextUser() {
        return Samples.user("user" + users++);
    }

    private void assertKept(User user) {
        stored(user);
        assertThat(storage().users().find(user.userId())).contains(user);
    }

    @Nested
    class Times {

        @Test
        @DisplayName("V1 keep each microsecond, in every column")
        void keep_microseconds() {
            for (int micros : List.of(1, 999, 1_000, 500_000, 999_999)) {
                assertKeptEverywhere(NOON.plus(micros, ChronoUnit.MICROS));
            }
        }

        @Test
        @DisplayName("V2 reach from the year 1 to the end of the year 9999, in every column")
        void reach_far() {
            for (String time : List.of(
                    "0001-01-01T00:00:00Z",
                    "1582-10-10T12:00:00Z",
                    "1969-12-31T23:59:59.999999Z",
                    "1970-01-01T00:00:00Z",
                    "2038-01-19T03:14:08Z",
                    "9999-12-31T23:59:59.999999Z")) {
                assertKeptEverywhere(Instant.parse(time));
            }
        }

        @Test
        @DisplayName("V3 are kept where clocks jump, whatever zone the machine or the server is in")
        void are_kept_where_clocks_jump() {
            for (String day : List.of("2026-03-08", "2026-03-29", "2026-10-25", "2026-11-01", "2011-12-30")) {
                for (int quarter = 0; quarter < 16; quarter++) {
                    Instant time = Instant.parse(day + "T00:15:00Z").plusSeconds(quarter * 900L);
                    assertKept(with(nextUser(), USERS_CREATED_DATE, time));
                }
            }
        }

        @Test
        @DisplayName("V4 differ and are in order when they differ by a microsecond")
        void are_in_order() {
            User ada = user("ada");
            Message first = direct(ada, ada, NOON);
            Message second = direct(ada, ada, NOON.plus(1, ChronoUnit.MICROS));
            Message third = direct(ada, ada, NOON.plus(2, ChronoUnit.MICROS));

            Window oldestFirst = new Window(null, false, 10);
            assertThat(storage().messages().list(new MessageQuery.Direct(ada.userId(), ada.userId(), oldestFirst)))
                    .containsExactly(first, second, third);
        }

        private void assertKeptEverywhere(Instant time) {
            User user = with(with(nextUser(), USERS_CREATED_DATE, time), USERS_UPDATED_DATE, time);
            assertKept(user);
            Message message = stored(with(Samples.direct(users, user, user, time), MESSAGES_READ_AT, time));
            assertThat(storage().messages().find(message.messageId())).contains(message);
            Group group = stored(with(Samples.group("g" + users, user), GROUPS_CREATED_AT, time));
            assertThat(storage().groups().find(group.groupId())).contains(group);
            GroupMember member = with(Samples.member(group, user, null, null), GROUP_MEMBERS_JOINED_AT, time);
            storage().groups().insertMember(member);
            assertThat(storage().groups().findMember(group.groupId(), user.userId()))
                    .contains(member);
        }
    }

    @Nested
    class Dates {

        @Test
        @DisplayName("V5 are kept from the year 1 to 9999, over every change of calendar and clock")
        void are_kept() {
            for (String date : List.of(
                    "0001-01-01",
                    "0004-02-29",
                    "1500-02-28",
                    "1582-10-04",
                    "1582-10-10",
                    "1582-10-15",
                    "1899-12-31",
                    "1900-01-01",
                    "1970-01-01",
                    "2000-02-29",
                    "2011-12-30",
                    "2026-03-29",
                    "9999-12-31")) {
                assertKept(with(nextUser(), USERS_DATE_OF_BIRTH, LocalDate.parse(date)));
            }
        }
    }

    @Nested
    class Numbers {

        @Test
        @DisplayName("V6 are kept from the least to the greatest of 32 bits")
        void are_kept() {
            for (int number : new int[] {Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE}) {
                assertKept(with(with(nextUser(), USERS_AGE, number), USERS_YEARS_OF_EXPERIENCE, number));
            }
        }
    }

    @Nested
    class Texts {

        @Test
        @DisplayName("V7 are kept as they are: blanks, line ends, quotes, marks, and characters nobody assigned")
        void are_kept_as_they_are() {
            for (String text : List.of(
                    " ",
                    "  a  ",
                    "a\t",
                    "a\n",
                    "a\r\nb\r",
                    "\u0001\u001f\u007f\u0085",
                    "'\";--\\",
                    "%_\\%",
                    "${a} :b ?",
                    "\u00a0a\u3000",
                    "e\u0301",
                    "\u00e9",
                    "\u0130i\u0131I",
                    "\u05d0\u202ea",
                    "\ufeffa",
                    "\ufffe\uffff",
                    "\ue000",
                    "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
                    "\ud83f\udffe",
                    "\udbff\udfff",
                    "null")) {
                assertKept(with(nextUser(), USERS_BIO, text));
            }
        }

        @Test
        @DisplayName("V8 of a column with a length hold as many code points, also such as take four bytes each")
        void fill_their_columns() {
            User full = nextUser();
            for (Column column : lengthy()) {
                full = with(full, column, "\ud83d\ude00".repeat(column.maxCodePoints()));
            }
            assertKept(full);
        }

        private static List<Column> lengthy() {
            return Arrays.stream(Column.values())
                    .filter(column -> column.table() == Table.USERS)
                    .filter(column -> column.type() == ColumnType.VARCHAR)
                    .toList();
        }

        @Test
        @DisplayName("V9 of a TEXT column hold 262,144 code points, also such as take four bytes each")
        void are_long() {
            User ada = user("ada");
            Message ascii = with(Samples.direct(1, ada, ada, NOON), MESSAGES_CONTENT, "x".repeat(262_144));
            Message wide = with(Samples.direct(2, ada, ada, NOON), MESSAGES_CONTENT, "\ud83d\ude00".repeat(262_144));
            for (Message message : List.of(ascii, wide)) {
                stored(message);
                Message kept = storage().messages().find(message.messageId()).orElseThrow();
                // Compared as a boolean: a difference would be printed, all of it
                assertThat(kept.equals(message)).isTrue();
            }
        }
    }
}
