package dev.kith.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.error.InvalidCursorException;
import dev.kith.group.GroupId;
import dev.kith.message.MessageId;
import dev.kith.page.Cursor;
import dev.kith.spi.InboxKey;
import dev.kith.spi.MembershipQuery;
import dev.kith.spi.SentKey;
import dev.kith.user.UserId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CursorsProperties {

    private static final String SCOPE = "direct";
    private static final UserId READER = UserId.derived("cursors", "reader");
    private static final UserId OTHER = UserId.derived("cursors", "other");
    private static final GroupId GROUP = GroupId.derived("cursors", "group");
    private static final GroupId ELSEWHERE = GroupId.derived("cursors", "elsewhere");

    /** Every way to read a cursor. */
    private static final List<Consumer<Cursor>> READERS = List.of(
            cursor -> Cursors.readHistory(cursor, SCOPE),
            cursor -> Cursors.readHistory(cursor, "group"),
            cursor -> Cursors.readInbox(cursor, READER),
            cursor -> Cursors.readInbox(cursor, OTHER),
            Cursors::readUsers,
            cursor -> Cursors.readMembers(cursor, GROUP),
            cursor -> Cursors.readMembers(cursor, ELSEWHERE),
            cursor -> Cursors.readMemberships(cursor, READER),
            cursor -> Cursors.readMemberships(cursor, OTHER));

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_place_in_a_history_is_read_as_it_was_written(
            @ForAll("sentKeys") SentKey key, @ForAll boolean newestFirst, @ForAll boolean backwards) {
        Cursor cursor = Cursors.history(SCOPE, key, newestFirst, backwards);

        assertThat(Cursors.readHistory(cursor, SCOPE)).isEqualTo(new HistoryPlace(key, newestFirst, backwards));
        isReadByOneReaderOnly(cursor, 0);
    }

    @Property
    void a_place_in_an_inbox_is_read_as_it_was_written(@ForAll("inboxKeys") InboxKey key) {
        Cursor cursor = Cursors.inbox(READER, key);

        assertThat(Cursors.readInbox(cursor, READER)).isEqualTo(key);
        isReadByOneReaderOnly(cursor, 2);
    }

    @Property
    void a_username_is_read_as_it_was_written(@ForAll("names") String username) {
        Cursor cursor = Cursors.users(username);

        assertThat(Cursors.readUsers(cursor)).isEqualTo(username);
        isReadByOneReaderOnly(cursor, 4);
    }

    @Property
    void a_member_is_read_as_it_was_written(@ForAll("uuids") UUID id) {
        Cursor cursor = Cursors.members(GROUP, new UserId(id));

        assertThat(Cursors.readMembers(cursor, GROUP)).isEqualTo(new UserId(id));
        isReadByOneReaderOnly(cursor, 5);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_membership_is_read_as_it_was_written(@ForAll("names") String name, @ForAll("uuids") UUID id) {
        MembershipQuery.After after = new MembershipQuery.After(name, new GroupId(id));
        Cursor cursor = Cursors.memberships(READER, after);

        assertThat(Cursors.readMemberships(cursor, READER)).isEqualTo(after);
        isReadByOneReaderOnly(cursor, 7);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_cursor_with_one_letter_changed_is_refused(
            @ForAll("cursors") Cursor cursor, @ForAll @IntRange(max = 1_023) int at, @ForAll("letters") char letter) {
        String text = cursor.value();
        int index = at % text.length();
        if (text.charAt(index) != letter) {
            isRefused(new Cursor(text.substring(0, index) + letter + text.substring(index + 1)));
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_cursor_with_one_bit_flipped_is_refused(
            @ForAll("cursors") Cursor cursor, @ForAll @IntRange(max = 8_191) int bit) {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor.value());
        int at = bit % (bytes.length * 8);
        bytes[at / 8] ^= (byte) (1 << (at % 8));

        isRefused(cursor(bytes));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_cursor_that_was_cut_or_made_longer_is_refused(
            @ForAll("cursors") Cursor cursor, @ForAll @IntRange(min = 1, max = 1_023) int length) {
        String text = cursor.value();
        if (length < text.length()) {
            isRefused(new Cursor(text.substring(0, length)));
            isRefused(new Cursor(text.substring(text.length() - length)));
        }
        isRefused(new Cursor(text + "A"));
        isRefused(new Cursor("A" + text));
    }

    @Property
    void any_text_is_refused(@ForAll("plain") String text) {
        isRefused(new Cursor(text));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void bytes_that_were_forged_around_a_right_check_never_fail_otherwise(
            @ForAll("kinds") CursorKind kind, @ForAll("scopes") String scope, @ForAll("places") byte[] place) {
        Cursor forged = forged(kind, scope, place);

        for (Consumer<Cursor> reader : READERS) {
            try {
                reader.accept(forged);
            } catch (InvalidCursorException refused) {
                assertThat(refused).hasNoCause();
            }
        }
    }

    @Example
    void a_forged_instant_outside_the_years_1_to_9999_is_refused() {
        byte[] place = new byte[30];
        ByteBuffer.wrap(place).put((byte) 1).put((byte) 0).putLong(253_402_300_800L);

        isRefused(forged(CursorKind.HISTORY, SCOPE, place));
    }

    @Example
    void a_forged_place_with_something_after_it_or_missing_is_refused() {
        isReadByOneReaderOnly(forged(CursorKind.MEMBERS, GROUP.toString(), new byte[16]), 5);
        isRefused(forged(CursorKind.MEMBERS, GROUP.toString(), new byte[17]));
        isRefused(forged(CursorKind.MEMBERS, GROUP.toString(), new byte[15]));
        isRefused(forged(CursorKind.MEMBERS, GROUP.toString(), new byte[0]));
    }

    @Example
    void forged_text_that_is_not_utf_8_or_has_another_length_is_refused() {
        isRefused(forged(CursorKind.USERS, "", new byte[] {0, 0, 0, 1, (byte) 0xff}));
        isRefused(forged(CursorKind.USERS, "", new byte[] {0, 0, 0, 2, 'a'}));
        isRefused(forged(CursorKind.USERS, "", new byte[] {0x7f, -1, -1, -1, 'a'}));
        isRefused(forged(CursorKind.USERS, "", new byte[] {-1, -1, -1, -1, 'a'}));
    }

    @Example
    void the_longest_names_fit() {
        String longest = "\uD83D\uDE42".repeat(50);

        assertThat(Cursors.readUsers(Cursors.users(longest))).isEqualTo(longest);
        assertThat(Cursors.memberships(READER, new MembershipQuery.After(longest, GROUP))
                        .value())
                .hasSizeLessThanOrEqualTo(1_024);
    }

    @Example
    void a_cursor_that_is_out_there_is_still_read() {
        SentKey key =
                new SentKey(Instant.parse("2026-11-01T12:00:00.000001Z"), MessageId.derived("cursors", "message"));
        Cursor cursor = new Cursor("AQHRVpDwildQJAEAAAAAAGrnKcAAAAABeER-cXJ4it28GPSwRuUMM3lWSTs");

        assertThat(Cursors.history(SCOPE, key, true, false)).isEqualTo(cursor);
        assertThat(Cursors.readHistory(cursor, SCOPE)).isEqualTo(new HistoryPlace(key, true, false));
    }

    private static void isReadByOneReaderOnly(Cursor cursor, int reader) {
        for (int i = 0; i < READERS.size(); i++) {
            if (i != reader) {
                Consumer<Cursor> stranger = READERS.get(i);
                assertThatExceptionOfType(InvalidCursorException.class).isThrownBy(() -> stranger.accept(cursor));
            }
        }
    }

    private static void isRefused(Cursor cursor) {
        isReadByOneReaderOnly(cursor, -1);
    }

    private static Cursor cursor(byte[] bytes) {
        return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private static Cursor forged(CursorKind kind, String scope, byte[] place) {
        byte[] bytes = ByteBuffer.allocate(CursorForm.HEAD + place.length + CursorForm.CHECK)
                .put(CursorForm.head(kind, scope))
                .put(place)
                .array();
        int end = CursorForm.HEAD + place.length;
        ByteBuffer.wrap(bytes).putInt(end, CursorForm.check(bytes, end));
        return cursor(bytes);
    }

    @Provide
    Arbitrary<Cursor> cursors() {
        return Arbitraries.oneOf(
                sentKeys().map(key -> Cursors.history(SCOPE, key, true, false)),
                inboxKeys().map(key -> Cursors.inbox(READER, key)),
                names().map(Cursors::users),
                uuids().map(id -> Cursors.members(GROUP, new UserId(id))),
                names().map(name -> Cursors.memberships(READER, new MembershipQuery.After(name, GROUP))));
    }

    @Provide
    Arbitrary<SentKey> sentKeys() {
        return Combinators.combine(instants(), uuids()).as((at, id) -> new SentKey(at, new MessageId(id)));
    }

    @Provide
    Arbitrary<InboxKey> inboxKeys() {
        Arbitrary<InboxKey> spoken = sentKeys().map(InboxKey.Spoken::new);
        Arbitrary<InboxKey> silent = Combinators.combine(instants().injectNull(0.3), uuids())
                .as((at, id) -> new InboxKey.Silent(at, new GroupId(id)));
        return Arbitraries.oneOf(spoken, silent);
    }

    @Provide
    Arbitrary<UUID> uuids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(codePoint -> codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE)
                .list()
                .ofMaxSize(50)
                .map(codePoints -> {
                    StringBuilder name = new StringBuilder();
                    codePoints.forEach(name::appendCodePoint);
                    return name.toString();
                });
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .withChars("-_")
                .ofMinLength(1)
                .ofMaxLength(120);
    }

    @Provide
    Arbitrary<Character> letters() {
        return Arbitraries.chars()
                .range('a', 'z')
                .range('A', 'Z')
                .range('0', '9')
                .with('-', '_');
    }

    @Provide
    Arbitrary<CursorKind> kinds() {
        return Arbitraries.of(CursorKind.class);
    }

    @Provide
    Arbitrary<String> scopes() {
        return Arbitraries.of("", SCOPE, READER.toString(), GROUP.toString());
    }

    @Provide
    Arbitrary<byte[]> places() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(60);
    }

    private static Arbitrary<Instant> instants() {
        long first = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
        long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
        return Combinators.combine(
                        Arbitraries.longs().between(first, last),
                        Arbitraries.integers().between(0, 999_999))
                .as((second, micros) -> Instant.ofEpochSecond(second, micros * 1_000L));
    }
}
