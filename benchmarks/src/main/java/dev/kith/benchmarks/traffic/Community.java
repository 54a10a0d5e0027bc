package dev.kith.benchmarks.traffic;

import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A community with groups and with people of whom much is asked, by number and the same in each run. Of ten messages
 * four are in one huge conversation, three are with the one user who has 3,000 partners, one is in one of 500 groups, all
 * of which one user is in; the others go to quiet conversations, and one in a hundred to those of a user with 30
 * partners and five groups. Messages are sent in the order of their numbers; direct ones are read but for those among the
 * last 10,000.
 *
 * @param messages how many messages there are
 */
public record Community(long messages) {

    private static final int PARTNERS = 3_000;
    private static final int GROUPS = 500;
    private static final int MEMBERS = 10;
    private static final int REGULARS_PARTNERS = 30;
    private static final int REGULARS_GROUPS = 5;
    private static final int UNREAD = 10_000;

    private static final int POPULAR = 20;
    private static final int JOINER = 21;
    private static final int REGULAR = 22;
    private static final int OWNER = 23;
    private static final int FIRST_PARTNER = 100;
    private static final int REGULARS_FIRST_PARTNER = 4_000;
    private static final int FIRST_MEMBER = 5_000;

    /** {@return the conversation with the most messages} */
    public static Talk huge() {
        return new Talk(Traffic.userId(0), Traffic.userId(1));
    }

    /** {@return the user with 3,000 partners} */
    public static UserId popular() {
        return Traffic.userId(POPULAR);
    }

    /** {@return one of that user's partners} */
    public static UserId popularsPartner() {
        return Traffic.userId(FIRST_PARTNER);
    }

    /** {@return the user in 500 groups} */
    public static UserId joiner() {
        return Traffic.userId(JOINER);
    }

    /** {@return the user with 30 partners and five groups} */
    public static UserId regular() {
        return Traffic.userId(REGULAR);
    }

    /** {@return all users} */
    public Stream<User> users() {
        return Traffic.users().stream();
    }

    /** {@return all groups} */
    public Stream<Group> groups() {
        return IntStream.range(0, GROUPS)
                .mapToObj(each -> new Group(groupId(each), "Group " + each, null, Traffic.userId(OWNER), before()));
    }

    /** {@return who is in which group} */
    public Stream<GroupMember> members() {
        return IntStream.range(0, GROUPS)
                .boxed()
                .flatMap(group -> members(group)
                        .distinct()
                        .map(user -> new GroupMember(groupId(group), Traffic.userId(user), "member", before())));
    }

    private static Stream<Integer> members(int group) {
        List<Integer> named = group < REGULARS_GROUPS ? List.of(OWNER, JOINER, REGULAR) : List.of(OWNER, JOINER);
        return Stream.concat(
                named.stream(),
                IntStream.range(0, MEMBERS)
                        .mapToObj(each -> FIRST_MEMBER + (group * MEMBERS + each) % (Traffic.USERS - FIRST_MEMBER)));
    }

    /** {@return all messages, by their numbers} */
    public Stream<Message> allMessages() {
        return LongStream.range(0, messages).mapToObj(this::message);
    }

    /**
     * Makes a message.
     *
     * @param number which, from 0
     * @return the same message for the same number
     */
    public Message message(long number) {
        int kind = (int) (number % 10);
        if (kind < 4) {
            return direct(number, huge());
        }
        if (kind < 7) {
            int partner = (int) ((number / 10 * 3 + kind - 4) % PARTNERS);
            return direct(number, new Talk(popular(), Traffic.userId(FIRST_PARTNER + partner)));
        }
        if (kind == 7) {
            UserId sender = Traffic.userId(Mix.below(2, number, 12) == 0 ? OWNER : JOINER);
            return message(number, sender, null, groupId((int) (number / 10 % GROUPS)), null);
        }
        if (number % 100 == 99) {
            int partner = (int) (number / 100 % REGULARS_PARTNERS);
            return direct(number, new Talk(regular(), Traffic.userId(REGULARS_FIRST_PARTNER + partner)));
        }
        return direct(number, Traffic.quietTalk(number));
    }

    private Message direct(long number, Talk talk) {
        boolean there = Mix.below(2, number, 4) == 0;
        return message(
                number,
                there ? talk.one() : talk.other(),
                there ? talk.other() : talk.one(),
                null,
                number < messages - UNREAD ? Traffic.sentAt(number).plus(Duration.ofMinutes(1)) : null);
    }

    private static Message message(
            long number, UserId sender, @Nullable UserId recipient, @Nullable GroupId group, @Nullable Instant readAt) {
        return new Message(
                Traffic.id(number), sender, recipient, group, Texts.of(number), null, Traffic.sentAt(number), readAt);
    }

    private static GroupId groupId(int number) {
        return new GroupId(Traffic.uuid(before(), number, 13));
    }

    private static Instant before() {
        return Traffic.START.minus(Duration.ofDays(1));
    }
}
