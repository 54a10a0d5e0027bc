package dev.kith.storage.jooq;

import dev.kith.spi.AfterCommit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jooq.Configuration;
import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;
import org.jooq.impl.DefaultTransactionProvider;
import org.jooq.impl.ThreadLocalTransactionProvider;
import org.jspecify.annotations.Nullable;

/**
 * A transaction provider that knows when it has committed, for hosts that use jOOQ's transactions and want Kith's events:
 *
 * <pre>{@code
 * configuration.set(JooqTransactions.over(configuration.transactionProvider()));
 * dsl.transaction(inside -> kith.on(storage.joining(inside)).as(ada).messages().send(lin, "Hello"));
 * }</pre>
 *
 * <p>Work waits until the outermost transaction has committed, and then runs on the thread that committed, in the order
 * it came in; work of a nested transaction that was rolled back is dropped. What work throws goes to the thread's
 * handler of uncaught exceptions, since the transaction has ended well. jOOQ's own listeners are not enough: they are
 * told of the end of a commit that failed, too.
 *
 * <p>As safe for several threads as the provider it is over.
 */
public final class JooqTransactions implements TransactionProvider {

    private static final Object WAITING = JooqTransactions.class.getName();

    private final TransactionProvider provider;

    private JooqTransactions(TransactionProvider provider) {
        this.provider = provider;
    }

    /**
     * Makes one that leaves beginning and ending to another.
     *
     * @param provider the host's, such as a {@link DefaultTransactionProvider}
     * @return the same transactions, with a way to wait for their commit
     * @throws IllegalArgumentException where it is jOOQ's {@link ThreadLocalTransactionProvider}, which jOOQ has to know
     *     by its class; join its transactions with an {@link AfterCommit} of one's own
     */
    public static JooqTransactions over(TransactionProvider provider) {
        if (provider instanceof ThreadLocalTransactionProvider) {
            throw new IllegalArgumentException("jOOQ has to know a ThreadLocalTransactionProvider by its class");
        }
        return new JooqTransactions(Objects.requireNonNull(provider, "provider"));
    }

    /** {@return where work waits for the commit of the transaction a configuration is in; nowhere, if it is in none} */
    static AfterCommit afterCommit(Configuration inside) {
        Deque<List<Runnable>> waiting = waiting(inside);
        return waiting == null ? AfterCommit.NEVER : work -> waiting.element().add(work);
    }

    @Override
    public void begin(TransactionContext context) {
        Deque<List<Runnable>> waiting = waiting(context.configuration());
        if (waiting == null) {
            waiting = new ArrayDeque<>();
            context.configuration().data(WAITING, waiting);
        }
        // First, since jOOQ rolls back what failed to begin
        waiting.push(new ArrayList<>());
        provider.begin(context);
    }

    @Override
    public void commit(TransactionContext context) {
        provider.commit(context);
        Deque<List<Runnable>> waiting = Objects.requireNonNull(waiting(context.configuration()));
        List<Runnable> done = waiting.pop();
        if (waiting.isEmpty()) {
            done.forEach(JooqTransactions::run);
        } else {
            waiting.element().addAll(done);
        }
    }

    @Override
    public void rollback(TransactionContext context) {
        Deque<List<Runnable>> waiting = waiting(context.configuration());
        if (waiting != null) {
            waiting.poll();
        }
        provider.rollback(context);
    }

    @SuppressWarnings("unchecked") // Nobody else knows the key
    private static @Nullable Deque<List<Runnable>> waiting(Configuration inside) {
        return (Deque<List<Runnable>>) inside.data(WAITING);
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            Thread current = Thread.currentThread();
            current.getUncaughtExceptionHandler().uncaughtException(current, failure);
        }
    }
}
