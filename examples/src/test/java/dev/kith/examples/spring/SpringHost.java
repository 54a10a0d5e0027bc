package dev.kith.examples.spring;

import dev.kith.core.Kith;
import dev.kith.event.KithEvent;
import dev.kith.storage.jdbi.JdbiStorage;
import dev.kith.storage.jooq.JooqStorage;
import dev.kith.storage.sql.SqlOptions;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** A host's application. Its profile is the adapter. */
@SpringBootApplication(proxyBeanMethods = false)
class SpringHost {

    @Bean
    List<KithEvent> told() {
        return new CopyOnWriteArrayList<>();
    }

    @Bean
    Community community(JoinedKith kith, DataSource dataSource) {
        return new Community(kith, dataSource);
    }

    @Bean
    @Profile("jdbi")
    JdbiStorage jdbiStorage(DataSource dataSource) {
        return JdbiStorage.create(dataSource, SqlOptions.DEFAULT);
    }

    @Bean
    @Profile("jdbi")
    JoinedKith joinedByJdbi(JdbiStorage storage, DataSource dataSource, List<KithEvent> told) {
        Kith kith = Kith.builder().storage(storage).listener(told::add).build();
        return new JoinedKith(kith, afterCommit -> {
            Connection connection = DataSourceUtils.getConnection(dataSource);
            // The transaction keeps it; only the count of those who have it goes down
            DataSourceUtils.releaseConnection(connection, dataSource);
            return storage.joining(connection, afterCommit);
        });
    }

    @Bean
    @Profile("jooq")
    JooqStorage jooqStorage(DataSource dataSource) {
        return JooqStorage.create(dataSource, SqlOptions.DEFAULT);
    }

    @Bean
    @Profile("jooq")
    JoinedKith joinedByJooq(JooqStorage storage, DSLContext dsl, List<KithEvent> told) {
        Kith kith = Kith.builder().storage(storage).listener(told::add).build();
        return new JoinedKith(kith, afterCommit -> storage.joining(dsl.configuration(), afterCommit));
    }
}
