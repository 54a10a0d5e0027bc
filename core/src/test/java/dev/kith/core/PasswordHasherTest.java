package dev.kith.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kith.error.InvalidValueException;
import dev.kith.error.Violation;
import dev.kith.model.Column;
import dev.kith.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHasherTest {

    /** As the reference implementation makes it of {@code password} and the salt {@code somesalt}. */
    private static final String FOREIGN =
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    private static final String SALT = "c29tZXNhbHRzb21lc2FsdA";
    private static final String HASH = "nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    private final PasswordHasher hasher = PasswordHasher.argon2id(64, 2, 1);

    @Test
    void the_password_that_was_hashed_is_right_and_every_other_is_wrong() {
        String hash = hasher.hash("correct horse".toCharArray());

        assertThat(hasher.verify("correct horse".toCharArray(), hash)).isTrue();
        assertThat(hasher.verify("correct horsf".toCharArray(), hash)).isFalse();
        assertThat(hasher.verify("correct hors".toCharArray(), hash)).isFalse();
        assertThat(hasher.verify("Correct horse".toCharArray(), hash)).isFalse();
        assertThat(hasher.verify("".toCharArray(), hash)).isFalse();
    }

    @Test
    void a_hash_says_how_it_was_made_and_nothing_of_the_password() {
        assertThat(hasher.hash("correct horse".toCharArray()))
                .matches("\\$argon2id\\$v=19\\$m=64,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(PasswordHasher.argon2id().hash("correct horse".toCharArray()))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void it_reads_what_it_can_check_and_nothing_else() {
        assertThat(hasher.reads(FOREIGN)).isTrue();
        assertThat(hasher.reads(hasher.hash("password".toCharArray()))).isTrue();
        assertThat(hasher.reads(User.NO_PASSWORD)).isFalse();
        assertThat(hasher.reads("$2a$10$of.another.kind")).isFalse();
    }

    @Test
    void two_hashes_of_one_password_differ() {
        assertThat(hasher.hash("correct horse".toCharArray())).isNotEqualTo(hasher.hash("correct horse".toCharArray()));
    }

    @Test
    void hashes_with_other_parameters_and_of_other_implementations_are_read() {
        assertThat(hasher.verify("password".toCharArray(), FOREIGN)).isTrue();
        assertThat(hasher.verify("passwore".toCharArray(), FOREIGN)).isFalse();

        String lanes = PasswordHasher.argon2id(64, 3, 4).hash("password".toCharArray());
        assertThat(hasher.verify("password".toCharArray(), lanes)).isTrue();
    }

    @Test
    void the_bytes_hashed_are_utf_8_of_form_nfc() {
        String hash = hasher.hash("pa\u0308sswörd 🙂".toCharArray());

        assertThat(hasher.verify("pässwo\u0308rd 🙂".toCharArray(), hash)).isTrue();
        assertThat(hasher.verify("password 🙂".toCharArray(), hash)).isFalse();
        assertThat(PasswordBytes.of("pa\u0308🙂\u0000".toCharArray()))
                .hasValueSatisfying(bytes ->
                        assertThat(bytes).isEqualTo("pä🙂\u0000".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "a\udc00b", "pass\ud83d"})
    void a_lone_surrogate_is_refused_since_it_would_equal_any_other(String password) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> hasher.hash(password.toCharArray()))
                .satisfies(error -> assertThat(error.violations())
                        .containsExactly(new Violation(Column.USERS_PASSWORD_HASH, Violation.WELL_FORMED)));
        assertThat(hasher.verify(password.toCharArray(), FOREIGN)).isFalse();
    }

    @Test
    void the_callers_array_is_left_alone() {
        char[] password = "correct horse".toCharArray();

        String hash = hasher.hash(password);
        assertThat(hasher.verify(password, hash)).isTrue();
        assertThat(password).isEqualTo("correct horse".toCharArray());
    }

    @Test
    void the_longest_password_counts_to_its_last_letter() {
        String longest = "ä".repeat(1_023);
        String hash = hasher.hash((longest + "a").toCharArray());

        assertThat(hasher.verify((longest + "a").toCharArray(), hash)).isTrue();
        assertThat(hasher.verify((longest + "b").toCharArray(), hash)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                User.NO_PASSWORD,
                "password",
                "$",
                "$argon2id$",
                "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy",
                "$argon2i$v=19$m=256,t=2,p=1$" + SALT + "$" + HASH,
                "$argon2d$v=19$m=256,t=2,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=16$m=256,t=2,p=1$" + SALT + "$" + HASH,
                "$argon2id$m=256,t=2,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=19$t=2,m=256,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=0256,t=2,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=-256,t=2,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=256,t=2,p=1$" + SALT + "$" + HASH + "$",
                "$argon2id$v=19$m=256,t=2,p=1$" + SALT + "$" + HASH + "\n",
                "$argon2id$v=19$m=256,t=2,p=1$" + SALT + "$" + HASH + "=",
                "$argon2id$v=19$m=256,t=2,p=1$" + SALT + "$",
                "$argon2id$v=19$m=256,t=2,p=1$$" + HASH,
                "$argon2id$v=19$m=256,t=2,p=1$" + SALT + "aaa$" + HASH,
                "$argon2id$v=19$m=256,t=2,p=1$" + SALT + "$" + HASH + "aa",
                "$argon2id$v=19$m=256,t=2,p=1$Ä" + SALT + "$" + HASH,
                "$argon2id$v=19$m=7,t=2,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=15,t=2,p=2$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=256,t=0,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=256,t=2,p=0$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=256,t=2,p=17$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=262145,t=1,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=4194304,t=1,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=262144,t=5,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=8,t=131073,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=2147483648,t=2147483648,p=1$" + SALT + "$" + HASH,
            })
    void text_that_is_no_such_hash_fits_no_password_and_is_not_weaker(String hash) {
        assertThat(hasher.verify("password".toCharArray(), hash)).isFalse();
        assertThat(hasher.verify("".toCharArray(), hash)).isFalse();
        assertThat(hasher.needsRehash(hash)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "64, 2, 1, false",
        "63, 2, 1, true",
        "64, 1, 1, true",
        "128, 1, 1, true",
        "32, 9, 1, true",
        "128, 2, 1, false",
        "64, 3, 4, false",
    })
    void a_hash_is_weaker_with_less_memory_or_fewer_iterations(int memory, int iterations, int lanes, boolean weaker) {
        String hash = PasswordHasher.argon2id(memory, iterations, lanes).hash("password".toCharArray());

        assertThat(hasher.needsRehash(hash)).isEqualTo(weaker);
    }

    @Test
    void its_own_hashes_are_not_weaker() {
        assertThat(hasher.needsRehash(hasher.hash("password".toCharArray()))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1",
        "7, 1, 1",
        "15, 1, 2",
        "262145, 1, 1",
        "262144, 5, 1",
        "64, 0, 1",
        "64, -1, 1",
        "64, 1, 0",
        "64, 1, -1",
        "1024, 1, 17",
        "2147483647, 2147483647, 2147483647",
    })
    void parameters_outside_their_limits_are_refused(int memory, int iterations, int lanes) {
        assertThatIllegalArgumentException().isThrownBy(() -> PasswordHasher.argon2id(memory, iterations, lanes));
    }

    @ParameterizedTest
    @CsvSource({"8, 1, 1", "128, 1, 16", "8, 131072, 1", "262144, 4, 1"})
    void parameters_at_their_limits_are_taken(int memory, int iterations, int lanes) {
        assertThat(PasswordHasher.argon2id(memory, iterations, lanes)).isNotNull();
    }
}
