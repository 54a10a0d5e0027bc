package dev.kith.benchmarks.sql;

import dev.kith.benchmarks.traffic.Community;
import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.model.Table;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A community as rows: UUIDs, text, dates, times in UTC, numbers and nulls in the order of the columns. */
final class CommunityRows {

    private CommunityRows() {}

    static Stream<List<@Nullable Object>> of(Table table, Community community) {
        return switch (table) {
            case USERS -> community.users().map(CommunityRows::row);
            case GROUPS -> community.groups().map(CommunityRows::row);
            case GROUP_MEMBERS -> community.members().map(CommunityRows::row);
            case MESSAGES -> community.allMessages().map(CommunityRows::row);
        };
    }

    private static List<@Nullable Object> row(User user) {
        return Arrays.asList(
                user.userId().value(),
                user.username(),
                user.email(),
                user.phoneNumber(),
                user.passwordHash(),
                user.dateOfBirth(),
                user.city(),
                user.state(),
                user.age(),
                user.profilePicture(),
                user.bio(),
                user.mentorMentee(),
                user.jobTitle(),
                user.yearsOfExperience(),
                user.areasOfExpertise(),
                user.seekingHelpIn(),
                time(user.createdDate()),
                time(user.updatedDate()));
    }

    private static List<@Nullable Object> row(Group group) {
        return Arrays.asList(
                group.groupId().value(),
                group.groupName(),
                group.description(),
                group.createdBy().value(),
                time(group.createdAt()));
    }

    private static List<@Nullable Object> row(GroupMember member) {
        return Arrays.asList(member.groupId().value(), member.userId().value(), member.role(), time(member.joinedAt()));
    }

    private static List<@Nullable Object> row(Message message) {
        UserId recipient = message.recipientId();
        GroupId group = message.groupId();
        return Arrays.asList(
                message.messageId().value(),
                message.senderId().value(),
                recipient == null ? null : recipient.value(),
                group == null ? null : group.value(),
                message.content(),
                message.mediaUrl(),
                time(message.sentAt()),
                time(message.readAt()));
    }

    private static @Nullable LocalDateTime time(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
