package dev.kith.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Figures by row, which is an engine mostly, and column, of several rounds. */
final class Table {

    private static final int FIRST = 10;
    private static final int WIDTH = 34;

    private final String title;
    private final Comparison comparison;
    private final Set<String> columns = new LinkedHashSet<>();
    private final Map<String, Map<String, List<Double>>> rows = new LinkedHashMap<>();

    Table(String title, Comparison comparison) {
        this.title = title;
        this.comparison = comparison;
    }

    void add(String row, String column, double figure) {
        columns.add(column);
        rows.computeIfAbsent(row, key -> new LinkedHashMap<>())
                .computeIfAbsent(column, key -> new ArrayList<>())
                .add(figure);
    }

    /** Medians with the least and the greatest, and what they are compared with. */
    String print() {
        int first = Math.max(
                FIRST, 1 + rows.keySet().stream().mapToInt(String::length).max().orElse(0));
        StringBuilder text = new StringBuilder(title).append('\n').append(" ".repeat(first));
        columns.forEach(column -> text.append(String.format(Locale.ROOT, "%" + WIDTH + "s", column)));
        text.append('\n');
        rows.keySet().forEach(row -> {
            text.append(String.format(Locale.ROOT, "%-" + first + "s", row));
            columns.forEach(column -> text.append(String.format(Locale.ROOT, "%" + WIDTH + "s", cell(row, column))));
            text.append('\n');
        });
        return text.toString();
    }

    private String cell(String row, String column) {
        List<Double> figures = figures(row, column);
        if (figures.isEmpty()) {
            return "-";
        }
        OptionalDouble ratio = comparison.ratio(this, row, column);
        return number(Median.of(figures)) + " [" + number(Median.least(figures)) + ".."
                + number(Median.greatest(figures)) + "]"
                + (ratio.isEmpty() ? "" : String.format(Locale.ROOT, " ×%.2f", ratio.getAsDouble()));
    }

    OptionalDouble median(String row, String column) {
        List<Double> figures = figures(row, column);
        return figures.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Median.of(figures));
    }

    String firstColumn() {
        return columns.iterator().next();
    }

    private List<Double> figures(String row, String column) {
        return rows.getOrDefault(row, Map.of()).getOrDefault(column, List.of());
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, figure < 100 ? "%,.1f" : "%,.0f", figure);
    }
}
