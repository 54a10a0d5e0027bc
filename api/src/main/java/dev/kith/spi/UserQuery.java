package dev.kith.spi;

import dev.kith.user.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which users to list. */
public sealed interface UserQuery {

    /**
     * Those with these ids that exist, in any order.
     *
     * @param ids not more than {@value dev.kith.page.Paging#MAX_SIZE}; none is nobody
     */
    record ByIds(Set<UserId> ids) implements UserQuery {

        /**
         * Makes a query of a copy of the ids.
         *
         * @param ids not more than {@value dev.kith.page.Paging#MAX_SIZE}; none is nobody
         */
        public ByIds {
            ids = Set.copyOf(ids);
        }
    }

    /**
     * All, by username in the order of code points.
     *
     * @param after only those after this username, or null for all
     * @param limit how many at most, at least 1
     */
    record ByUsername(@Nullable String after, int limit) implements UserQuery {}

    /**
     * All, by id.
     *
     * @param after only those after this id, or null for all
     * @param limit how many at most, at least 1
     */
    record All(@Nullable UserId after, int limit) implements UserQuery {}
}
