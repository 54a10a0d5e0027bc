package dev.kith.benchmarks.sql;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code group_members} as Hibernate has it. */
@Entity
@Table(name = "group_members")
@IdClass(MemberRow.Key.class)
@SuppressWarnings("NullAway.Init")
class MemberRow {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_id")
    GroupRow group;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id")
    UserRow user;

    @Nullable
    String role;

    @Nullable
    Instant joinedAt;

    record Key(UUID group, UUID user) implements Serializable {}
}
