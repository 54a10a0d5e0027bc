package dev.kith.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TreeProperties {

    @Property(tries = 300)
    void it_is_a_sorted_map(@ForAll @Size(max = 200) List<@IntRange(min = -40, max = 40) Integer> keys) {
        NavigableMap<Integer, String> expected = new TreeMap<>();
        Tree<Integer, String> tree = Tree.empty();
        for (int key : keys) {
            if (expected.remove(key) == null) {
                expected.put(key, "v" + key);
                tree = tree.with(key, "v" + key);
            } else {
                tree = tree.without(key);
            }
        }
        assertThat(tree.values()).containsExactlyElementsOf(expected.values());
        assertThat(tree.size()).isEqualTo(expected.size());
        assertThat(tree.greatest())
                .isEqualTo(expected.isEmpty() ? null : expected.lastEntry().getValue());
    }

    @Property(tries = 300)
    void parts_begin_after_a_key_in_either_direction(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 100) Integer> keys,
            @ForAll @IntRange(min = 0, max = 100) int after,
            @ForAll @IntRange(min = 1, max = 20) int limit) {
        TreeMap<Integer, Integer> sorted = new TreeMap<>();
        Tree<Integer, Integer> tree = Tree.empty();
        for (int key : keys) {
            sorted.put(key, key);
            tree = tree.with(key, key);
        }
        assertThat(tree.list(after, false, limit, value -> value % 2 == 0))
                .isEqualTo(even(sorted.tailMap(after, false), limit));
        assertThat(tree.list(after, true, limit, value -> value % 2 == 0))
                .isEqualTo(even(sorted.headMap(after, false).descendingMap(), limit));
    }

    @Property(tries = 50)
    void it_stays_shallow(@ForAll @IntRange(min = 1, max = 2000) int size) {
        Tree<Integer, Integer> tree = Tree.empty();
        for (int key = 0; key < size; key++) {
            tree = tree.with(key, key);
        }
        for (int key = 0; key < size / 2; key++) {
            tree = tree.without(key);
        }
        assertThat(tree.depth()).isLessThanOrEqualTo(2 + 3 * (int) (Math.log(size) / Math.log(2)));
    }

    @Property(tries = 50)
    void what_was_read_before_stays(@ForAll @Size(min = 1, max = 30) List<@IntRange(max = 100) Integer> keys) {
        Tree<Integer, Integer> tree = Tree.empty();
        List<Tree<Integer, Integer>> snapshots = new ArrayList<>();
        List<List<Integer>> contents = new ArrayList<>();
        for (int key : keys) {
            tree = tree.with(key, key);
            snapshots.add(tree);
            contents.add(tree.values());
        }
        assertThat(snapshots.stream().map(Tree::values)).isEqualTo(contents);
    }

    private static List<Integer> even(NavigableMap<Integer, Integer> part, int limit) {
        return part.values().stream()
                .filter(value -> value % 2 == 0)
                .limit(limit)
                .toList();
    }
}
