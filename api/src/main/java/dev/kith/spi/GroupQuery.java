package dev.kith.spi;

import dev.kith.group.GroupId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which groups to list. */
public sealed interface GroupQuery {

    /**
     * Those with these ids that exist, in any order.
     *
     * @param ids not more than {@value dev.kith.page.Paging#MAX_SIZE}; none is no group
     */
    record ByIds(Set<GroupId> ids) implements GroupQuery {

        /**
         * Makes a query of a copy of the ids.
         *
         * @param ids not more than {@value dev.kith.page.Paging#MAX_SIZE}; none is no group
         */
        public ByIds {
            ids = Set.copyOf(ids);
        }
    }

    /**
     * All, by id.
     *
     * @param after only those after this id, or null for all
     * @param limit how many at most, at least 1
     */
    record All(@Nullable GroupId after, int limit) implements GroupQuery {}
}
