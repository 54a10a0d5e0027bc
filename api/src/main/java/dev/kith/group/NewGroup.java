package dev.kith.group;

import dev.kith.model.Column;
import dev.kith.model.constraint.MaxCodePoints;
import dev.kith.model.constraint.WellFormed;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A group to create. The annotations state the columns' constraints. Immutable. */
public final class NewGroup {

    private final @Nullable GroupId groupId;
    private final @NotNull @MaxCodePoints(50) @WellFormed String groupName;
    private final @MaxCodePoints(Column.TEXT_CODE_POINTS) @WellFormed @Nullable String description;

    private NewGroup(Builder builder) {
        this.groupId = builder.groupId;
        this.groupName = builder.groupName;
        this.description = builder.description;
    }

    /**
     * Begins a group.
     *
     * @param groupName what it is called; names may repeat
     * @return a builder with nothing else set
     */
    public static Builder named(String groupName) {
        return new Builder(groupName);
    }

    /** {@return the id, or null to have one made} */
    public @Nullable GroupId groupId() {
        return groupId;
    }

    /** {@return what it is called} */
    public String groupName() {
        return groupName;
    }

    /** {@return what it is about} */
    public @Nullable String description() {
        return description;
    }

    /** {@return id and name} */
    @Override
    public String toString() {
        return "NewGroup[groupId=" + groupId + ", groupName=" + groupName + "]";
    }

    /** Builds a {@link NewGroup}. Not for several threads. */
    public static final class Builder {

        private final String groupName;
        private @Nullable GroupId groupId;
        private @Nullable String description;

        private Builder(String groupName) {
            this.groupName = groupName;
        }

        /**
         * Brings an id, for groups that have one already.
         *
         * @param groupId the id, or null to have one made
         * @return this builder
         */
        public Builder groupId(@Nullable GroupId groupId) {
            this.groupId = groupId;
            return this;
        }

        /**
         * Sets what the group is about.
         *
         * @param description the text, or null for none
         * @return this builder
         */
        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        /** {@return the command, unchecked: {@link Groups#create(NewGroup)} checks it} */
        public NewGroup build() {
            return new NewGroup(this);
        }
    }
}
