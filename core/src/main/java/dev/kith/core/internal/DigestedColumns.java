package dev.kith.core.internal;

import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.model.UuidOrder;
import dev.kith.user.User;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows in the binary form that {@link dev.kith.core.ContentDigest} promises. */
final class DigestedColumns {

    private final MessageDigest sha256 = Sha256.digest();

    void beginRow() {
        sha256.update((byte) 1);
    }

    void endTable() {
        sha256.update((byte) 0);
    }

    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    void user(User row) {
        id(row.userId().value());
        text(row.username());
        text(row.email());
        text(row.phoneNumber());
        text(row.passwordHash());
        date(row.dateOfBirth());
        text(row.city());
        text(row.state());
        number(row.age());
        text(row.profilePicture());
        text(row.bio());
        text(row.mentorMentee());
        text(row.jobTitle());
        number(row.yearsOfExperience());
        text(row.areasOfExpertise());
        text(row.seekingHelpIn());
        instant(row.createdDate());
        instant(row.updatedDate());
    }

    void message(Message row) {
        id(row.messageId().value());
        id(row.senderId().value());
        id(row.recipientId() == null ? null : row.recipientId().value());
        id(row.groupId() == null ? null : row.groupId().value());
        text(row.content());
        text(row.mediaUrl());
        instant(row.sentAt());
        instant(row.readAt());
    }

    void group(Group row) {
        id(row.groupId().value());
        text(row.groupName());
        text(row.description());
        id(row.createdBy().value());
        instant(row.createdAt());
    }

    void member(GroupMember row) {
        id(row.groupId().value());
        id(row.userId().value());
        text(row.role());
        instant(row.joinedAt());
    }

    private void id(@Nullable UUID value) {
        column(value == null ? null : UuidOrder.bytes(value));
    }

    private void text(@Nullable String value) {
        column(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    private void number(@Nullable Integer value) {
        column(value == null ? null : ByteBuffer.allocate(4).putInt(value).array());
    }

    private void date(@Nullable LocalDate value) {
        column(
                value == null
                        ? null
                        : ByteBuffer.allocate(8).putLong(value.toEpochDay()).array());
    }

    private void instant(@Nullable Instant value) {
        column(
                value == null
                        ? null
                        : ByteBuffer.allocate(12)
                                .putLong(value.getEpochSecond())
                                .putInt(value.get(ChronoField.MICRO_OF_SECOND))
                                .array());
    }

    private void column(byte @Nullable [] value) {
        if (value == null) {
            sha256.update((byte) 0);
            return;
        }
        sha256.update((byte) 1);
        sha256.update(ByteBuffer.allocate(4).putInt(value.length).array());
        sha256.update(value);
    }
}
