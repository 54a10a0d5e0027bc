package dev.kith.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.message.MessageId;
import dev.kith.model.CodePoints;
import dev.kith.model.Column;
import dev.kith.user.UserId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OriginTest {

    private static final Instant NOON = Instant.parse("2004-04-15T12:00:00Z");

    @Test
    void ids_of_one_time_are_in_the_order_of_their_positions() {
        MessageId first = Origin.IRC.messageId(NOON, 0);
        MessageId second = Origin.IRC.messageId(NOON, 1);
        MessageId late = Origin.IRC.messageId(NOON, Integer.MAX_VALUE + 1L);
        assertThat(first).isLessThan(second);
        assertThat(second).isLessThan(late);
        assertThat(late).isLessThan(Origin.IRC.messageId(NOON.plusMillis(1), 0));
    }

    @Test
    void an_id_is_a_uuid_of_version_8_with_its_time_and_place() {
        MessageId id = Origin.COLLEGE.messageId(NOON, 255);
        assertThat(id).hasToString("00fbee09-a200-8001-8000-0000000000ff");
        assertThat(id.value().version()).isEqualTo(8);
        assertThat(id.value().variant()).isEqualTo(2);
    }

    @Test
    void the_same_place_of_another_origin_has_another_id() {
        assertThat(Origin.COLLEGE.messageId(NOON, 1)).isNotEqualTo(Origin.IRC.messageId(NOON, 1));
        assertThat(Origin.COLLEGE.userId("ada")).isNotEqualTo(Origin.IRC.userId("ada"));
    }

    @Test
    void everybody_has_an_address_that_fits_its_column() {
        Set<String> emails = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            String email = Origin.email(Origin.IRC.userId("user" + i));
            assertThat(CodePoints.count(email)).isLessThanOrEqualTo(Column.USERS_EMAIL.maxCodePoints());
            emails.add(email);
        }
        assertThat(emails).hasSize(20_000);
    }

    @Test
    void a_birthday_depends_on_the_user_alone() {
        UserId ada = Origin.IRC.userId("ada");
        assertThat(Origin.dateOfBirth(ada)).isEqualTo(Origin.dateOfBirth(ada)).isBetween("1960-01-01", "1984-12-31");
        assertThat(Origin.dateOfBirth(Origin.IRC.userId("lin"))).isNotEqualTo(Origin.dateOfBirth(ada));
    }
}
