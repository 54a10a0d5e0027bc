package dev.kith.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.kith.group.GroupMember;
import dev.kith.group.Role;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.page.Cursor;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A host's own mapper, which knows nothing of Kith but the annotations. */
class PlainJacksonTest {

    private static final ObjectMapper JACKSON_2 = new ObjectMapper();
    private static final ObjectMapper JACKSON_2_WITH_TIMES = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final JsonMapper JACKSON_3 = JsonMapper.shared();

    private static final String SMALL = "{\"userId\":\"" + Samples.ADA_ID + "\",\"username\":\"ada\","
            + "\"email\":\"ada@kith.dev\",\"passwordHash\":\"brought\",\"age\":35}";

    @Test
    void jackson_3_leaves_the_hash_out() {
        String json = JACKSON_3.writeValueAsString(List.of(Samples.ADA));

        assertThat(json)
                .contains("\"userId\":\"" + Samples.ADA_ID + "\"", "\"dateOfBirth\":\"1990-12-10\"")
                .doesNotContain("secret")
                .doesNotContain("passwordHash");
    }

    @Test
    void jackson_2_leaves_the_hash_out() throws Exception {
        assertThat(JACKSON_2_WITH_TIMES.writeValueAsString(List.of(Samples.ADA)))
                .contains("\"userId\":\"" + Samples.ADA_ID + "\"")
                .doesNotContain("secret")
                .doesNotContain("passwordHash");
    }

    @Test
    void jackson_2_leaves_the_hash_out_without_any_module() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        mapper.addMixIn(Instant.class, AsText.class).addMixIn(LocalDate.class, AsText.class);

        assertThat(mapper.writeValueAsString(Map.of("user", Samples.ADA)))
                .contains("\"userId\":\"" + Samples.ADA_ID + "\"", "\"dateOfBirth\":\"1990-12-10\"")
                .doesNotContain("secret")
                .doesNotContain("passwordHash");
    }

    @Test
    void jackson_2_says_that_it_needs_its_module_rather_than_write_a_row_with_times() {
        assertThatThrownBy(() -> JACKSON_2.writeValueAsString(Samples.HELLO))
                .isInstanceOf(InvalidDefinitionException.class);
    }

    @Test
    void both_read_a_hash_that_is_brought() throws Exception {
        assertThat(JACKSON_3.readValue(SMALL, User.class).passwordHash()).isEqualTo("brought");
        assertThat(JACKSON_2_WITH_TIMES.readValue(SMALL, User.class).passwordHash())
                .isEqualTo("brought");
    }

    @Test
    void ids_roles_and_cursors_are_strings_in_both() throws Exception {
        for (Object value : List.of(
                Samples.ADA_ID, Samples.CIRCLE_ID, Samples.HELLO.messageId(), Role.ADMIN, new Cursor("a-b_c"))) {
            String json = "\"" + value + "\"";

            assertThat(JACKSON_3.writeValueAsString(value)).isEqualTo(json);
            assertThat((Object) JACKSON_3.readValue(json, value.getClass())).isEqualTo(value);
            assertThat(JACKSON_2.writeValueAsString(value)).isEqualTo(json);
            assertThat((Object) JACKSON_2.readValue(json, value.getClass())).isEqualTo(value);
        }
    }

    @Test
    void ids_are_strings_as_keys_too() throws Exception {
        Map<UserId, String> names = Map.of(Samples.ADA_ID, "Ada");

        assertThat(JACKSON_3.writeValueAsString(names)).isEqualTo("{\"" + Samples.ADA_ID + "\":\"Ada\"}");
        assertThat(JACKSON_2.writeValueAsString(names)).isEqualTo("{\"" + Samples.ADA_ID + "\":\"Ada\"}");
    }

    @Test
    void rows_are_read_as_they_were_written_by_both() throws Exception {
        assertThat(JACKSON_3.readValue(JACKSON_3.writeValueAsString(Samples.HELLO), Message.class))
                .isEqualTo(Samples.HELLO);
        assertThat(JACKSON_2_WITH_TIMES.readValue(JACKSON_2_WITH_TIMES.writeValueAsString(Samples.GLAD), Message.class))
                .isEqualTo(Samples.GLAD);
        assertThat(JACKSON_2_WITH_TIMES.readValue(
                        JACKSON_2_WITH_TIMES.writeValueAsString(Samples.OWNER), GroupMember.class))
                .isEqualTo(Samples.OWNER);
        assertThat(JACKSON_2.readValue("\"" + Samples.HELLO.messageId() + "\"", MessageId.class))
                .isEqualTo(Samples.HELLO.messageId());
    }

    /** Stands in for a module, in tests of a mapper without one. */
    private interface AsText {

        @com.fasterxml.jackson.annotation.JsonValue
        @Override
        String toString();
    }
}
