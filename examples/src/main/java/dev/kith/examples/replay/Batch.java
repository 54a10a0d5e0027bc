package dev.kith.examples.replay;

import dev.kith.core.Kith;
import dev.kith.error.DuplicateValueException;
import dev.kith.error.KithException;
import dev.kith.error.NotFoundException;
import dev.kith.error.StorageException;
import dev.kith.error.Violation;
import dev.kith.examples.replay.People.Member;
import dev.kith.examples.replay.People.Participant;
import dev.kith.examples.replay.People.Stranger;
import dev.kith.group.GroupId;
import dev.kith.group.NewGroup;
import dev.kith.group.Role;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.message.NewMessage;
import dev.kith.model.Column;
import dev.kith.user.NewUser;
import dev.kith.user.User;
import dev.kith.user.UserId;
import dev.kith.user.UserKey;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Loads lines within one transaction. What it learns and counts is its own until the transaction is committed, so that
 * it can run again from the start. What is there already, from an earlier run, is found and left as it is.
 */
final class Batch {

    private final Kith kith;
    private final ReplayClock clock;
    private final Origin origin;
    private final People people;
    private final Tally tally = new Tally();
    private boolean looks = true;
    private boolean filled;

    Batch(Kith kith, ReplayClock clock, Origin origin, People known) {
        this.kith = kith;
        this.clock = clock;
        this.origin = origin;
        this.people = known.draft();
    }

    Batch load(List<Line> lines, long firstPosition) {
        for (int i = 0; i < lines.size(); i++) {
            try {
                load(lines.get(i), firstPosition + i);
            } catch (StorageException failure) {
                throw failure;
            } catch (KithException refusal) {
                tally.refused(Reasons.of(refusal));
            }
        }
        return this;
    }

    People people() {
        return people;
    }

    Tally tally() {
        return tally;
    }

    private void load(Line line, long position) {
        if (line instanceof Line.Direct direct) {
            load(direct, position);
        } else if (line instanceof Line.Said said) {
            load(said, position);
        } else if (line instanceof Line.Unreadable unreadable) {
            tally.refused(unreadable.reason());
        } else {
            tally.systemLine();
        }
    }

    private void load(Line.Direct line, long position) {
        clock.set(line.at());
        Participant sender = participant(line.sender());
        Participant recipient = participant(line.recipient());
        if (sender instanceof Stranger stranger) {
            tally.refused(stranger.reason());
        } else if (recipient instanceof Stranger stranger) {
            tally.refused(stranger.reason());
        } else {
            Member from = (Member) sender;
            Member to = (Member) recipient;
            send(from, NewMessage.to(to.userId()), line.text(), position);
            tally.message(Stream.of(from.username(), to.username())
                    .sorted(Comparator.naturalOrder())
                    .collect(Collectors.joining(" and ")));
        }
    }

    private void load(Line.Said line, long position) {
        clock.set(line.at());
        Participant speaker = participant(line.speaker());
        if (speaker instanceof Stranger stranger) {
            tally.refused(stranger.reason());
        } else {
            Member from = (Member) speaker;
            GroupId groupId = origin.groupId(line.group());
            join(groupId, line.group(), from.userId());
            send(from, NewMessage.toGroup(groupId), line.text(), position);
            tally.message(line.group());
        }
    }

    private void send(Member from, NewMessage.Builder message, String text, long position) {
        MessageId messageId = origin.messageId(clock.instant(), position);
        NewMessage command = message.messageId(messageId).content(text).build();
        if (!loadedBefore(from.userId(), command)) {
            kith.as(from.userId()).messages().send(command);
        }
    }

    /**
     * Sending again would do as well, but a look costs less than a refused insert. Where the first message is missing
     * the others are not looked for: an earlier run stored all of this transaction's or none.
     */
    private boolean loadedBefore(UserId sender, NewMessage command) {
        if (!looks) {
            return false;
        }
        Optional<Message> found = kith.asSystem().messages().find(Objects.requireNonNull(command.messageId()));
        filled |= found.isPresent();
        looks = filled;
        return found.filter(row -> row.senderId().equals(sender)
                        && Objects.equals(row.recipientId(), command.recipientId())
                        && Objects.equals(row.groupId(), command.groupId())
                        && Objects.equals(row.content(), command.content()))
                .isPresent();
    }

    /** The first who speaks founds the group. */
    private void join(GroupId groupId, String name, UserId userId) {
        if (people.isIn(groupId, userId)) {
            return;
        }
        if (people.knows(groupId) || exists(groupId)) {
            try {
                kith.asSystem().groups().add(groupId, userId, Role.MEMBER);
            } catch (DuplicateValueException earlier) {
                // joined when an earlier run loaded the same line
            }
        } else {
            kith.as(userId)
                    .groups()
                    .create(NewGroup.named(name).groupId(groupId).build());
        }
        people.seat(groupId, userId);
    }

    private boolean exists(GroupId groupId) {
        try {
            kith.asSystem().groups().get(groupId);
            return true;
        } catch (NotFoundException none) {
            return false;
        }
    }

    private Participant participant(String name) {
        Optional<Participant> known = people.named(name);
        if (known.isPresent()) {
            return known.get();
        }
        Participant found = findOrRegister(name);
        people.name(name, found);
        return found;
    }

    private Participant findOrRegister(String name) {
        try {
            User user = kith.users().find(UserKey.username(name)).orElseGet(() -> register(name));
            boolean ours = user.email().equals(Origin.email(user.userId()));
            return ours
                    ? new Member(user.userId(), user.username())
                    : new Stranger(new Violation(Column.USERS_USERNAME, Reasons.UNIQUE));
        } catch (StorageException failure) {
            throw failure;
        } catch (KithException refusal) {
            return new Stranger(Reasons.of(refusal));
        }
    }

    private User register(String name) {
        UserId userId = origin.userId(name);
        return kith.users()
                .register(NewUser.builder(name, Origin.email(userId), Origin.dateOfBirth(userId))
                        .userId(userId)
                        .passwordHash(User.NO_PASSWORD)
                        .build());
    }
}
