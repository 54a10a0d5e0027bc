package dev.kith.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.model.CodePoints;
import dev.kith.spi.UserQuery;
import dev.kith.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class UsernamePageProperties {

    /** From both sides of every place where UTF-16 units and code points are ordered differently. */
    @Provide
    Arbitrary<Set<String>> usernames() {
        return Arbitraries.of("a", "b", "\uD7FF", "\uE000", "\uFFFD", "\uD800\uDC00", "\uD83D\uDE00", "\uDBFF\uDFFD")
                .list()
                .ofMaxSize(4)
                .map(letters -> String.join("", letters))
                .set()
                .ofMaxSize(40);
    }

    @Property(tries = 60)
    void pagesFollowTheOrderOfCodePoints(
            @ForAll("usernames") Set<String> usernames, @ForAll @IntRange(min = 1, max = 7) int size) {
        SqlStorage storage = Samples.storage();
        storage.inTransaction(session -> {
            int number = 0;
            for (String username : usernames) {
                session.users().insert(Samples.user(++number, username));
            }
            return true;
        });
        TreeSet<String> ordered = new TreeSet<>(CodePoints.ORDER);
        ordered.addAll(usernames);
        assertThat(paged(storage, size)).containsExactlyElementsOf(ordered);
    }

    private static List<String> paged(SqlStorage storage, int size) {
        List<String> read = new ArrayList<>();
        String after = null;
        while (true) {
            List<User> page = storage.users().list(new UserQuery.ByUsername(after, size));
            assertThat(page).hasSizeLessThanOrEqualTo(size);
            page.forEach(user -> read.add(user.username()));
            if (page.size() < size) {
                return read;
            }
            after = read.get(read.size() - 1);
        }
    }

    @Property(tries = 40)
    void aPageMayBeginAfterANameThatNobodyHas(
            @ForAll("usernames") Set<String> usernames, @ForAll("usernames") Set<String> places) {
        SqlStorage storage = Samples.storage();
        TreeSet<String> ordered = new TreeSet<>(CodePoints.ORDER);
        ordered.addAll(usernames);
        int number = 0;
        for (String username : usernames) {
            storage.users().insert(Samples.user(++number, username));
        }
        for (String place : places) {
            assertThat(storage.users().list(new UserQuery.ByUsername(place, 3)).stream()
                            .map(User::username))
                    .containsExactlyElementsOf(
                            ordered.tailSet(place, false).stream().limit(3).toList());
        }
    }
}
