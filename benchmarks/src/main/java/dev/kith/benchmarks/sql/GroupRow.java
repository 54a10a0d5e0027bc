package dev.kith.benchmarks.sql;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code groups} as Hibernate has it. */
@Entity
@Table(name = "groups")
@SuppressWarnings("NullAway.Init")
class GroupRow {

    @Id
    UUID groupId;

    String groupName;

    @Nullable
    String description;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "created_by")
    UserRow createdBy;

    Instant createdAt;

    /** Of a proxy too, without loading it. */
    UUID getGroupId() {
        return groupId;
    }
}
