package dev.kith.storage.tck.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.error.NotAllowedException.Rule;
import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.group.Role;
import dev.kith.message.Message;
import dev.kith.model.Table;
import dev.kith.page.CursorPage;
import dev.kith.page.HistoryPaging;
import dev.kith.user.User;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
abstract class GroupHistoryContract extends Services {

    @Nested
    class History {

        @Test
        @DisplayName("S105 shows a member what was sent from the moment of joining on, in any direction")
        void begins_at_joining() {
            User ada = user("ada");
            User lin = user("lin");
            Group circle = group(ada);
            Message before = messages(ada).sendToGroup(circle.groupId(), "before");
            clock.tick();
            Message atOnce = messages(ada).sendToGroup(circle.groupId(), "at once");
            groups(ada).add(circle.groupId(), lin.userId(), Role.MEMBER);
            clock.tick();
            Message after = messages(ada).sendToGroup(circle.groupId(), "after");

            GroupId id = circle.groupId();
            assertThat(messages(ada).inGroup(id, HistoryPaging.oldest(9)).items())
                    .containsExactly(before, atOnce, after);
            assertThat(messages(lin).inGroup(id, HistoryPaging.oldest(9)).items())
                    .containsExactly(atOnce, after);
            assertThat(HistoryPages.forward(
                            HistoryPaging.newest(1), page -> messages(lin).inGroup(id, page)))
                    .containsExactly(after, atOnce);
            assertThat(messages(lin)
                            .inGroup(id, HistoryPaging.around(atOnce.messageId(), 9))
                            .items())
                    .containsExactly(after, atOnce);
            Refusal hidden = Refusal.missing(Table.MESSAGES, before.messageId().value());
            assertRefused(hidden, () -> messages(lin).inGroup(id, HistoryPaging.around(before.messageId(), 9)));
            assertRefused(hidden, () -> messages(lin).get(before.messageId()));
        }

        @Test
        @DisplayName("S106 shows a member whose joined_at is unknown everything, and the system too")
        void shows_everything() {
            User ada = user("ada");
            User lin = user("lin");
            Group circle = group(ada);
            Message one = messages(ada).sendToGroup(circle.groupId(), "one");
            clock.tick();
            Message two = messages(ada).sendToGroup(circle.groupId(), "two");
            storage().groups().insertMember(new GroupMember(circle.groupId(), lin.userId(), null, null));

            assertThat(messages(lin)
                            .inGroup(circle.groupId(), HistoryPaging.newest(9))
                            .items())
                    .containsExactly(two, one);
            assertThat(messages(lin).get(one.messageId())).isEqualTo(one);
            assertThat(HistoryPages.forward(
                            HistoryPaging.newest(1),
                            page -> kith().asSystem().messages().inGroup(circle.groupId(), page)))
                    .containsExactly(two, one);
        }

        @Test
        @DisplayName("S107 is closed to one who is not, or no longer, a member, and opens anew at the next joining")
        void is_closed_to_strangers() {
            User ada = user("ada");
            User lin = user("lin");
            Group circle = group(ada, lin);
            messages(lin).sendToGroup(circle.groupId(), "bye");
            groups(lin).leave(circle.groupId());

            for (HistoryPaging paging : List.of(HistoryPaging.newest(9), HistoryPaging.oldest(1))) {
                assertRefused(
                        Refusal.forbidden(Rule.MEMBERS_ONLY),
                        () -> messages(lin).inGroup(circle.groupId(), paging));
            }
            clock.tick();
            groups(ada).add(circle.groupId(), lin.userId(), Role.MEMBER);
            assertThat(messages(lin).inGroup(circle.groupId(), HistoryPaging.newest(9)))
                    .isEqualTo(new CursorPage<Message>(List.of(), null, null));
        }
    }
}
