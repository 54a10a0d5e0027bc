package dev.kith.core.internal;

import dev.kith.group.Group;
import dev.kith.group.GroupAdministration;
import dev.kith.group.GroupId;
import dev.kith.group.Membership;
import dev.kith.group.NewGroup;
import dev.kith.page.CursorPage;
import dev.kith.page.Paging;
import dev.kith.spi.GroupQuery;
import dev.kith.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the system does with groups. */
final class AllGroups extends ScopedGroups implements GroupAdministration {

    AllGroups(Scope scope) {
        super(scope, null);
    }

    @Override
    public Group create(UserId creator, NewGroup command) {
        return found(Objects.requireNonNull(creator, "creator"), command);
    }

    @Override
    public List<Group> find(Collection<GroupId> groupIds) {
        Set<GroupId> asked = Listing.asked(groupIds, "groupIds");
        Map<GroupId, Group> found = scope.groups().list(new GroupQuery.ByIds(asked)).stream()
                .collect(Collectors.toMap(Group::groupId, Function.identity()));
        return asked.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public CursorPage<Membership> of(UserId userId, Paging paging) {
        return membershipsOf(Objects.requireNonNull(userId, "userId"), paging);
    }
}
