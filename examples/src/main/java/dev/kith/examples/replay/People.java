package dev.kith.examples.replay;

import dev.kith.error.Violation;
import dev.kith.group.GroupId;
import dev.kith.user.UserId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is known by which name, and who is in which group. A draft adds to what it was made from once it is kept. */
final class People {

    private final @Nullable People earlier;
    private final Map<String, Participant> byName = new HashMap<>();
    private final Map<GroupId, Set<UserId>> groups = new HashMap<>();

    People() {
        this(null);
    }

    private People(@Nullable People earlier) {
        this.earlier = earlier;
    }

    /** Somebody who is named in the input. */
    sealed interface Participant {}

    /** A user, by the name the store has. */
    record Member(UserId userId, String username) implements Participant {}

    /** One the model does not take as a user. */
    record Stranger(Violation reason) implements Participant {}

    People draft() {
        return new People(this);
    }

    void keep(People draft) {
        byName.putAll(draft.byName);
        draft.groups.forEach(this::seatAll);
    }

    Optional<Participant> named(String name) {
        Participant here = byName.get(name);
        return here != null || earlier == null ? Optional.ofNullable(here) : earlier.named(name);
    }

    void name(String name, Participant participant) {
        byName.put(name, participant);
    }

    boolean knows(GroupId groupId) {
        return groups.containsKey(groupId) || (earlier != null && earlier.knows(groupId));
    }

    boolean isIn(GroupId groupId, UserId userId) {
        return groups.getOrDefault(groupId, Set.of()).contains(userId)
                || (earlier != null && earlier.isIn(groupId, userId));
    }

    void seat(GroupId groupId, UserId userId) {
        seatAll(groupId, Set.of(userId));
    }

    private void seatAll(GroupId groupId, Set<UserId> userIds) {
        groups.computeIfAbsent(groupId, none -> new HashSet<>()).addAll(userIds);
    }

    /** {@return how many users; two names may be one user's} */
    long users() {
        return byName.values().stream()
                .filter(Member.class::isInstance)
                .distinct()
                .count();
    }

    long groups() {
        return groups.size();
    }

    long groupMembers() {
        return groups.values().stream().mapToLong(Set::size).sum();
    }
}
