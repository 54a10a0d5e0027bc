package dev.kith.model;

import static dev.kith.model.ColumnType.DATE;
import static dev.kith.model.ColumnType.INT;
import static dev.kith.model.ColumnType.TEXT;
import static dev.kith.model.ColumnType.TIMESTAMP;
import static dev.kith.model.ColumnType.UUID;
import static dev.kith.model.ColumnType.VARCHAR;
import static dev.kith.model.Table.GROUPS;
import static dev.kith.model.Table.GROUP_MEMBERS;
import static dev.kith.model.Table.MESSAGES;
import static dev.kith.model.Table.USERS;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The 35 columns, in the model's order, with what the model says of each: type, length, the ✓ under <em>unique</em>,
 * the ✓ under <em>not null</em>, and the table whose row a reference names.
 */
public enum Column {
    /** UUID, unique, not null. */
    USERS_USER_ID(USERS, "user_id", UUID, 0, true, true, null),
    /** VARCHAR(16), unique, not null. */
    USERS_USERNAME(USERS, "username", VARCHAR, 16, true, true, null),
    /** VARCHAR(24), unique, not null. */
    USERS_EMAIL(USERS, "email", VARCHAR, 24, true, true, null),
    /** VARCHAR(10), unique. */
    USERS_PHONE_NUMBER(USERS, "phone_number", VARCHAR, 10, true, false, null),
    /** TEXT, not null. */
    USERS_PASSWORD_HASH(USERS, "password_hash", TEXT, Limit.TEXT, false, true, null),
    /** DATE, not null. */
    USERS_DATE_OF_BIRTH(USERS, "date_of_birth", DATE, 0, false, true, null),
    /** VARCHAR(26). */
    USERS_CITY(USERS, "city", VARCHAR, 26, false, false, null),
    /** VARCHAR(2). */
    USERS_STATE(USERS, "state", VARCHAR, 2, false, false, null),
    /** INT. */
    USERS_AGE(USERS, "age", INT, 0, false, false, null),
    /** TEXT. */
    USERS_PROFILE_PICTURE(USERS, "profile_picture", TEXT, Limit.TEXT, false, false, null),
    /** TEXT. */
    USERS_BIO(USERS, "bio", TEXT, Limit.TEXT, false, false, null),
    /** TEXT. */
    USERS_MENTOR_MENTEE(USERS, "mentor_mentee", TEXT, Limit.TEXT, false, false, null),
    /** TEXT. */
    USERS_JOB_TITLE(USERS, "job_title", TEXT, Limit.TEXT, false, false, null),
    /** INT. */
    USERS_YEARS_OF_EXPERIENCE(USERS, "years_of_experience", INT, 0, false, false, null),
    /** TEXT. */
    USERS_AREAS_OF_EXPERTISE(USERS, "areas_of_expertise", TEXT, Limit.TEXT, false, false, null),
    /** TEXT. */
    USERS_SEEKING_HELP_IN(USERS, "seeking_help_in", TEXT, Limit.TEXT, false, false, null),
    /** TIMESTAMP. */
    USERS_CREATED_DATE(USERS, "created_date", TIMESTAMP, 0, false, false, null),
    /** TIMESTAMP. */
    USERS_UPDATED_DATE(USERS, "updated_date", TIMESTAMP, 0, false, false, null),
    /** UUID, unique, not null. */
    MESSAGES_MESSAGE_ID(MESSAGES, "message_id", UUID, 0, true, true, null),
    /** UUID, names a row of {@code users}, not null. */
    MESSAGES_SENDER_ID(MESSAGES, "sender_id", UUID, 0, true, true, USERS),
    /** UUID, names a row of {@code users}. */
    MESSAGES_RECIPIENT_ID(MESSAGES, "recipient_id", UUID, 0, true, false, USERS),
    /** UUID, names a row of {@code groups}. */
    MESSAGES_GROUP_ID(MESSAGES, "group_id", UUID, 0, true, false, GROUPS),
    /** TEXT. */
    MESSAGES_CONTENT(MESSAGES, "content", TEXT, Limit.TEXT, false, false, null),
    /** TEXT. */
    MESSAGES_MEDIA_URL(MESSAGES, "media_url", TEXT, Limit.TEXT, false, false, null),
    /** TIMESTAMP, not null. */
    MESSAGES_SENT_AT(MESSAGES, "sent_at", TIMESTAMP, 0, false, true, null),
    /** TIMESTAMP. */
    MESSAGES_READ_AT(MESSAGES, "read_at", TIMESTAMP, 0, false, false, null),
    /** UUID, unique, not null. */
    GROUPS_GROUP_ID(GROUPS, "group_id", UUID, 0, true, true, null),
    /** VARCHAR(50), not null. */
    GROUPS_GROUP_NAME(GROUPS, "group_name", VARCHAR, 50, false, true, null),
    /** TEXT. */
    GROUPS_DESCRIPTION(GROUPS, "description", TEXT, Limit.TEXT, false, false, null),
    /** UUID, names a row of {@code users}, not null. */
    GROUPS_CREATED_BY(GROUPS, "created_by", UUID, 0, true, true, USERS),
    /** TIMESTAMP, not null. */
    GROUPS_CREATED_AT(GROUPS, "created_at", TIMESTAMP, 0, false, true, null),
    /** UUID, names a row of {@code groups}, not null. */
    GROUP_MEMBERS_GROUP_ID(GROUP_MEMBERS, "group_id", UUID, 0, true, true, GROUPS),
    /** UUID, names a row of {@code users}, not null. */
    GROUP_MEMBERS_USER_ID(GROUP_MEMBERS, "user_id", UUID, 0, true, true, USERS),
    /** VARCHAR(15). */
    GROUP_MEMBERS_ROLE(GROUP_MEMBERS, "role", VARCHAR, 15, false, false, null),
    /** TIMESTAMP. */
    GROUP_MEMBERS_JOINED_AT(GROUP_MEMBERS, "joined_at", TIMESTAMP, 0, false, false, null);

    /** How many code points a {@code TEXT} column holds, in every store. */
    public static final int TEXT_CODE_POINTS = Limit.TEXT;

    private final Table table;
    private final String columnName;
    private final ColumnType type;
    private final int maxCodePoints;
    private final boolean markedUnique;
    private final boolean notNull;
    private final @Nullable Table references;

    Column(
            Table table,
            String columnName,
            ColumnType type,
            int maxCodePoints,
            boolean markedUnique,
            boolean notNull,
            @Nullable Table references) {
        this.table = table;
        this.columnName = columnName;
        this.type = type;
        this.maxCodePoints = maxCodePoints;
        this.markedUnique = markedUnique;
        this.notNull = notNull;
        this.references = references;
    }

    /** {@return the table this column stands in} */
    public Table table() {
        return table;
    }

    /** {@return the name in a database, such as {@code phone_number}} */
    public String columnName() {
        return columnName;
    }

    /** {@return the name of the row's component: the column's name in camel case, such as {@code phoneNumber}} */
    public String javaName() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < columnName.length(); i++) {
            boolean wordBegins = i > 0 && columnName.charAt(i - 1) == '_';
            char letter = columnName.charAt(i);
            if (letter != '_') {
                name.append(wordBegins ? Character.toUpperCase(letter) : letter);
            }
        }
        return name.toString();
    }

    /** {@return the column's type} */
    public ColumnType type() {
        return type;
    }

    /** {@return how many Unicode code points fit, or 0 where the column holds no text} */
    public int maxCodePoints() {
        return maxCodePoints;
    }

    /** {@return whether null is refused} */
    public boolean notNull() {
        return notNull;
    }

    /** {@return whether the model's table has a ✓ under <em>unique</em>, whatever it is taken to mean} */
    public boolean markedUnique() {
        return markedUnique;
    }

    /**
     * Tells whether a value may stand in this column once only; nulls may always repeat.
     *
     * @param reading how the model's ✓ is read
     * @return whether the column is unique on its own; false for the two of a pair that is unique together
     */
    public boolean uniqueIn(Reading reading) {
        return markedUnique && (references == null || reading == Reading.LITERAL);
    }

    /** {@return the table whose row this column must name, for a foreign key} */
    public Optional<Table> references() {
        return Optional.ofNullable(references);
    }

    /** {@return table and column, such as {@code users.phone_number}} */
    @Override
    public String toString() {
        return table.tableName() + '.' + columnName;
    }

    /** Stands apart because an enum's constants cannot use its own static fields. */
    private static final class Limit {
        static final int TEXT = 262_144;
    }
}
