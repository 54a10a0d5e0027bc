package dev.kith.examples;

import dev.kith.core.Storages;
import dev.kith.examples.replay.Replay;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes the same conversation to one store after another: nothing of the program changes but a URL. */
final class Swap {

    private final List<Place> places;

    Swap(List<Place> places) {
        this.places = List.copyOf(places);
    }

    /** The embedded stores, and both adapters on each server. */
    static Swap ofAll(List<String> servers) {
        String run = "swap" + UUID.randomUUID().toString().substring(0, 8);
        List<Place> places = new ArrayList<>();
        places.add(new Place("mapdb:memory", OpenOptions.DEFAULT));
        places.add(new Place("mapdb:{folder}/mapdb.db", OpenOptions.DEFAULT));
        for (String adapter : List.of("jdbi", "jooq")) {
            places.add(new Place(adapter + ":jdbc:h2:mem:" + run + adapter, OpenOptions.DEFAULT));
            places.add(new Place(adapter + ":jdbc:h2:file:{folder}/" + adapter, OpenOptions.DEFAULT));
            for (String server : servers) {
                // Tables of their own: a server is not the program's to clear
                places.add(new Place(
                        adapter + ":" + server,
                        OpenOptions.builder().tablePrefix(run + adapter + "_").build()));
            }
        }
        return new Swap(places);
    }

    /** {@return whether all stores hold the same} */
    boolean run(PrintStream out, PrintStream err) throws IOException {
        Path folder = Files.createTempDirectory("kith-swap");
        try {
            List<Row> rows = new ArrayList<>();
            for (Place place : places) {
                rows.add(load(place, folder, err));
            }
            return print(rows, out);
        } finally {
            remove(folder);
        }
    }

    private static Row load(Place place, Path folder, PrintStream err) throws IOException {
        String url = place.url().replace("{folder}", folder.toString());
        long began = System.nanoTime();
        try (Storage storage = Storages.open(url, place.options())) {
            Replay.Loaded loaded = Replay.sample(storage, err);
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Row(StoreUrl.shown(place.url()), loaded.rows(), seconds, loaded.digest());
        }
    }

    private static boolean print(List<Row> rows, PrintStream out) {
        out.printf(Locale.ROOT, "%-36s %10s %9s  %s%n", "store", "rows", "seconds", "digest");
        for (Row row : rows) {
            out.printf(Locale.ROOT, "%-36s %,10d %9.2f  %s%n", row.store(), row.rows(), row.seconds(), row.digest());
        }
        boolean same = rows.stream().map(Row::digest).distinct().count() == 1;
        out.println(same ? "One digest: every store holds the same." : "The digests differ.");
        return same;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Where a store is; what lasts no longer than the run stands in {@code {folder}}. */
    record Place(String url, OpenOptions options) {}

    private record Row(String store, long rows, double seconds, String digest) {}
}
