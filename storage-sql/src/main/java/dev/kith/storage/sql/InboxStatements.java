package dev.kith.storage.sql;

/**
 * The statements of an inbox that is read in few. Their parameters are {@code :user}, {@code :time} and {@code :id} of
 * the place to go on from, {@code :beforeAll} and {@code :limit}.
 *
 * @param direct the page of direct conversations: the columns of the last message, the partner, how many are unread
 * @param groups every membership: group, time of joining, time and id of the group's last message
 * @param groupsSinceJoined the same, of the messages from the time of joining on
 */
record InboxStatements(NamedSql direct, NamedSql groups, NamedSql groupsSinceJoined) {}
