package dev.kith.benchmarks.measure;

import dev.kith.benchmarks.sql.SqlLoader;
import dev.kith.benchmarks.sql.SqlPlace;
import dev.kith.benchmarks.traffic.Community;
import dev.kith.servers.TestDatabase;
import dev.kith.servers.TestServer;
import dev.kith.storage.sql.Database;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Databases for one run: schemas on servers that end with this process, or on a host's own, and files of H2. Closing it
 * removes them.
 */
public final class SqlPlaces implements AutoCloseable {

    private final Path directory;
    private final Map<TestServer, String> hosts;
    private final PrintStream progress;
    private final Deque<Runnable> removals = new ArrayDeque<>();

    /**
     * Makes none yet.
     *
     * @param directory where H2's files are
     * @param hosts URLs of servers to use instead of those that would be started
     * @param progress is told what is made
     */
    public SqlPlaces(Path directory, Map<TestServer, String> hosts, PrintStream progress) {
        this.directory = directory.toAbsolutePath();
        this.hosts = hosts;
        this.progress = progress;
        hosts.forEach((server, url) -> System.setProperty(property(server), url));
    }

    private static String property(TestServer server) {
        return "kith." + server.name().toLowerCase(Locale.ROOT) + ".url";
    }

    /**
     * Makes a database with a community in it.
     *
     * @param database of which kind
     * @param messages how many messages it has
     * @return where it is
     */
    public SqlPlace filled(Database database, long messages) {
        SqlPlace place = new SqlPlace(database, emptyUrl(database));
        long started = System.nanoTime();
        SqlLoader.load(place, new Community(messages));
        progress.printf(
                Locale.ROOT,
                "%s with %,d messages was made in %,d s%n",
                place.title(),
                messages,
                (System.nanoTime() - started) / 1_000_000_000);
        return place;
    }

    private String emptyUrl(Database database) {
        return switch (database) {
            case H2 -> file();
            case POSTGRESQL -> schema(TestServer.POSTGRESQL);
            case MARIADB -> {
                if (!hosts.containsKey(TestServer.MARIADB)) {
                    // As it is installed it has 128 MB for pages, and writes millions of rows for an hour
                    TestServer.MARIADB.execute("SET GLOBAL innodb_buffer_pool_size = 4294967296");
                    TestServer.MARIADB.execute("SET GLOBAL innodb_log_file_size = 1073741824");
                }
                yield schema(TestServer.MARIADB);
            }
        };
    }

    private String schema(TestServer server) {
        TestDatabase room = server.empty();
        removals.push(room::close);
        return room.url();
    }

    /** H2 answers a query it has just answered from a cache, unless it is told not to. */
    private String file() {
        Path folder = directory.resolve("h2-" + UUID.randomUUID());
        removals.push(() -> Folders.remove(folder));
        return "jdbc:h2:file:" + folder.resolve("community") + ";OPTIMIZE_REUSE_RESULTS=0";
    }

    @Override
    public void close() {
        while (!removals.isEmpty()) {
            removals.pop().run();
        }
    }
}
