package dev.kith.benchmarks.measure;

import dev.kith.benchmarks.sql.SqlEngine;
import dev.kith.benchmarks.sql.SqlEngineKind;
import dev.kith.benchmarks.sql.SqlPlace;
import dev.kith.benchmarks.traffic.Community;
import dev.kith.benchmarks.traffic.Newcomers;
import dev.kith.benchmarks.traffic.Traffic;
import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.user.User;
import java.util.List;
import java.util.Optional;
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

/** What an application asks of its database, each call a transaction by itself. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SqlCalls {

    private static final int INBOX = 20;

    @Param("jdbc")
    private String engine = "jdbc";

    /** Where a {@link Community} is. */
    @Param("jdbc:h2:mem:")
    private String url = "jdbc:h2:mem:";

    private final Newcomers newcomers = new Newcomers();
    private SqlEngine store;

    /** Opens the database. */
    @Setup
    public void open() {
        store = SqlEngineKind.of(engine).open(SqlPlace.of(url));
    }

    /** Leaves it. */
    @TearDown
    public void close() {
        store.close();
    }

    /**
     * Stores a message.
     *
     * @param cpu counts
     */
    @Benchmark
    public void send(ThreadCpu cpu) {
        cpu.calls++;
        store.send(newcomers.message());
    }

    /**
     * Finds any user.
     *
     * @param cpu counts
     * @return the user
     */
    @Benchmark
    public Optional<User> find(ThreadCpu cpu) {
        cpu.calls++;
        return store.find(Traffic.userId(newcomers.below(Traffic.USERS)));
    }

    /**
     * Reads the newest page of the huge conversation.
     *
     * @param cpu counts
     * @return the page
     */
    @Benchmark
    public List<Message> newestPage(ThreadCpu cpu) {
        cpu.calls++;
        return store.newest(Community.huge().one(), Community.huge().other(), Reading.PAGE);
    }

    /**
     * Stores a user.
     *
     * @param cpu counts
     */
    @Benchmark
    public void register(ThreadCpu cpu) {
        cpu.calls++;
        store.register(newcomers.user());
    }

    /**
     * Reads the beginning of a usual inbox.
     *
     * @param cpu counts
     * @return its conversations
     */
    @Benchmark
    public List<Conversation> inbox(ThreadCpu cpu) {
        cpu.calls++;
        return store.inbox(Community.regular(), INBOX);
    }
}
