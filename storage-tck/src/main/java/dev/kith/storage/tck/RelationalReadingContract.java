package dev.kith.storage.tck;

import static dev.kith.storage.tck.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.group.Group;
import dev.kith.model.Reading;
import dev.kith.user.User;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
abstract class RelationalReadingContract extends Contract {

    private User ada;
    private User lin;

    @BeforeEach
    void haveUsers() {
        ada = user("ada");
        lin = user("lin");
    }

    @Nested
    class Stores {

        @Test
        @DisplayName("R1 say that they read unique as relations")
        void say_so() {
            assertThat(storage().reading()).isEqualTo(Reading.RELATIONAL);
        }
    }

    @Nested
    class References {

        @Test
        @DisplayName("R2 of messages repeat: a user sends and receives many, a group has many")
        void of_messages_repeat() {
            Group circle = group("circle", ada);
            for (int i = 0; i < 3; i++) {
                direct(ada, lin, NOON);
                post(ada, circle, NOON);
            }

            assertThat(Contents.of(storage()).messages()).hasSize(6);
        }

        @Test
        @DisplayName("R3 of groups repeat: a user founds many")
        void of_groups_repeat() {
            List<Group> groups = List.of(group("circle", ada), group("other", ada), group("third", ada));

            assertThat(Contents.of(storage()).groups()).containsExactlyInAnyOrderElementsOf(groups);
        }

        @Test
        @DisplayName("R4 of members repeat: a group has many, and a user is in many")
        void of_members_repeat() {
            for (String name : List.of("circle", "other")) {
                Group group = group(name, ada);
                member(group, ada);
                member(group, lin);
            }

            assertThat(Contents.of(storage()).members()).hasSize(4);
        }
    }
}
