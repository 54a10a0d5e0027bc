package dev.kith.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerColumnMatrixTest {

    @Test
    void the_page_shows_what_the_tests_of_every_store_found_on_servers_too() throws Exception {
        String found = ColumnMatrixTest.found();

        assertThat(found).contains("jdbi-mariadb", "jdbi-postgresql", "jooq-mariadb", "jooq-postgresql");
        assertThat(ColumnMatrixTest.page()).isEqualTo(found);
    }
}
