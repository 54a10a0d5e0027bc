package dev.kith.storage.turns;

import dev.kith.servers.TestDatabase;
import dev.kith.servers.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lets the adapters take turns on a server. */
final class ServerTurns {

    private ServerTurns() {}

    static TurnsFixture fixture(TestServer server) {
        List<TestDatabase> made = new ArrayList<>();
        return new TurnsFixture(
                "turns-" + server.name().toLowerCase(Locale.ROOT),
                true,
                () -> {
                    TestDatabase database = server.empty();
                    made.add(database);
                    return database.url();
                },
                () -> made.forEach(TestDatabase::close));
    }
}
