package dev.kith.benchmarks.sql;

import dev.kith.storage.jdbi.JdbiStorage;
import dev.kith.storage.sql.SqlOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;

/** What can be measured on a database. Each takes its connections from a {@link ThreadConnections}, from no pool. */
public enum SqlEngineKind {
    /** Statements written by hand for this purpose: the limit. */
    JDBC,
    /** Kith through jOOQ, where the host has nothing that listens. */
    KITH_JOOQ,
    /** Kith through jOOQ, where the host has a listener, so that jOOQ executes each statement. */
    KITH_JOOQ_LISTENED,
    /** Kith through JDBI. */
    KITH_JDBI,
    /** Hibernate ORM. */
    HIBERNATE;

    /** {@return what the tables call it} */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return whether it is one of Kith's, as most hosts have it} */
    public boolean isKithUnlistened() {
        return this == KITH_JOOQ || this == KITH_JDBI;
    }

    /**
     * Finds a kind.
     *
     * @param title its {@link #title()}
     * @return the kind
     * @throws IllegalArgumentException where there is none
     */
    public static SqlEngineKind of(String title) {
        List<String> titles = Arrays.stream(values()).map(SqlEngineKind::title).toList();
        return Arrays.stream(values())
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No engine '" + title + "'; there are " + titles));
    }

    /**
     * Opens tables that exist.
     *
     * @param place where they are
     * @return the engine
     */
    public SqlEngine open(SqlPlace place) {
        ThreadConnections connections = new ThreadConnections(place.url());
        return switch (this) {
            case JDBC -> new JdbcEngine(connections, JdbcText.of(place.database()));
            case KITH_JOOQ -> new KithSqlEngine(connections, JooqStores.plain(connections, place.database()));
            case KITH_JOOQ_LISTENED ->
                new KithSqlEngine(connections, JooqStores.listened(connections, place.database()));
            case KITH_JDBI ->
                new KithSqlEngine(
                        connections,
                        JdbiStorage.over(Jdbi.create(new JdbiConnections(connections)), SqlOptions.DEFAULT));
            case HIBERNATE -> new HibernateEngine(connections, JdbcText.of(place.database()));
        };
    }
}
