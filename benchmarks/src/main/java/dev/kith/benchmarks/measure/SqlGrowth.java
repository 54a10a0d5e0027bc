package dev.kith.benchmarks.measure;

import dev.kith.benchmarks.sql.KithSqlEngine;
import dev.kith.benchmarks.sql.SqlEngineKind;
import dev.kith.benchmarks.sql.SqlPlace;
import dev.kith.benchmarks.traffic.Community;
import dev.kith.benchmarks.traffic.Talk;
import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.spi.SentKey;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What must not take longer the more messages there are, by one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SqlGrowth {

    private static final int INBOX = 20;

    @Param("kith-jdbi")
    private String engine = "kith-jdbi";

    /** Where a {@link Community} is. */
    @Param("jdbc:h2:mem:")
    private String url = "jdbc:h2:mem:";

    /** How many messages it has. */
    @Param("10000")
    private long messages = 10_000;

    private final Talk huge = Community.huge();
    private KithSqlEngine store;
    private SentKey middle;

    /** Opens the database. */
    @Setup
    public void open() {
        store = (KithSqlEngine) SqlEngineKind.of(engine).open(SqlPlace.of(url));
        middle = SentKey.of(new Community(messages).message(messages / 2));
    }

    /** Leaves it. */
    @TearDown
    public void close() {
        store.close();
    }

    /** {@return the newest page of the huge conversation} */
    @Benchmark
    public List<Message> newestPage() {
        return store.newest(huge.one(), huge.other(), Reading.PAGE);
    }

    /** {@return a page of it as old as half the messages} */
    @Benchmark
    public List<Message> earlierPage() {
        return store.page(huge.one(), huge.other(), middle, Reading.PAGE);
    }

    /** {@return the inbox of the user with 3,000 partners} */
    @Benchmark
    public List<Conversation> inboxOfPartners() {
        return store.inbox(Community.popular(), INBOX);
    }

    /** {@return the inbox of the user in 500 groups} */
    @Benchmark
    public List<Conversation> inboxOfGroups() {
        return store.inbox(Community.joiner(), INBOX);
    }
}
