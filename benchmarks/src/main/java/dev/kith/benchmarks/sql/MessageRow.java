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

/** A row of {@code messages} as Hibernate has it. */
@Entity
@Table(name = "messages")
@SuppressWarnings("NullAway.Init")
class MessageRow {

    @Id
    UUID messageId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sender_id")
    UserRow sender;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "recipient_id")
    @Nullable
    UserRow recipient;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_id")
    @Nullable
    GroupRow group;

    @Nullable
    String content;

    @Nullable
    String mediaUrl;

    Instant sentAt;

    @Nullable
    Instant readAt;
}
