package dev.kith.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreUrlTest {

    @ParameterizedTest
    @CsvSource({
        "jdbi:jdbc:h2:file:./a, jdbi:jdbc:h2:file:./a",
        "jdbi:jdbc:postgresql://h/db?user=u&password=p1&ssl=on, jdbi:jdbc:postgresql://h/db?user=u&password=...&ssl=on",
        "jdbi:jdbc:h2:mem:a;USER=sa;PASSWORD=p1, jdbi:jdbc:h2:mem:a;USER=sa;PASSWORD=...",
        "jdbi:jdbc:mariadb://u:p1@h/db, jdbi:jdbc:mariadb://...@h/db"
    })
    void a_password_is_not_shown(String url, String shown) {
        assertThat(StoreUrl.shown(url)).isEqualTo(shown);
    }

    @Test
    void what_is_in_memory_is_known() {
        assertThat(StoreUrl.inMemory(CommandLine.DEFAULT_STORE)).isTrue();
        assertThat(StoreUrl.inMemory("mapdb:memory")).isTrue();
        assertThat(StoreUrl.inMemory("jdbi:jdbc:h2:file:./memory-of-me")).isFalse();
    }
}
