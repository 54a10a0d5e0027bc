package dev.kith.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.kith.event.KithEvent;
import dev.kith.storage.jdbi.JdbiStorage;
import dev.kith.storage.jooq.JooqStorage;
import dev.kith.storage.sql.SqlOptions;
import dev.kith.storage.sql.Transactions;
import dev.kith.user.UserKey;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** A Spring Boot application whose {@code @Transactional} methods use Kith, for each adapter, with and without autocommit. */
class SpringTransactionsTest {

    private static void in(String adapter, boolean autoCommit, Consumer<Host> test) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(SpringHost.class)
                .web(WebApplicationType.NONE)
                .profiles(adapter)
                .properties(
                        "logging.system=none",
                        "spring.main.banner-mode=off",
                        "spring.datasource.url=jdbc:h2:mem:spring" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                        "spring.datasource.hikari.auto-commit=" + autoCommit)
                .run()) {
            Host host = new Host(context);
            test.accept(host);
            assertThat(host.pool().getHikariPoolMXBean().getActiveConnections()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"jdbi, true", "jdbi, false", "jooq, true", "jooq, false"})
    void a_commit_keeps_all_and_tells_afterwards(String adapter, boolean autoCommit) {
        in(adapter, autoCommit, host -> {
            host.community().inOne(() -> {
                host.community().registerAlone("ada");
                host.community().registerAlone("lin");
                assertThat(host.knows("ada")).isTrue();
                assertThat(host.told()).isEmpty();
            });
            assertThat(host.knows("ada")).isTrue();
            assertThat(host.knows("lin")).isTrue();
            assertThat(host.told()).hasSize(2);
        });
    }

    @ParameterizedTest
    @CsvSource({"jdbi, true", "jdbi, false", "jooq, true", "jooq, false"})
    void a_rollback_takes_all_and_tells_nothing(String adapter, boolean autoCommit) {
        in(adapter, autoCommit, host -> {
            assertThatThrownBy(() -> host.community().inOne(() -> {
                        host.community().registerAlone("ada");
                        throw new IllegalArgumentException("as planned");
                    }))
                    .hasMessage("as planned");
            assertThat(host.knows("ada")).isFalse();
            assertThat(host.told()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"jdbi, true", "jdbi, false", "jooq, true", "jooq, false"})
    void a_nested_rollback_takes_its_own_rows_and_events(String adapter, boolean autoCommit) {
        in(adapter, autoCommit, host -> {
            host.community().inOne(() -> {
                host.community().registerAlone("ada");
                assertThatThrownBy(() -> host.community().nested(() -> {
                            host.community().registerAlone("lin");
                            throw new IllegalArgumentException("as planned");
                        }))
                        .hasMessage("as planned");
                host.community().nested(() -> host.community().registerAlone("eve"));
            });
            assertThat(host.knows("ada")).isTrue();
            assertThat(host.knows("lin")).isFalse();
            assertThat(host.knows("eve")).isTrue();
            assertThat(host.told()).hasSize(2);
        });
    }

    @ParameterizedTest
    @CsvSource({"jdbi, true", "jdbi, false", "jooq, true", "jooq, false"})
    void another_transaction_in_between_stands_by_itself(String adapter, boolean autoCommit) {
        in(adapter, autoCommit, host -> {
            assertThatThrownBy(() -> host.community().inOne(() -> {
                        host.community().registerAlone("ada");
                        host.community().inAnother(() -> host.community().registerAlone("lin"));
                        throw new IllegalArgumentException("as planned");
                    }))
                    .hasMessage("as planned");
            assertThat(host.knows("ada")).isFalse();
            assertThat(host.knows("lin")).isTrue();
            assertThat(host.told()).hasSize(1);
        });
    }

    @ParameterizedTest
    @CsvSource({"jdbi, true", "jdbi, false", "jooq, true", "jooq, false"})
    void a_caught_error_in_the_middle_harms_nothing(String adapter, boolean autoCommit) {
        in(adapter, autoCommit, host -> {
            host.community().registerTwice("ada", "lin");
            assertThat(host.knows("ada")).isTrue();
            assertThat(host.knows("lin")).isTrue();
            assertThat(host.told()).hasSize(2);
        });
    }

    @ParameterizedTest
    @CsvSource({"jdbi, true", "jdbi, false", "jooq, true", "jooq, false"})
    void nothing_of_the_hosts_connection_is_changed(String adapter, boolean autoCommit) {
        in(adapter, autoCommit, host -> {
            assertThat(host.watched("ada"))
                    .isEqualTo(new Community.Left(false, false, Connection.TRANSACTION_SERIALIZABLE));
            host.community().registerAlone("lin");
            assertThat(host.knows("ada")).isTrue();
            assertThat(host.knows("lin")).isTrue();
            assertThat(host.told()).hasSize(2);
        });
    }

    @ParameterizedTest
    @CsvSource({"jdbi, true", "jdbi, false", "jooq, true", "jooq, false"})
    void opening_over_springs_proxy_is_refused_and_commits_nothing(String adapter, boolean autoCommit) {
        in(adapter, autoCommit, host -> {
            TransactionAwareDataSourceProxy proxy = new TransactionAwareDataSourceProxy(host.pool());
            JdbcTemplate jdbc = new JdbcTemplate(host.pool());
            jdbc.execute("CREATE TABLE note (text VARCHAR(9))");
            SqlOptions others = SqlOptions.DEFAULT.tablePrefix("other_");
            assertThatThrownBy(() -> host.community().inOne(() -> {
                        jdbc.update("INSERT INTO note VALUES ('mine')");
                        refused(() -> JdbiStorage.create(proxy, others));
                        refused(() -> JooqStorage.create(proxy, others));
                        refused(() -> JdbiStorage.over(Transactions.owning(proxy), SqlOptions.DEFAULT));
                        refused(() -> JooqStorage.over(Transactions.owning(proxy), SqlOptions.DEFAULT));
                        refused(() -> JooqStorage.over(host.dsl(), SqlOptions.DEFAULT));
                        throw new IllegalStateException("as planned");
                    }))
                    .hasMessage("as planned");
            assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM note", Integer.class))
                    .isZero();
        });
    }

    private static void refused(Runnable opening) {
        assertThatThrownBy(opening::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Spring");
    }

    private record Host(ConfigurableApplicationContext context) {

        Community community() {
            return context.getBean(Community.class);
        }

        HikariDataSource pool() {
            return context.getBean(HikariDataSource.class);
        }

        DSLContext dsl() {
            return context.getBean(DSLContext.class);
        }

        @SuppressWarnings("unchecked") // The bean of that name is declared so
        List<KithEvent> told() {
            return (List<KithEvent>) context.getBean("told");
        }

        boolean knows(String name) {
            return context.getBean(JoinedKith.class)
                    .get()
                    .users()
                    .find(UserKey.username(name))
                    .isPresent();
        }

        Community.Left watched(String name) {
            try {
                return community().registerWatched(name);
            } catch (java.sql.SQLException failure) {
                throw new AssertionError(failure);
            }
        }
    }
}
