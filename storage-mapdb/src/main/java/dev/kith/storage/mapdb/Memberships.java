package dev.kith.storage.mapdb;

import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.group.Membership;
import dev.kith.model.CodePoints;
import dev.kith.spi.MembershipQuery;
import dev.kith.spi.MembershipQuery.After;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/** Memberships as their users see them. */
final class Memberships {

    private static final Comparator<Group> ORDER = (one, other) -> {
        int names = CodePoints.ORDER.compare(one.groupName(), other.groupName());
        return names != 0 ? names : one.groupId().compareTo(other.groupId());
    };

    private Memberships() {}

    static List<Membership> list(Tables tables, MembershipQuery query) {
        List<Group> groups = new ArrayList<>();
        long[] user = Keys.user(query.userId());
        Iterator<long[]> keys =
                tables.memberships.keyIterator(Keys.first(Keys.PAIR, user), true, Keys.last(Keys.PAIR, user), true);
        while (keys.hasNext()) {
            Group group = MapDbGroups.group(tables, Keys.id(Keys.idAt(keys.next(), 2)));
            if (group == null) {
                throw Failures.damaged("The index of memberships names a row of groups that is missing");
            }
            if (query.after() == null || isAfter(group, query.after())) {
                groups.add(group);
            }
        }
        groups.sort(ORDER);
        return withMembers(tables, query.userId().value(), groups, query.limit());
    }

    private static boolean isAfter(Group group, After place) {
        int names = CodePoints.ORDER.compare(group.groupName(), place.groupName());
        return names > 0 || (names == 0 && group.groupId().compareTo(place.groupId()) > 0);
    }

    private static List<Membership> withMembers(Tables tables, UUID user, List<Group> groups, int limit) {
        int count = Math.min(limit, groups.size());
        List<Membership> memberships = new ArrayList<>(count);
        for (Group group : groups.subList(0, count)) {
            GroupMember member = Members.find(tables, Keys.pair(group.groupId().value(), user));
            if (member == null) {
                throw Failures.damaged("The index of memberships names a row of group_members that is missing");
            }
            memberships.add(new Membership(group, member));
        }
        return memberships;
    }
}
