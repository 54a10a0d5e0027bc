package dev.kith.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.spi.AfterCommit;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultTransactionProvider;
import org.jooq.impl.ThreadLocalTransactionProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqTransactionsTest {

    private final JdbcConnectionPool database = Databases.inMemory();
    private final DSLContext dsl = DSL.using(database, SQLDialect.H2);
    private final List<String> told = new ArrayList<>();

    @AfterEach
    void everyConnectionIsBack() {
        assertThat(database.getActiveConnections()).isZero();
        database.dispose();
    }

    private void tell(Configuration inside, String word) {
        JooqTransactions.afterCommit(inside).run(() -> told.add(word));
    }

    @Test
    void workRunsInTheOrderItCameIn() {
        dsl.configuration().set(JooqTransactions.over(dsl.configuration().transactionProvider()));
        dsl.transaction(inside -> {
            tell(inside, "one");
            inside.dsl().transaction(nested -> tell(nested, "two"));
            tell(inside, "three");
            assertThat(told).isEmpty();
        });
        dsl.transaction(inside -> tell(inside, "four"));
        assertThat(told).containsExactly("one", "two", "three", "four");
    }

    @Test
    void outsideATransactionNobodyTells() {
        dsl.configuration().set(JooqTransactions.over(dsl.configuration().transactionProvider()));
        assertThat(JooqTransactions.afterCommit(dsl.configuration())).isSameAs(AfterCommit.NEVER);
    }

    @Test
    void aCommitThatFailsRunsNothing() {
        Failing failing = new Failing(new DefaultTransactionProvider(new DataSourceConnectionProvider(database)));
        dsl.configuration().set(JooqTransactions.over(failing));
        failing.commits = true;
        assertThatThrownBy(() -> dsl.transaction(inside -> tell(inside, "one"))).hasMessage("as planned");
        failing.commits = false;
        dsl.transaction(inside -> tell(inside, "two"));
        assertThat(told).containsExactly("two");
    }

    @Test
    void aNestedTransactionThatCannotBeginDropsNothingOfTheOuter() {
        Failing failing = new Failing(new DefaultTransactionProvider(new DataSourceConnectionProvider(database)));
        dsl.configuration().set(JooqTransactions.over(failing));
        dsl.transaction(inside -> {
            tell(inside, "one");
            failing.begins = true;
            assertThatThrownBy(() -> inside.dsl().transaction(nested -> tell(nested, "two")))
                    .hasMessage("as planned");
            failing.begins = false;
        });
        assertThat(told).containsExactly("one");
    }

    @Test
    void whatWorkThrowsIsNotTheTransactions() {
        dsl.configuration().set(JooqTransactions.over(dsl.configuration().transactionProvider()));
        Thread current = Thread.currentThread();
        Thread.UncaughtExceptionHandler before = current.getUncaughtExceptionHandler();
        current.setUncaughtExceptionHandler((thread, failure) -> told.add(failure.getMessage()));
        try {
            dsl.transaction(inside -> {
                JooqTransactions.afterCommit(inside).run(() -> {
                    throw new IllegalStateException("uncaught");
                });
                tell(inside, "next");
            });
        } finally {
            current.setUncaughtExceptionHandler(before);
        }
        assertThat(told).containsExactly("uncaught", "next");
    }

    @Test
    void whatJooqHasToKnowByItsClassIsRefused() {
        assertThatThrownBy(() -> JooqTransactions.over(
                        new ThreadLocalTransactionProvider(new DataSourceConnectionProvider(database))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static final class Failing implements TransactionProvider {

        private final TransactionProvider provider;
        private boolean begins;
        private boolean commits;

        Failing(TransactionProvider provider) {
            this.provider = provider;
        }

        @Override
        public void begin(TransactionContext context) {
            if (begins) {
                throw new DataAccessException("as planned");
            }
            provider.begin(context);
        }

        @Override
        public void commit(TransactionContext context) {
            if (commits) {
                throw new DataAccessException("as planned");
            }
            provider.commit(context);
        }

        @Override
        public void rollback(TransactionContext context) {
            if (!begins) {
                provider.rollback(context);
            }
        }
    }
}
