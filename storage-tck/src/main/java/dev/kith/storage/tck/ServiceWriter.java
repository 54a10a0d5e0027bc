package dev.kith.storage.tck;

import dev.kith.core.Kith;
import dev.kith.core.Rules;
import dev.kith.error.KithException;
import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.group.NewGroup;
import dev.kith.group.Role;
import dev.kith.message.Message;
import dev.kith.message.NewMessage;
import dev.kith.model.Column;
import dev.kith.spi.Storage;
import dev.kith.user.NewUser;
import dev.kith.user.User;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows through the services, with no rules on top of the columns: what a caller gives, as it is given, and the
 * times that nobody can give by setting the clock. Null is given too where the services' types say that it must not be.
 */
@SuppressWarnings("NullAway")
final class ServiceWriter {

    private final Storage storage;

    ServiceWriter(Storage storage) {
        this.storage = storage;
    }

    /**
     * Writes a row, or tries to.
     *
     * @param row any values
     * @param tried the column that matters: where it is a time, it is now
     * @return the row as it is stored, or empty where it was refused
     */
    Optional<Record> write(RawRow row, Column tried) {
        Instant now = row.values().get(tried) instanceof Instant time ? time : Samples.NOON;
        Kith kith = Kith.builder()
                .storage(storage)
                .rules(Rules.COLUMNS_ONLY)
                .clock(InstantSource.fixed(now).withZone(ZoneOffset.UTC))
                .groupPolicy((action, actor, present, future) -> true)
                .build();
        try {
            return stored(kith, row.toRow(), tried);
        } catch (KithException | ClassCastException | NullPointerException refused) {
            return Optional.empty();
        }
    }

    private Optional<Record> stored(Kith kith, Record row, Column tried) {
        if (row instanceof User user) {
            return storage.users().find(register(kith, user).userId()).map(Record.class::cast);
        }
        if (row instanceof Message message) {
            return storage.messages()
                    .find(send(kith, message, tried).messageId())
                    .map(Record.class::cast);
        }
        if (row instanceof Group group) {
            return storage.groups().find(create(kith, group).groupId()).map(Record.class::cast);
        }
        GroupMember member = add(kith, (GroupMember) row);
        return storage.groups().findMember(member.groupId(), member.userId()).map(Record.class::cast);
    }

    private static User register(Kith kith, User user) {
        return kith.users()
                .register(NewUser.builder(user.username(), user.email(), user.dateOfBirth())
                        .userId(user.userId())
                        .phoneNumber(user.phoneNumber())
                        .passwordHash(user.passwordHash())
                        .city(user.city())
                        .state(user.state())
                        .age(user.age())
                        .profilePicture(user.profilePicture())
                        .bio(user.bio())
                        .mentorMentee(user.mentorMentee())
                        .jobTitle(user.jobTitle())
                        .yearsOfExperience(user.yearsOfExperience())
                        .areasOfExpertise(user.areasOfExpertise())
                        .seekingHelpIn(user.seekingHelpIn())
                        .build());
    }

    private static Message send(Kith kith, Message message, Column tried) {
        NewMessage.Builder builder = message.groupId() == null
                ? NewMessage.to(message.recipientId())
                : NewMessage.toGroup(message.groupId());
        Message sent = kith.as(message.senderId())
                .messages()
                .send(builder.messageId(message.messageId())
                        .content(message.content())
                        .mediaUrl(message.mediaUrl())
                        .build());
        boolean read = tried == Column.MESSAGES_READ_AT && message.readAt() != null;
        return read ? kith.as(message.recipientId()).messages().markRead(sent.messageId()) : sent;
    }

    private static Group create(Kith kith, Group group) {
        NewGroup command = NewGroup.named(group.groupName())
                .groupId(group.groupId())
                .description(group.description())
                .build();
        return kith.asSystem().groups().create(group.createdBy(), command);
    }

    private static GroupMember add(Kith kith, GroupMember member) {
        @Nullable Role role = member.role() == null ? null : Role.of(member.role());
        return kith.asSystem().groups().add(member.groupId(), member.userId(), role);
    }
}
