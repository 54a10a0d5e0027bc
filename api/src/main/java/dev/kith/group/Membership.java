package dev.kith.group;

/**
 * A group a user is in.
 *
 * @param group the group
 * @param member the user's membership in it
 */
public record Membership(Group group, GroupMember member) {}
