package dev.kith.storage.sql;

import dev.kith.error.StorageException;
import dev.kith.error.StorageException.Outcome;
import dev.kith.model.Reading;
import dev.kith.model.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Kith's four tables. The scripts lie beside this class as {@code tables.sql} and {@code literal.sql} in {@code h2},
 * {@code postgresql} and {@code mariadb}, for hosts that migrate with a tool of their own: plain statements, which can run
 * again, with {@code ${prefix}} to fill in.
 */
public final class Schema {

    private Schema() {}

    /**
     * Tells the statements that create the tables, their constraints and indexes.
     *
     * @param database for which database
     * @param options which names, and which reading
     * @return the statements in order, each without its semicolon; running them again changes nothing
     */
    public static List<String> statements(Database database, SqlOptions options) {
        Stream<String> scripts =
                options.reading() == Reading.LITERAL ? Stream.of("tables.sql", "literal.sql") : Stream.of("tables.sql");
        return scripts.map(script -> read(database.dialect().scripts() + "/" + script))
                .map(Schema::withoutComments)
                .map(script -> script.replace("${prefix}", options.tablePrefix()))
                .flatMap(script -> Arrays.stream(script.split(";\\s*(\n|$)", -1)))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /**
     * Creates the tables where none of the four exists; where they do, makes sure that they are Kith's, whole, and of
     * the same reading.
     *
     * @param connection whose current schema they belong in; a transaction it is in may be committed
     * @param options which names, and which reading
     * @return whether they were created
     * @throws StorageException where tables of these names are another's or not whole, were created with the other
     *     reading, or the database is not one of {@link Database}
     */
    public static boolean create(Connection connection, SqlOptions options) {
        for (int attempt = 1; ; attempt++) {
            try {
                return createOnce(connection, options);
            } catch (StorageException refused) {
                if (attempt == Backoff.ATTEMPTS) {
                    throw refused;
                }
            }
            Backoff.pause(attempt);
        }
    }

    /** Somebody else may be at it: what is refused now may be whole in a moment. */
    private static boolean createOnce(Connection connection, SqlOptions options) {
        try {
            Database database = Database.of(connection).orElseThrow(Schema::unknownDatabase);
            requireFit(database, connection);
            boolean absent =
                    new Catalogue(database.dialect(), connection, options, TablePlace.of(options)).hasNoTable();
            if (absent) {
                run(connection, statements(database, options));
            }
            require(database, connection, options, TablePlace.of(options));
            return absent;
        } catch (SQLException failure) {
            throw Failures.schema(failure);
        }
    }

    /** Refuses where the tables are not there, not Kith's, not whole or of the other reading. */
    static void require(
            Database database, Connection connection, SqlOptions options, Function<Table, TablePlace> places)
            throws SQLException {
        requireFit(database, connection);
        Catalogue catalogue = new Catalogue(database.dialect(), connection, options, places);
        if (catalogue.hasNoTable()) {
            throw refused("Kith's tables are not there. Schema.create, or the scripts beside it, create them");
        }
        catalogue.strangers().ifPresent(names -> {
            throw refused("Other tables bear the names of Kith's, or Kith's are not whole: " + names
                    + ". Choose a table prefix, or run Kith's scripts to the end; SchemaCheck tells what they lack");
        });
        Reading found = catalogue.reading();
        if (found != options.reading()) {
            throw refused("The tables were created to read unique as " + found + ", not as " + options.reading());
        }
    }

    private static void requireFit(Database database, Connection connection) throws SQLException {
        database.dialect().unfit(connection).ifPresent(setting -> {
            throw refused("Rows would not be kept as they are given: " + setting);
        });
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement runner = connection.createStatement()) {
            for (String statement : statements) {
                runner.execute(statement);
            }
        }
    }

    private static String read(String resource) {
        try (InputStream in = Schema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing in the jar: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Unreadable in the jar: " + resource, failure);
        }
    }

    private static String withoutComments(String script) {
        return script.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
    }

    static StorageException unknownDatabase() {
        return refused("Kith has no schema for this database; it has one for " + Arrays.toString(Database.values()));
    }

    private static StorageException refused(String message) {
        return new StorageException(Outcome.NOT_APPLIED, false, message);
    }
}
