package dev.kith.core;

import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.time.Instant;
import java.time.LocalDate;

/** Rows with something in every column, and rows with as little as may be. They stand in golden values: leave them. */
public final class Samples {

    public static final UserId ADA_ID = UserId.derived("samples", "ada");
    public static final UserId LIN_ID = UserId.derived("samples", "lin");
    public static final GroupId CIRCLE_ID = GroupId.derived("samples", "circle");

    public static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    public static final Instant LATER = Instant.parse("2026-11-01T12:00:00.000001Z");

    public static final User ADA = new User(
            ADA_ID,
            "ada",
            "ada@kith.dev",
            "4930123456",
            "$argon2id$secret",
            LocalDate.of(1990, 12, 10),
            "Zürich",
            "ZH",
            35,
            "https://kith.dev/ada.png",
            "Writes 𝔭rograms.\n\"Notes\" too.",
            "MENTOR",
            "Analyst",
            12,
            "compilers",
            "gardens",
            NOON,
            LATER);

    public static final User LIN = new User(
            LIN_ID,
            "lin",
            "lin@kith.dev",
            null,
            User.NO_PASSWORD,
            LocalDate.of(1, 1, 1),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    public static final Message HELLO = new Message(
            MessageId.derived("samples", "hello"),
            ADA_ID,
            LIN_ID,
            null,
            "Shall we meet on Friday? 🙂",
            "https://kith.dev/map.png",
            NOON,
            LATER);

    public static final Message GLAD = new Message(
            MessageId.derived("samples", "glad"),
            LIN_ID,
            null,
            CIRCLE_ID,
            null,
            "https://kith.dev/glad.png",
            Instant.parse("9999-12-31T23:59:59.999999Z"),
            null);

    public static final Group CIRCLE = new Group(CIRCLE_ID, "Compiler circle", "Fridays at six", ADA_ID, NOON);

    public static final Group SILENT =
            new Group(GroupId.derived("samples", "silent"), "", null, LIN_ID, Instant.parse("0001-01-01T00:00:00Z"));

    public static final GroupMember OWNER = new GroupMember(CIRCLE_ID, ADA_ID, "owner", NOON);

    public static final GroupMember MEMBER = new GroupMember(CIRCLE_ID, LIN_ID, null, null);

    private Samples() {}
}
