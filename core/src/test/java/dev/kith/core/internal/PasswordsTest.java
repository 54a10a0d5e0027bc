package dev.kith.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.core.PasswordHasher;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PasswordsTest {

    private final Counting hasher = new Counting();
    private final Passwords passwords = new Passwords(hasher);

    static Stream<Optional<User>> usersNobodySignsInAs() {
        return Stream.of(
                Optional.empty(),
                Optional.of(user(User.NO_PASSWORD)),
                Optional.of(user("{bcrypt}of another system")),
                Optional.of(user("")),
                Optional.of(user("hash of right")));
    }

    @ParameterizedTest
    @MethodSource("usersNobodySignsInAs")
    void whoever_cannot_sign_in_costs_one_check_of_a_real_hash(Optional<User> user) {
        assertThat(passwords.fits(user, "wrong".toCharArray())).isFalse();

        assertThat(hasher.checked).hasSize(1).allMatch(hasher::reads);
    }

    @ParameterizedTest
    @MethodSource("usersNobodySignsInAs")
    void nobodys_own_password_signs_nobody_in(Optional<User> user) {
        assertThat(passwords.fits(user, "nobody".toCharArray())).isFalse();
    }

    @Test
    void the_right_password_fits() {
        assertThat(passwords.fits(Optional.of(user("hash of right")), "right".toCharArray()))
                .isTrue();
    }

    private static User user(String hash) {
        return new User(
                UserId.derived("passwords", "ada"),
                "ada",
                "ada@kith.dev",
                null,
                hash,
                LocalDate.of(1990, 12, 10),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Keeps which hashes it was asked about. */
    private static final class Counting implements PasswordHasher {

        private final List<String> checked = new ArrayList<>();

        @Override
        public String hash(char[] password) {
            return "hash of " + String.valueOf(password);
        }

        @Override
        public boolean verify(char[] password, String hash) {
            checked.add(hash);
            return hash.equals(hash(password));
        }

        @Override
        public boolean reads(String hash) {
            return hash.startsWith("hash of ");
        }

        @Override
        public boolean needsRehash(String hash) {
            return false;
        }
    }
}
