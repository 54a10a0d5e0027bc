package dev.kith.benchmarks;

import java.util.Collections;
import java.util.List;

/** The middle of several figures, which one bad round does not move. */
final class Median {

    private Median() {}

    static double of(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    static double least(List<Double> figures) {
        return Collections.min(figures);
    }

    static double greatest(List<Double> figures) {
        return Collections.max(figures);
    }
}
