package dev.kith.storage.tck.service;

import static dev.kith.model.Column.USERS_PASSWORD_HASH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kith.core.Kith;
import dev.kith.core.PasswordHasher;
import dev.kith.error.ConflictException;
import dev.kith.error.NotAllowedException.Rule;
import dev.kith.error.Violation;
import dev.kith.model.Table;
import dev.kith.user.User;
import dev.kith.user.UserKey;
import dev.kith.user.UserUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
@Tag("LITERAL")
abstract class PasswordContract extends Services {

    private User ada(String password) {
        return kith().users()
                .register(draft("ada").password(password.toCharArray()).build());
    }

    private User weak(String password) {
        return kith().users()
                .register(draft("ada").passwordHash(PlainHasher.WEAK + password).build());
    }

    private Optional<User> signIn(Kith with, String password) {
        return with.users().verifyPassword(UserKey.username("ADA"), password.toCharArray());
    }

    private Optional<User> signIn(String password) {
        return signIn(kith(), password);
    }

    /** Does something else between the reading of a row and the writing of it. */
    private Kith whileHashing(Runnable meanwhile) {
        PlainHasher plain = new PlainHasher();
        return builder()
                .passwordHasher(new PasswordHasher() {
                    @Override
                    public String hash(char[] password) {
                        return plain.hash(password);
                    }

                    @Override
                    public boolean verify(char[] password, String hash) {
                        boolean right = plain.verify(password, hash);
                        if (right) {
                            meanwhile.run();
                        }
                        return right;
                    }

                    @Override
                    public boolean needsRehash(String hash) {
                        return plain.needsRehash(hash);
                    }
                })
                .build();
    }

    @Nested
    class Verify {

        @Test
        @DisplayName("S18 returns the user where the password is right, by any key, and writes nothing")
        void signs_in() {
            User ada = ada("correct horse");
            String before = digest();

            assertThat(signIn("correct horse")).contains(ada);
            assertThat(kith().users().verifyPassword(ada.userId(), "correct horse".toCharArray()))
                    .contains(ada);
            assertThat(kith().users().verifyPassword(UserKey.email("ada@kith.dev"), "correct horse".toCharArray()))
                    .contains(ada);
            assertThat(digest()).isEqualTo(before);
        }

        @Test
        @DisplayName(
                "S19 gives a wrong password, an unknown user and a user without one the same answer, after one check")
        void gives_one_answer() {
            ada("correct horse");
            user("lin");
            List<String> checked = new ArrayList<>();
            Kith counted = builder()
                    .passwordHasher(new PasswordHasher() {
                        @Override
                        public String hash(char[] password) {
                            return "made";
                        }

                        @Override
                        public boolean verify(char[] password, String hash) {
                            checked.add(hash);
                            return true;
                        }

                        @Override
                        public boolean needsRehash(String hash) {
                            return false;
                        }
                    })
                    .build();

            for (UserKey nobody : List.of(
                    UserKey.username("mei"), UserKey.username("lin"), UserKey.username("a b"), UserKey.email("?"))) {
                assertThat(counted.users().verifyPassword(nobody, "nobody".toCharArray()))
                        .isEmpty();
            }
            assertThat(checked).containsOnly("made").hasSize(4);
            assertThat(signIn("Correct horse")).isEmpty();
            assertThat(signIn("")).isEmpty();
        }

        @Test
        @DisplayName("S20 reads and writes Argon2id where the host brings no other hasher")
        void uses_argon2id() {
            Kith real = Kith.builder().storage(storage()).clock(clock).build();
            User ada = real.users()
                    .register(draft("ada").password("pässword 🦆".toCharArray()).build());

            assertThat(ada.passwordHash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
            assertThat(signIn(real, "pässword 🦆")).contains(ada);
            assertThat(signIn(real, "passwort")).isEmpty();
        }

        @Test
        @DisplayName("S21 makes a weaker hash anew at the next success, which moves updated_date on")
        void upgrades_a_weak_hash() {
            User ada = weak("correct horse");
            assertThat(signIn("wrong")).isEmpty();
            assertThat(read(ada)).isEqualTo(ada);

            User upgraded = signIn("correct horse").orElseThrow();

            assertThat(upgraded.passwordHash()).isEqualTo("plain:correct horse");
            assertThat(upgraded.updatedDate()).isEqualTo(START.plusNanos(1_000));
            assertThat(read(ada)).isEqualTo(upgraded);
            assertThat(signIn("correct horse")).contains(upgraded);
        }

        @Test
        @DisplayName("S22 upgrades a real Argon2id hash with weaker parameters")
        void upgrades_argon2id() {
            Kith weaker =
                    builder().passwordHasher(PasswordHasher.argon2id(8, 1, 1)).build();
            Kith stronger =
                    builder().passwordHasher(PasswordHasher.argon2id(16, 2, 1)).build();
            weaker.users()
                    .register(
                            draft("ada").password("correct horse".toCharArray()).build());

            User upgraded = signIn(stronger, "correct horse").orElseThrow();

            assertThat(upgraded.passwordHash()).startsWith("$argon2id$v=19$m=16,t=2,p=1$");
            assertThat(signIn(weaker, "correct horse")).contains(upgraded);
        }

        @Test
        @DisplayName("S23 never lets an upgrade undo a change of the password, or of anything else, made meanwhile")
        void an_upgrade_undoes_nothing() {
            User ada = weak("correct horse");
            Kith racing = whileHashing(() -> kith().asSystem().users().setPassword(ada.userId(), "new".toCharArray()));

            assertThat(signIn(racing, "correct horse")).isPresent();

            assertThat(read(ada).passwordHash()).isEqualTo("plain:new");
            assertThat(signIn("correct horse")).isEmpty();
            assertThat(signIn("new")).isPresent();
        }

        @Test
        @DisplayName("S24 upgrades nothing where the hash cannot be read")
        void leaves_what_it_cannot_read() {
            User ada = kith().users()
                    .register(
                            draft("ada").passwordHash("$2b$10$of another kind").build());

            assertThat(signIn("anything")).isEmpty();
            assertThat(read(ada)).isEqualTo(ada);
        }
    }

    @Nested
    class Change {

        @Test
        @DisplayName("S25 changes the password where the present one is right")
        void changes_the_password() {
            User ada = ada("old");

            User changed = profile(ada).changePassword("old".toCharArray(), "new".toCharArray());

            assertThat(read(ada)).isEqualTo(changed);
            assertThat(changed.updatedDate()).isEqualTo(START.plusNanos(1_000));
            assertThat(signIn("old")).isEmpty();
            assertThat(signIn("new")).contains(changed);
        }

        @Test
        @DisplayName(
                "S26 refuses a wrong present password, and any where there is none, but tells an unfit new one first")
        void asks_the_present_password() {
            User ada = ada("old");
            User lin = user("lin");

            assertRefused(
                    Refusal.forbidden(Rule.PRESENT_PASSWORD),
                    () -> profile(ada).changePassword("Old".toCharArray(), "new".toCharArray()));
            assertRefused(
                    Refusal.forbidden(Rule.PRESENT_PASSWORD),
                    () -> profile(lin).changePassword("!".toCharArray(), "new".toCharArray()));
            assertRefused(
                    Refusal.invalid(USERS_PASSWORD_HASH, Violation.NOT_BLANK),
                    () -> profile(ada).changePassword("Old".toCharArray(), new char[0]));
        }

        @Test
        @DisplayName("S27 refuses with a conflict where the password was changed meanwhile")
        void notices_another_change() {
            User ada = ada("old");
            Kith racing =
                    whileHashing(() -> kith().asSystem().users().setPassword(ada.userId(), "other".toCharArray()));

            assertThat(catchThrowable(
                            () -> racing.as(ada).profile().changePassword("old".toCharArray(), "new".toCharArray())))
                    .extracting(Refusal::of)
                    .isEqualTo(Refusal.conflict(Table.USERS, ConflictException.Reason.CHANGED));
            assertThat(read(ada).passwordHash()).isEqualTo("plain:other");
        }

        @Test
        @DisplayName("S28 keeps what another call changed meanwhile in other columns")
        void keeps_other_changes() {
            User ada = ada("old");
            UserUpdate city = UserUpdate.builder().city("Bern").build();
            Kith racing = whileHashing(() -> profile(ada).update(city));

            User changed = racing.as(ada).profile().changePassword("old".toCharArray(), "new".toCharArray());

            assertThat(changed.city()).isEqualTo("Bern");
            assertThat(changed.passwordHash()).isEqualTo("plain:new");
            assertThat(changed.updatedDate()).isEqualTo(START.plusNanos(2_000));
            assertThat(read(ada)).isEqualTo(changed);
        }

        @Test
        @DisplayName("S29 lets the system set a password without the present one")
        void sets_a_password() {
            User ada = user("ada");

            User set = kith().asSystem().users().setPassword(ada.userId(), "new".toCharArray());

            assertThat(read(ada)).isEqualTo(set);
            assertThat(signIn("new")).contains(set);
        }
    }
}
