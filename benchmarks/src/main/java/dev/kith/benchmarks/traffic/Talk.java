package dev.kith.benchmarks.traffic;

import dev.kith.user.UserId;

/**
 * Two users who write to one another.
 *
 * @param one a user
 * @param other another
 */
public record Talk(UserId one, UserId other) {}
