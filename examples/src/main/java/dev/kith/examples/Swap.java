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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the same conversation to one store after another: nothing of the program changes but a URL. */
final class Swap {

    private final List<Place> places;

    Swap(List<Place> places) {
        this.places = List.copyOf(places);
    }

    /** The embedded stores, and both adapters on each server. */
    static Swap ofAll(List<String> servers) {
        List<Place> places = new ArrayList<>();
        places.add(Place.embedded("mapdb:memory"));
        places.add(Place.embedded("mapdb:{folder}/mapdb.db"));
        for (String adapter : List.of("jdbi", "jooq")) {
            places.add(Place.embedded(adapter + ":jdbc:h2:mem:swap"));
            places.add(Place.embedded(adapter + ":jdbc:h2:file:{folder}/" + adapter));
            servers.forEach(server -> places.add(Place.onServer(adapter, server)));
        }
        return new Swap(places);
    }

    /** {@return whether all stores hold the same} */
    boolean run(PrintStream out, PrintStream err) throws IOException {
        for (Place place : places) {
            if (place.server() != null) {
                OwnTables.requireReachable(place.server());
            }
        }
        Path folder = Files.createTempDirectory("kith-swap");
        try {
            List<Row> rows = new ArrayList<>();
            for (Place place : places) {
                err.println(place.shown());
                rows.add(load(place, folder, err));
            }
            return print(rows, out);
        } finally {
            remove(folder);
        }
    }

    private static Row load(Place place, Path folder, PrintStream err) throws IOException {
        if (place.server() == null) {
            return load(place, place.url().replace("{folder}", folder.toString()), OpenOptions.DEFAULT, err);
        }
        try (OwnTables tables = OwnTables.create(place.server())) {
            OpenOptions options =
                    OpenOptions.builder().tablePrefix(tables.prefix()).build();
            return load(place, place.url(), options, err);
        }
    }

    private static Row load(Place place, String url, OpenOptions options, PrintStream err) throws IOException {
        long began = System.nanoTime();
        try (Storage storage = Storages.open(url, options)) {
            Replay.Loaded loaded = Replay.sample(storage, err);
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Row(place.shown(), loaded.rows(), seconds, loaded.digest());
        }
    }

    private static boolean print(List<Row> rows, PrintStream out) {
        int width = rows.stream().mapToInt(row -> row.store().length()).max().orElse(1);
        out.printf(Locale.ROOT, "%-" + width + "s %10s %9s  %s%n", "store", "rows", "seconds", "digest");
        String line = "%-" + width + "s %,10d %9.2f  %s%n";
        rows.forEach(row -> out.printf(Locale.ROOT, line, row.store(), row.rows(), row.seconds(), row.digest()));
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

    /**
     * Where a store is.
     *
     * @param url what lasts no longer than the run stands in {@code {folder}}
     * @param server where the run makes tables of its own, and drops them; or null
     */
    record Place(String url, @Nullable String server) {

        static Place embedded(String url) {
            return new Place(url, null);
        }

        static Place onServer(String adapter, String server) {
            return new Place(adapter + ":" + server, server);
        }

        /** Without a server's options, which are long and may be secret. */
        String shown() {
            return StoreUrl.shown(
                    server == null ? url.replace("{folder}", "(temporary)") : url.replaceFirst("\\?.*", ""));
        }
    }

    private record Row(String store, long rows, double seconds, String digest) {}
}
