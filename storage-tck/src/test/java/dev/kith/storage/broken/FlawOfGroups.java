package dev.kith.storage.broken;

import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.group.Membership;
import dev.kith.model.Reading;
import dev.kith.spi.GroupStore;
import dev.kith.spi.MemberQuery;
import dev.kith.spi.MembershipQuery;
import dev.kith.spi.MessageDeletion;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.Session;
import dev.kith.spi.Storage;
import dev.kith.spi.Window;
import dev.kith.storage.tck.ReferenceStorage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

enum FlawOfGroups implements Flaw {
    IGNORES_REFERENCES_ON_DELETE("B25", "C7", "C9", "G10", "G11", "T6") {
        @Override
        public GroupStore groups(Session session) {
            return new ForwardingGroups(session.groups()) {
                @Override
                public boolean delete(GroupId groupId) {
                    awaitCompany(groupId);
                    session.messages().delete(new MessageDeletion.OfGroup(groupId));
                    deleteMembers(groupId);
                    return super.delete(groupId);
                }

                /** Gives others who name the group time to lose their race, so that the flaw shows every time. */
                private void awaitCompany(GroupId groupId) {
                    long end = System.nanoTime() + 100_000_000;
                    MessageQuery posts = new MessageQuery.InGroup(groupId, null, false, new Window(null, true, 1));
                    while (System.nanoTime() < end
                            && listMembers(new MemberQuery.OfGroup(groupId, null, 1))
                                    .isEmpty()
                            && session.messages().list(posts).isEmpty()) {
                        Thread.onSpinWait();
                    }
                }
            };
        }
    },

    LOCKS_WITHOUT_A_TRANSACTION("G13") {
        @Override
        public GroupStore groups(Session session) {
            return new ForwardingGroups(session.groups()) {
                @Override
                public Optional<Group> lock(GroupId groupId) {
                    return find(groupId);
                }
            };
        }
    },

    LEAVES_ROLES_ALONE("G22") {
        @Override
        public GroupStore groups(Session session) {
            return new ForwardingGroups(session.groups()) {
                @Override
                public boolean updateMember(GroupMember member) {
                    return findMember(member.groupId(), member.userId()).isPresent();
                }
            };
        }
    },

    MOVES_THE_FOUNDING("G6") {
        @Override
        public GroupStore groups(Session session) {
            return new ForwardingGroups(session.groups()) {
                @Override
                public boolean update(Group group) {
                    return session.inTransaction(step -> {
                        boolean there = step.groups().find(group.groupId()).isPresent()
                                && step.groups().update(group);
                        if (there
                                && step.groups()
                                        .listMembers(new MemberQuery.OfGroup(group.groupId(), null, 1))
                                        .isEmpty()) {
                            step.groups().delete(group.groupId());
                            step.groups().insert(group);
                        }
                        return there;
                    });
                }
            };
        }
    },

    ORDERS_MEMBERSHIPS_BY_UTF_16("G30") {
        @Override
        public GroupStore groups(Session session) {
            return new ForwardingGroups(session.groups()) {
                private final Comparator<Membership> order = Comparator.comparing(
                                (Membership membership) -> membership.group().groupName())
                        .thenComparing(membership -> membership.group().groupId());

                @Override
                public List<Membership> listMemberships(MembershipQuery query) {
                    MembershipQuery.After after = query.after();
                    return super.listMemberships(new MembershipQuery(query.userId(), null, 10_000)).stream()
                            .sorted(order)
                            .filter(membership -> after == null || isAfter(membership, after))
                            .limit(query.limit())
                            .toList();
                }

                private boolean isAfter(Membership membership, MembershipQuery.After after) {
                    int side = membership.group().groupName().compareTo(after.groupName());
                    return side > 0
                            || (side == 0 && membership.group().groupId().compareTo(after.groupId()) > 0);
                }
            };
        }
    },

    READS_UNIQUE_AS_RELATIONS_ALWAYS("L2", "L3", "L4", "L6", "L8", "L9", "L10", "L11", "L13", "X5", "XS5") {
        @Override
        public Storage sound(Reading reading) {
            return new ReferenceStorage(Reading.RELATIONAL);
        }
    };

    // Set.of gives one that never changes
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> breaks;

    FlawOfGroups(String... breaks) {
        this.breaks = Set.of(breaks);
    }

    @Override
    public Set<String> breaks() {
        return breaks;
    }
}
