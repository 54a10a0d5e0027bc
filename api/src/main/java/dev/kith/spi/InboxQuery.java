package dev.kith.spi;

import dev.kith.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Which part of an inbox. First come the conversations with a last message, by its {@link SentKey}, newest first; then
 * the groups without one, by {@code joined_at}, latest first and null last, then by {@code group_id}, greatest first.
 *
 * @param userId whose
 * @param sinceJoined whether a group's last message is looked for only from {@code joined_at} on, as in
 *     {@link MessageQuery.InGroup}
 * @param after only conversations that come after this place, or null for all
 * @param limit how many at most, at least 1
 */
public record InboxQuery(
        UserId userId, boolean sinceJoined, @Nullable InboxKey after, int limit) {}
