package dev.kith.benchmarks;

import dev.kith.benchmarks.sql.SqlEngineKind;
import dev.kith.servers.TestServer;
import dev.kith.storage.sql.Database;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is asked for of databases.
 *
 * @param engines whom to measure
 * @param databases where
 * @param urls of the host's own servers, instead of those that are started
 */
record SqlChoice(List<SqlEngineKind> engines, List<Database> databases, Map<TestServer, String> urls) {

    static final SqlChoice USUAL = new SqlChoice(List.of(SqlEngineKind.values()), List.of(Database.values()), Map.of());

    SqlChoice withEngines(String titles) {
        return new SqlChoice(
                Arrays.stream(titles.split(",", -1)).map(SqlEngineKind::of).toList(), databases, urls);
    }

    SqlChoice withDatabases(String names) {
        return new SqlChoice(
                engines,
                Arrays.stream(names.split(",", -1)).map(SqlChoice::database).toList(),
                urls);
    }

    private static Database database(String name) {
        return Arrays.stream(Database.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No database '" + name + "'"));
    }

    SqlChoice withServer(TestServer server, String url) {
        Map<TestServer, String> changed = new EnumMap<>(TestServer.class);
        changed.putAll(urls);
        changed.put(server, url);
        return new SqlChoice(engines, databases, changed);
    }
}
