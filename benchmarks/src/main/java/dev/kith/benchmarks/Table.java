package dev.kith.benchmarks;

import dev.kith.benchmarks.engine.EngineKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Figures by engine and column, of several rounds. */
final class Table {

    private static final int FIRST = 10;
    private static final int WIDTH = 34;

    private final String title;
    private final Set<String> columns = new LinkedHashSet<>();
    private final Map<EngineKind, Map<String, List<Double>>> rows = new EnumMap<>(EngineKind.class);

    Table(String title) {
        this.title = title;
    }

    void add(EngineKind engine, String column, double figure) {
        columns.add(column);
        rows.computeIfAbsent(engine, key -> new LinkedHashMap<>())
                .computeIfAbsent(column, key -> new ArrayList<>())
                .add(figure);
    }

    /** Medians with the least and the greatest, and Kith's median divided by each. */
    String print() {
        StringBuilder text = new StringBuilder(title).append('\n').append(" ".repeat(FIRST));
        columns.forEach(column -> text.append(String.format(Locale.ROOT, "%" + WIDTH + "s", column)));
        text.append('\n');
        rows.keySet().forEach(engine -> {
            text.append(String.format(Locale.ROOT, "%-" + FIRST + "s", engine.title()));
            columns.forEach(column -> text.append(String.format(Locale.ROOT, "%" + WIDTH + "s", cell(engine, column))));
            text.append('\n');
        });
        return text.toString();
    }

    private String cell(EngineKind engine, String column) {
        List<Double> figures = figures(engine, column);
        if (figures.isEmpty()) {
            return "-";
        }
        double median = Median.of(figures);
        List<Double> kith = figures(EngineKind.KITH, column);
        String share = engine == EngineKind.KITH || kith.isEmpty()
                ? ""
                : String.format(Locale.ROOT, " ×%.2f", Median.of(kith) / median);
        return number(median) + " [" + number(Median.least(figures)) + ".." + number(Median.greatest(figures)) + "]"
                + share;
    }

    private List<Double> figures(EngineKind engine, String column) {
        return rows.getOrDefault(engine, Map.of()).getOrDefault(column, List.of());
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, figure < 100 ? "%,.1f" : "%,.0f", figure);
    }
}
