package dev.kith.benchmarks.sql;

import dev.kith.benchmarks.engine.EngineFailure;
import dev.kith.benchmarks.traffic.Community;
import dev.kith.benchmarks.traffic.Talk;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.SentKey;
import dev.kith.spi.Window;
import dev.kith.storage.sql.SqlOptions;
import dev.kith.storage.sql.SqlStorage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many buffers PostgreSQL says that it looked at, in memory or on the disk, to answer for a page of 50. */
public final class PageBuffers {

    private static final int PAGE = 50;

    private PageBuffers() {}

    /**
     * Has pages of a community explained while they are read.
     *
     * @param place a database of PostgreSQL
     * @param messages how many messages the community has
     * @return the buffers of each page
     */
    public static Map<String, Long> read(SqlPlace place, long messages) {
        Community community = new Community(messages);
        Talk huge = Community.huge();
        Talk popular = new Talk(Community.popular(), Community.popularsPartner());
        SentKey middle = SentKey.of(community.message(messages / 2));
        try (Connection connection = DriverManager.getConnection(place.url())) {
            Map<String, Long> pages = new LinkedHashMap<>();
            pages.put("newest, huge", read(connection, huge, null));
            pages.put("middle, huge", read(connection, huge, middle));
            pages.put("newest, scattered", read(connection, popular, null));
            return pages;
        } catch (SQLException failure) {
            throw new EngineFailure(failure);
        }
    }

    private static long read(Connection connection, Talk talk, @Nullable SentKey before) {
        ExplainingConnection explaining = new ExplainingConnection(connection);
        SqlStorage.owning(() -> explaining, SqlOptions.DEFAULT)
                .messages()
                .list(new MessageQuery.Direct(talk.one(), talk.other(), new Window(before, true, PAGE)));
        return explaining.buffers();
    }
}
