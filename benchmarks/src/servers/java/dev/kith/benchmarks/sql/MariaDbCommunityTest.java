package dev.kith.benchmarks.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.benchmarks.measure.SqlPlaces;
import dev.kith.benchmarks.traffic.Community;
import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.storage.sql.Database;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What grows on MariaDB is the same community as on H2. */
class MariaDbCommunityTest {

    @TempDir
    private Path directory;

    @Test
    void reads_the_same_on_MariaDB_as_on_H2() {
        try (SqlPlaces places = new SqlPlaces(directory, Map.of(), new PrintStream(OutputStream.nullOutputStream()))) {
            SqlPlace h2 = places.filled(Database.H2, 10_000);
            SqlPlace mariaDb = places.filled(Database.MARIADB, 10_000);

            assertThat(page(mariaDb)).hasSize(50).isEqualTo(page(h2));
            assertThat(inboxOfPopular(mariaDb))
                    .hasSizeGreaterThanOrEqualTo(3_000)
                    .isEqualTo(inboxOfPopular(h2));
            assertThat(inboxOfJoiner(mariaDb)).hasSizeGreaterThanOrEqualTo(500).isEqualTo(inboxOfJoiner(h2));
        }
    }

    private static List<Message> page(SqlPlace place) {
        try (SqlEngine engine = SqlEngineKind.KITH_JOOQ.open(place)) {
            return engine.newest(Community.huge().one(), Community.huge().other(), 50);
        }
    }

    private static List<Conversation> inboxOfPopular(SqlPlace place) {
        try (SqlEngine engine = SqlEngineKind.KITH_JDBI.open(place)) {
            return engine.inbox(Community.popular(), 4_000);
        }
    }

    private static List<Conversation> inboxOfJoiner(SqlPlace place) {
        try (SqlEngine engine = SqlEngineKind.KITH_JDBI.open(place)) {
            return engine.inbox(Community.joiner(), 4_000);
        }
    }
}
