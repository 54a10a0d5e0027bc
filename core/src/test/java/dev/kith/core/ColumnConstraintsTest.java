package dev.kith.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.group.NewGroup;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.message.NewMessage;
import dev.kith.model.Column;
import dev.kith.model.Reading;
import dev.kith.model.Table;
import dev.kith.user.NewUser;
import dev.kith.user.User;
import dev.kith.user.UserId;
import dev.kith.user.UserUpdate;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The model's tables, the catalogue, and the annotations of rows and commands say the same of each column. */
class ColumnConstraintsTest {

    static final Map<Table, Class<? extends Record>> ROWS = Map.of(
            Table.USERS, User.class,
            Table.MESSAGES, Message.class,
            Table.GROUPS, Group.class,
            Table.GROUP_MEMBERS, GroupMember.class);

    private static final Set<String> PROFILE = Set.of(
            "city",
            "state",
            "age",
            "profile_picture",
            "bio",
            "mentor_mentee",
            "job_title",
            "years_of_experience",
            "areas_of_expertise",
            "seeking_help_in");

    /** A command: which columns it carries, which of them it asks for, and what it has besides. */
    record Command(Class<?> type, Table table, Set<String> carries, Set<String> asksFor, Set<String> besides) {}

    static Stream<Command> commands() {
        Set<String> newUser = new HashSet<>(PROFILE);
        newUser.addAll(Set.of("user_id", "username", "email", "phone_number", "password_hash", "date_of_birth"));
        Set<String> update = new HashSet<>(PROFILE);
        update.add("date_of_birth");
        return Stream.of(
                new Command(
                        NewUser.class,
                        Table.USERS,
                        newUser,
                        Set.of("username", "email", "date_of_birth"),
                        Set.of("password", "columns")),
                new Command(UserUpdate.class, Table.USERS, update, Set.of(), Set.of("columns", "versioned", "version")),
                new Command(
                        NewMessage.class,
                        Table.MESSAGES,
                        Set.of("message_id", "recipient_id", "group_id", "content", "media_url"),
                        Set.of(),
                        Set.of()),
                new Command(
                        NewGroup.class,
                        Table.GROUPS,
                        Set.of("group_id", "group_name", "description"),
                        Set.of("group_name"),
                        Set.of()));
    }

    @Test
    void there_are_four_tables_with_35_columns() {
        assertThat(Arrays.stream(Table.values()).map(Table::tableName))
                .containsExactly("users", "messages", "groups", "group_members");
        assertThat(Column.values()).hasSize(35);
        assertThat(Column.values())
                .containsExactlyElementsOf(Arrays.stream(Table.values())
                        .flatMap(table -> table.columns().stream())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_table_has_the_models_columns_in_the_models_order(Table table) {
        List<String> names =
                ModelTables.lines(table).stream().map(ModelTables.Line::name).toList();

        assertThat(table.columns()).extracting(Column::columnName).isEqualTo(names);
        assertThat(ROWS.get(table).getRecordComponents())
                .extracting(RecordComponent::getName)
                .isEqualTo(names.stream().map(ColumnConstraintsTest::camelCase).toList());
    }

    @ParameterizedTest
    @EnumSource
    void the_catalogue_says_what_the_model_says(Column column) {
        ModelTables.Line line = ModelTables.line(column);
        Table references = ModelTables.REFERENCES.get(column.table().tableName() + "." + line.name());

        assertThat(column.columnName()).isEqualTo(line.name());
        assertThat(column.javaName()).isEqualTo(camelCase(line.name()));
        assertThat(column.toString()).isEqualTo(column.table().tableName() + "." + line.name());
        assertThat(column.type()).isEqualTo(line.type());
        assertThat(column.maxCodePoints()).isEqualTo(line.maxCodePoints());
        assertThat(column.notNull()).isEqualTo(line.notNull());
        assertThat(column.markedUnique()).isEqualTo(line.unique());
        assertThat(column.references().orElse(null)).isEqualTo(references);
        assertThat(column.uniqueIn(Reading.LITERAL)).isEqualTo(line.unique());
        assertThat(column.uniqueIn(Reading.RELATIONAL)).isEqualTo(line.unique() && references == null);
    }

    @ParameterizedTest
    @EnumSource
    void the_row_declares_what_the_model_asks_for(Column column) {
        ModelTables.Line line = ModelTables.line(column);

        assertThat(Constraints.declared(ROWS.get(column.table()), column))
                .isEqualTo(Constraints.asked(line, line.notNull()));
    }

    @ParameterizedTest
    @EnumSource
    void the_row_has_the_columns_type_and_is_nullable_where_the_column_is(Column column) {
        RecordComponent component = ROWS.get(column.table())
                .getRecordComponents()[column.table().columns().indexOf(column)];

        assertThat(component.getType()).isIn(types(column));
        assertThat(component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .isEqualTo(!column.notNull());
    }

    @Test
    void a_message_declares_that_it_has_one_target_and_nothing_else_declares_anything_as_a_whole() {
        assertThat(Constraints.declared(Message.class)).containsExactly("SingleTarget");
        assertThat(Constraints.declared(NewMessage.class)).containsExactly("SingleTarget");
        assertThat(Stream.of(
                        User.class, Group.class, GroupMember.class, NewUser.class, UserUpdate.class, NewGroup.class))
                .allSatisfy(type -> assertThat(Constraints.declared(type)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_carries_its_columns_and_nothing_unknown(Command command) {
        Set<String> expected =
                command.carries().stream().map(ColumnConstraintsTest::camelCase).collect(Collectors.toSet());
        expected.addAll(command.besides());

        assertThat(fields(command.type())).extracting(Field::getName).hasSameElementsAs(expected);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_declares_what_the_model_asks_for_and_not_null_where_it_asks_for_a_value(Command command) {
        for (Column column : command.table().columns()) {
            if (command.carries().contains(column.columnName())) {
                boolean notNull = command.asksFor().contains(column.columnName());
                assertThat(Constraints.declared(command.type(), column))
                        .as("%s in %s", column, command.type().getSimpleName())
                        .isEqualTo(Constraints.asked(ModelTables.line(column), notNull));
            }
        }
    }

    private static List<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, owner -> owner != Object.class, Class::getSuperclass)
                .flatMap(owner -> Arrays.stream(owner.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .toList();
    }

    private static List<Class<?>> types(Column column) {
        return switch (column.type()) {
            case UUID -> List.of(UserId.class, MessageId.class, GroupId.class);
            case VARCHAR, TEXT -> List.of(String.class);
            case DATE -> List.of(LocalDate.class);
            case INT -> List.of(Integer.class);
            case TIMESTAMP -> List.of(Instant.class);
        };
    }

    private static String camelCase(String columnName) {
        String[] words = columnName.split("_", -1);
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
