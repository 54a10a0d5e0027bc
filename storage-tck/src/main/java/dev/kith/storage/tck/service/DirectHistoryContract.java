package dev.kith.storage.tck.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.message.NewMessage;
import dev.kith.model.Table;
import dev.kith.page.CursorPage;
import dev.kith.page.HistoryPaging;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
abstract class DirectHistoryContract extends Services {

    private static final int MANY = 9;

    private User ada;
    private User lin;
    private List<Message> oldestFirst;

    /** Nine messages to and fro, some of one instant, with ids that go against the time, and others around them. */
    @BeforeEach
    void talk() {
        ada = user("ada");
        lin = user("lin");
        User mei = user("mei");
        oldestFirst = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            boolean fro = i % 3 == 1;
            long high = i % 2 == 0 ? -1L - i : i;
            messages(mei).send(fro ? ada.userId() : lin.userId(), "aside " + i);
            messages(ada).send(ada.userId(), "note " + i);
            oldestFirst.add(messages(fro ? lin : ada)
                    .send(NewMessage.to(fro ? ada.userId() : lin.userId())
                            .messageId(new MessageId(new UUID(high, i)))
                            .content("line " + i)
                            .build()));
            messages(lin).send(mei.userId(), "aside " + i);
            clock.move(Duration.ofNanos(i % 4 == 0 ? 0 : 1_000));
        }
        oldestFirst.sort((a, b) -> {
            int time = a.sentAt().compareTo(b.sentAt());
            return time != 0 ? time : a.messageId().compareTo(b.messageId());
        });
    }

    private List<Message> newestFirst() {
        List<Message> turned = new ArrayList<>(oldestFirst);
        Collections.reverse(turned);
        return turned;
    }

    private CursorPage<Message> read(HistoryPaging paging) {
        return messages(ada).withUser(lin.userId(), paging);
    }

    private CursorPage<Message> after(CursorPage<Message> page, int size) {
        return read(HistoryPaging.from(page.next().orElseThrow(), size));
    }

    private CursorPage<Message> before(CursorPage<Message> page, int size) {
        return read(HistoryPaging.from(page.previous().orElseThrow(), size));
    }

    @Nested
    class WithUser {

        @Test
        @DisplayName("S61 lists what two users wrote to one another, newest or oldest first, in pages of any size")
        void lists_both_orders() {
            for (int size : new int[] {1, 2, 3, 8, 9, 10, 500}) {
                assertThat(HistoryPages.forward(HistoryPaging.newest(size), DirectHistoryContract.this::read))
                        .isEqualTo(newestFirst());
                assertThat(HistoryPages.forward(HistoryPaging.oldest(size), DirectHistoryContract.this::read))
                        .isEqualTo(oldestFirst);
            }
        }

        @Test
        @DisplayName("S62 shows both users the same")
        void shows_both_the_same() {
            assertThat(messages(lin)
                            .withUser(ada.userId(), HistoryPaging.oldest(500))
                            .items())
                    .isEqualTo(oldestFirst);
        }

        @Test
        @DisplayName("S63 leads back from any page to those before it, in the same order")
        void leads_back() {
            for (HistoryPaging start : List.of(HistoryPaging.newest(3), HistoryPaging.oldest(3))) {
                CursorPage<Message> first = read(start);
                CursorPage<Message> second = after(first, 3);
                CursorPage<Message> third = after(second, 3);

                assertThat(third.nextCursor()).isNull();
                assertThat(before(third, 3).items()).isEqualTo(second.items());
                assertThat(before(second, 3).items()).isEqualTo(first.items());
                assertThat(before(third, 2).items()).isEqualTo(second.items().subList(1, 3));
                assertThat(before(third, 500).items())
                        .hasSize(6)
                        .endsWith(second.items().get(2));
                assertThat(before(before(third, 3), 3).items()).isEqualTo(first.items());
                assertThat(after(before(third, 3), 3)).isEqualTo(third);
            }
        }

        @Test
        @DisplayName("S64 leads back from the newest page to what was written since, and from there back again")
        void leads_to_what_is_new() {
            CursorPage<Message> first = read(HistoryPaging.newest(3));
            CursorPage<Message> nothing = before(first, 3);
            assertThat(nothing.items()).isEmpty();
            clock.tick();
            Message hello = messages(lin).send(ada.userId(), "hello");
            clock.tick();
            Message again = messages(ada).send(lin.userId(), "hello again");

            assertThat(before(first, 1).items()).containsExactly(hello);
            assertThat(before(first, 3).items()).containsExactly(again, hello);
            assertThat(before(nothing, 3).items()).containsExactly(again, hello);
            assertThat(after(before(first, 3), 3).items()).isEqualTo(first.items());
        }

        @Test
        @DisplayName("S65 neither misses nor repeats what was committed before the first page, whatever happens since")
        void stays_where_it_was() {
            CursorPage<Message> page = read(HistoryPaging.newest(3));
            List<Message> seen = new ArrayList<>(page.items());
            List<Message> expected = newestFirst();
            while (page.nextCursor() != null) {
                messages(ada).send(lin.userId(), "new");
                Message last = page.items().get(page.items().size() - 1);
                messages(last.senderId().equals(ada.userId()) ? ada : lin).delete(last.messageId());
                page = after(page, 2);
                seen.addAll(page.items());
            }
            assertThat(seen).isEqualTo(expected);
        }

        @Test
        @DisplayName("S66 is an empty page without cursors where two users never wrote")
        void is_empty() {
            User tom = user("tom");

            CursorPage<Message> nothing = new CursorPage<>(List.of(), null, null);
            assertThat(messages(ada).withUser(tom.userId(), HistoryPaging.newest(1)))
                    .isEqualTo(nothing);
            assertThat(messages(tom).withUser(tom.userId(), HistoryPaging.oldest(1)))
                    .isEqualTo(nothing);
        }

        @Test
        @DisplayName("S67 is for a user and itself what it wrote to itself, each message once")
        void is_for_oneself() {
            List<Message> notes = messages(ada)
                    .withUser(ada.userId(), HistoryPaging.oldest(500))
                    .items();

            assertThat(notes).hasSize(MANY).allMatch(note -> note.senderId().equals(note.recipientId()));
            assertThat(HistoryPages.forward(
                            HistoryPaging.oldest(2), paging -> messages(ada).withUser(ada.userId(), paging)))
                    .isEqualTo(notes);
        }

        @Test
        @DisplayName("S68 refuses a cursor of another conversation or list, and tells it before who is missing")
        void refuses_foreign_cursors() {
            HistoryPaging foreign = HistoryPaging.from(
                    messages(ada)
                            .withUser(ada.userId(), HistoryPaging.newest(1))
                            .next()
                            .orElseThrow(),
                    1);

            assertRefused(Refusal.foreignCursor(), () -> read(foreign));
            assertRefused(Refusal.foreignCursor(), () -> messages(ada).withUser(new UserId(new UUID(0, 0)), foreign));
        }
    }

    @Nested
    class AroundMessage {

        @Test
        @DisplayName(
                "S69 reads around a message, newest first: as many newer as older, one more older for an even size")
        void reads_around() {
            List<Message> all = newestFirst();

            assertThat(read(HistoryPaging.around(all.get(4).messageId(), 1)).items())
                    .isEqualTo(all.subList(4, 5));
            assertThat(read(HistoryPaging.around(all.get(4).messageId(), 2)).items())
                    .isEqualTo(all.subList(4, 6));
            assertThat(read(HistoryPaging.around(all.get(4).messageId(), 5)).items())
                    .isEqualTo(all.subList(2, 7));
            assertThat(read(HistoryPaging.around(all.get(4).messageId(), 6)).items())
                    .isEqualTo(all.subList(2, 8));
        }

        @Test
        @DisplayName("S70 reads around a message near either end what there is")
        void reads_around_the_ends() {
            List<Message> all = newestFirst();

            assertThat(read(HistoryPaging.around(all.get(0).messageId(), 5)).items())
                    .isEqualTo(all.subList(0, 3));
            assertThat(read(HistoryPaging.around(all.get(1).messageId(), 5)).items())
                    .isEqualTo(all.subList(0, 4));
            CursorPage<Message> last = read(HistoryPaging.around(all.get(8).messageId(), 5));
            assertThat(last.items()).isEqualTo(all.subList(6, 9));
            assertThat(last.nextCursor()).isNull();
            assertThat(read(HistoryPaging.around(all.get(4).messageId(), 500)).items())
                    .isEqualTo(all);
        }

        @Test
        @DisplayName("S71 leads on and back from the page around a message")
        void leads_on_and_back() {
            List<Message> all = newestFirst();

            CursorPage<Message> middle = read(HistoryPaging.around(all.get(4).messageId(), 3));

            assertThat(after(middle, 3).items()).isEqualTo(all.subList(6, 9));
            assertThat(before(middle, 3).items()).isEqualTo(all.subList(0, 3));
        }

        @Test
        @DisplayName("S72 does not find a message of another conversation, nor one that was deleted")
        void finds_its_own_only() {
            Message note = messages(ada)
                    .withUser(ada.userId(), HistoryPaging.newest(1))
                    .items()
                    .get(0);
            Message gone = messages(ada).send(lin.userId(), "gone");
            messages(ada).delete(gone.messageId());

            for (Message other : List.of(note, gone)) {
                assertRefused(
                        Refusal.missing(Table.MESSAGES, other.messageId().value()),
                        () -> read(HistoryPaging.around(other.messageId(), 3)));
            }
        }
    }
}
