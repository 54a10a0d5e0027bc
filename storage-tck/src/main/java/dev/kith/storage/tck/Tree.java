package dev.kith.storage.tck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map that never changes: writing gives another one that shares what is the same. A snapshot of a store made
 * of such maps is a reference to it, which is why transactions and readers of the reference store need nothing more.
 * Balanced by the sizes of its branches.
 */
final class Tree<K, V> {

    private static final int HEAVIER = 3;
    private static final int DOUBLE = 2;

    private final Comparator<? super K> order;
    private final @Nullable Node<K, V> root;

    private Tree(Comparator<? super K> order, @Nullable Node<K, V> root) {
        this.order = order;
        this.root = root;
    }

    static <K, V> Tree<K, V> orderedBy(Comparator<? super K> order) {
        return new Tree<>(order, null);
    }

    static <K extends Comparable<? super K>, V> Tree<K, V> empty() {
        return new Tree<K, V>(Comparator.naturalOrder(), null);
    }

    int size() {
        return size(root);
    }

    boolean isEmpty() {
        return root == null;
    }

    boolean has(K key) {
        return get(key) != null;
    }

    Optional<V> find(K key) {
        return Optional.ofNullable(get(key));
    }

    @Nullable
    V get(K key) {
        Node<K, V> node = root;
        while (node != null) {
            int side = order.compare(key, node.key);
            if (side == 0) {
                return node.value;
            }
            node = side < 0 ? node.left : node.right;
        }
        return null;
    }

    V getOr(K key, V other) {
        V value = get(key);
        return value == null ? other : value;
    }

    Tree<K, V> with(K key, V value) {
        return new Tree<>(order, put(root, key, value));
    }

    Tree<K, V> without(K key) {
        return has(key) ? new Tree<>(order, remove(Objects.requireNonNull(root), key)) : this;
    }

    /** Replaces the value of a key by what comes of it, or of another value where there is none. */
    Tree<K, V> changed(K key, V otherwise, UnaryOperator<V> change) {
        return with(key, change.apply(getOr(key, otherwise)));
    }

    /** How many steps the longest way from the root has. */
    int depth() {
        return depth(root);
    }

    private static int depth(@Nullable Node<?, ?> node) {
        return node == null ? 0 : 1 + Math.max(depth(node.left), depth(node.right));
    }

    @Nullable
    V greatest() {
        Node<K, V> node = root;
        while (node != null && node.right != null) {
            node = node.right;
        }
        return node == null ? null : node.value;
    }

    /** All values, by their keys. */
    List<V> values() {
        return list(null, false, size(), value -> true);
    }

    /** Values after a key, or from the beginning, in one of the two directions, that fit. */
    List<V> list(@Nullable K after, boolean descending, int limit, Predicate<? super V> fits) {
        List<V> found = new ArrayList<>();
        collect(root, after, descending, limit, fits, found);
        return found;
    }

    private void collect(
            @Nullable Node<K, V> node,
            @Nullable K after,
            boolean descending,
            int limit,
            Predicate<? super V> fits,
            List<V> found) {
        if (node == null || found.size() >= limit) {
            return;
        }
        int side = after == null ? 1 : order.compare(node.key, after) * (descending ? -1 : 1);
        if (side > 0) {
            collect(descending ? node.right : node.left, after, descending, limit, fits, found);
            if (found.size() < limit && fits.test(node.value)) {
                found.add(node.value);
            }
        }
        collect(descending ? node.left : node.right, side > 0 ? null : after, descending, limit, fits, found);
    }

    private Node<K, V> put(@Nullable Node<K, V> node, K key, V value) {
        if (node == null) {
            return new Node<>(key, value, null, null);
        }
        int side = order.compare(key, node.key);
        if (side == 0) {
            return new Node<>(key, value, node.left, node.right);
        }
        return side < 0
                ? balanced(node, put(node.left, key, value), node.right)
                : balanced(node, node.left, put(node.right, key, value));
    }

    private @Nullable Node<K, V> remove(Node<K, V> node, K key) {
        int side = order.compare(key, node.key);
        if (side < 0) {
            return balanced(node, remove(Objects.requireNonNull(node.left), key), node.right);
        }
        if (side > 0) {
            return balanced(node, node.left, remove(Objects.requireNonNull(node.right), key));
        }
        if (node.left == null || node.right == null) {
            return node.left == null ? node.right : node.left;
        }
        Node<K, V> next = node.right;
        while (next.left != null) {
            next = next.left;
        }
        return balanced(next, node.left, remove(node.right, next.key));
    }

    private static <K, V> Node<K, V> balanced(Node<K, V> entry, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        int lefts = size(left);
        int rights = size(right);
        if (lefts + rights > 1 && right != null && rights > HEAVIER * lefts) {
            return turnedLeft(entry, left, right);
        }
        if (lefts + rights > 1 && left != null && lefts > HEAVIER * rights) {
            return turnedRight(entry, left, right);
        }
        return new Node<>(entry.key, entry.value, left, right);
    }

    private static <K, V> Node<K, V> turnedLeft(Node<K, V> entry, @Nullable Node<K, V> left, Node<K, V> right) {
        Node<K, V> inner = right.left;
        if (inner == null || size(inner) < DOUBLE * size(right.right)) {
            return new Node<>(right.key, right.value, entry.between(left, inner), right.right);
        }
        return new Node<>(
                inner.key, inner.value, entry.between(left, inner.left), right.between(inner.right, right.right));
    }

    private static <K, V> Node<K, V> turnedRight(Node<K, V> entry, Node<K, V> left, @Nullable Node<K, V> right) {
        Node<K, V> inner = left.right;
        if (inner == null || size(inner) < DOUBLE * size(left.left)) {
            return new Node<>(left.key, left.value, left.left, entry.between(inner, right));
        }
        return new Node<>(
                inner.key, inner.value, left.between(left.left, inner.left), entry.between(inner.right, right));
    }

    private static int size(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.size;
    }

    private static final class Node<K, V> {

        private final K key;
        private final V value;
        private final @Nullable Node<K, V> left;
        private final @Nullable Node<K, V> right;
        private final int size;

        Node(K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
            this.key = key;
            this.value = value;
            this.left = left;
            this.right = right;
            this.size = 1 + size(left) + size(right);
        }

        Node<K, V> between(@Nullable Node<K, V> lesser, @Nullable Node<K, V> greater) {
            return new Node<>(key, value, lesser, greater);
        }
    }
}
