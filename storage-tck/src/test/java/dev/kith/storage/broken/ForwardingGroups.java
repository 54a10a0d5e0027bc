package dev.kith.storage.broken;

import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.group.Membership;
import dev.kith.spi.GroupQuery;
import dev.kith.spi.GroupStore;
import dev.kith.spi.MemberQuery;
import dev.kith.spi.MembershipQuery;
import dev.kith.user.UserId;
import java.util.List;
import java.util.Optional;

class ForwardingGroups implements GroupStore {

    final GroupStore sound;

    ForwardingGroups(GroupStore sound) {
        this.sound = sound;
    }

    @Override
    public void insert(Group group) {
        sound.insert(group);
    }

    @Override
    public void insertAll(List<Group> groups) {
        sound.insertAll(groups);
    }

    @Override
    public boolean update(Group group) {
        return sound.update(group);
    }

    @Override
    public boolean delete(GroupId groupId) {
        return sound.delete(groupId);
    }

    @Override
    public Optional<Group> find(GroupId groupId) {
        return sound.find(groupId);
    }

    @Override
    public Optional<Group> lock(GroupId groupId) {
        return sound.lock(groupId);
    }

    @Override
    public List<Group> list(GroupQuery query) {
        return sound.list(query);
    }

    @Override
    public void insertMember(GroupMember member) {
        sound.insertMember(member);
    }

    @Override
    public void insertMembers(List<GroupMember> members) {
        sound.insertMembers(members);
    }

    @Override
    public boolean updateMember(GroupMember member) {
        return sound.updateMember(member);
    }

    @Override
    public boolean deleteMember(GroupId groupId, UserId userId) {
        return sound.deleteMember(groupId, userId);
    }

    @Override
    public long deleteMembers(GroupId groupId) {
        return sound.deleteMembers(groupId);
    }

    @Override
    public Optional<GroupMember> findMember(GroupId groupId, UserId userId) {
        return sound.findMember(groupId, userId);
    }

    @Override
    public List<GroupMember> listMembers(MemberQuery query) {
        return sound.listMembers(query);
    }

    @Override
    public List<Membership> listMemberships(MembershipQuery query) {
        return sound.listMemberships(query);
    }
}
