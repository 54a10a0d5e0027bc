package dev.kith.storage.sql;

import dev.kith.group.GroupId;
import dev.kith.message.Message;
import dev.kith.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks once for a whole batch what the inserts of one row ask of a group, and holds the groups until the commit. */
final class HeldGroups {

    /** How many groups, or memberships, a statement asks for; a power of two. */
    private static final int MOST = 32;

    private final Statements statements;
    private final GroupSql sql;

    HeldGroups(Statements statements) {
        this.statements = statements;
        this.sql = statements.groups();
    }

    /** Of rows that need no more than their group: on most databases the foreign key sees to it. */
    <R> Batch.Conditions<R> existing(List<R> rows, Function<R, @Nullable GroupId> group) {
        if (statements.dialect().holding().isEmpty()) {
            return step -> row -> true;
        }
        return step -> {
            Set<UUID> held = hold(step, rows, group);
            return row -> isIn(held, group.apply(row));
        };
    }

    /** Of messages that only members may post: held first, so that who is a member stays one. */
    Batch.Conditions<Message> withMembers(List<Message> messages) {
        return step -> {
            Set<UUID> held = hold(step, messages, Message::groupId);
            Set<Seat> members = members(step, messages, held);
            return message ->
                    message.groupId() == null || members.contains(Seat.of(message.groupId(), message.senderId()));
        };
    }

    private static boolean isIn(Set<UUID> held, @Nullable GroupId group) {
        return group == null || held.contains(group.value());
    }

    /** In the order of their ids, so that two batches never wait for one another. */
    private <R> Set<UUID> hold(Calls step, List<R> rows, Function<R, @Nullable GroupId> group) {
        TreeSet<GroupId> asked = new TreeSet<>();
        for (R row : rows) {
            GroupId id = group.apply(row);
            if (id != null) {
                asked.add(id);
            }
        }
        Set<UUID> held = new HashSet<>();
        for (List<UUID> some : parts(asked.stream().map(GroupId::value).toList())) {
            held.addAll(step.write(connection -> connection.query(
                    sql.hold.sql(some.size()),
                    Parameters.of(statements.dialect(), p -> {
                        for (UUID id : InList.filled(some)) {
                            p.uuid(id);
                        }
                    }),
                    row -> statements.rows().uuid(row, 1))));
        }
        return held;
    }

    private Set<Seat> members(Calls step, List<Message> messages, Set<UUID> held) {
        Set<Seat> asked = new HashSet<>();
        for (Message message : messages) {
            GroupId group = message.groupId();
            if (group != null && held.contains(group.value())) {
                asked.add(Seat.of(group, message.senderId()));
            }
        }
        Set<Seat> members = new HashSet<>();
        for (List<Seat> some : parts(asked)) {
            members.addAll(step.read(connection -> connection.query(
                    sql.areMembers.sql(some.size()),
                    Parameters.of(statements.dialect(), p -> {
                        for (Seat seat : InList.filled(some)) {
                            p.uuid(seat.group()).uuid(seat.user());
                        }
                    }),
                    this::seat)));
        }
        return members;
    }

    private Seat seat(ResultSet row) throws SQLException {
        return new Seat(statements.rows().uuid(row, 1), statements.rows().uuid(row, 2));
    }

    private static <T> List<List<T>> parts(Collection<T> all) {
        List<T> items = List.copyOf(all);
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < items.size(); from += MOST) {
            parts.add(items.subList(from, Math.min(items.size(), from + MOST)));
        }
        return parts;
    }

    /** Who is to be a member of what. */
    private record Seat(UUID group, UUID user) {

        static Seat of(GroupId groupId, UserId userId) {
            return new Seat(groupId.value(), userId.value());
        }
    }
}
