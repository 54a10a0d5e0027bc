package dev.kith.storage.tck.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.core.Kith;
import dev.kith.error.ConflictException.Reason;
import dev.kith.event.KithEvent;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.message.NewMessage;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.user.NewUser;
import dev.kith.user.User;
import dev.kith.user.UserUpdate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
abstract class RaceContract extends Services {

    private static final int ROUNDS = 5;

    @Nested
    class Users {

        @Test
        @DisplayName(
                "S162 lets one of those who register a username at once have it, and tells the others that it is taken")
        void one_has_the_name() {
            for (int round = 0; round < ROUNDS; round++) {
                String name = "name" + round;
                List<Object> outcomes = Race.all(IntStream.range(0, 8)
                        .<Callable<Object>>mapToObj(i -> () -> {
                            String spelling = i % 2 == 0 ? name : name.toUpperCase(Locale.ROOT);
                            String email = name + i + "@kith.dev";
                            return kith().users()
                                    .register(NewUser.builder(spelling, email, BORN)
                                            .build());
                        })
                        .toList());

                assertThat(outcomes).filteredOn(User.class::isInstance).hasSize(1);
                assertThat(outcomes)
                        .filteredOn(Refusal.class::isInstance)
                        .hasSize(7)
                        .containsOnly(Refusal.taken(Column.USERS_USERNAME));
            }
            assertThat(told).hasSize(ROUNDS);
        }

        @Test
        @DisplayName("S163 loses none of many updates of one user at once, and moves updated_date on by each")
        void loses_no_update() {
            User ada = user("ada");
            List<UserUpdate> updates = List.of(
                    UserUpdate.builder().city("Bern").build(),
                    UserUpdate.builder().state("BE").build(),
                    UserUpdate.builder().profilePicture("picture").build(),
                    UserUpdate.builder().bio("bio").build(),
                    UserUpdate.builder().mentorMentee("BOTH").build(),
                    UserUpdate.builder().jobTitle("job").build(),
                    UserUpdate.builder().yearsOfExperience(7).build(),
                    UserUpdate.builder().areasOfExpertise("areas").build(),
                    UserUpdate.builder().seekingHelpIn("help").build());
            List<Callable<Object>> writers = new ArrayList<>();
            updates.forEach(update -> writers.add(() -> profile(ada).update(update)));
            writers.add(() -> profile(ada).changeUsername("lin"));
            writers.add(() -> profile(ada).changeEmail("lin@kith.dev"));
            writers.add(() -> profile(ada).changePhoneNumber("4711"));

            List<Object> outcomes = Race.all(writers);

            assertThat(outcomes).hasOnlyElementsOfType(User.class);
            User end = read(ada);
            assertThat(end)
                    .isEqualTo(new User(
                            ada.userId(),
                            "lin",
                            "lin@kith.dev",
                            "4711",
                            "!",
                            BORN,
                            "Bern",
                            "BE",
                            35,
                            "picture",
                            "bio",
                            "BOTH",
                            "job",
                            7,
                            "areas",
                            "help",
                            START,
                            START.plus(writers.size(), ChronoUnit.MICROS)));
            Set<Object> versions = new TreeSet<>();
            outcomes.forEach(row -> versions.add(Objects.requireNonNull(((User) row).updatedDate())));
            assertThat(versions).hasSize(writers.size());
        }

        @Test
        @DisplayName("S182 loses no update that comes between the reading of a row and its writing")
        void loses_nothing_in_between() {
            User ada = user("ada");
            UserUpdate first = UserUpdate.builder().city("Bern").build();
            Kith meddling = builder()
                    .rules(new MeddlingRules(() -> profile(ada).update(first)))
                    .build();

            User end = meddling.as(ada)
                    .profile()
                    .update(UserUpdate.builder().bio("bio").build());

            assertThat(end.city()).isEqualTo("Bern");
            assertThat(end.bio()).isEqualTo("bio");
            assertThat(end.updatedDate()).isEqualTo(START.plus(2, ChronoUnit.MICROS));
            assertThat(read(ada)).isEqualTo(end);
        }

        @Test
        @DisplayName("S164 lets one of many updates that expect the same version through, and tells the others")
        void keeps_one_version() {
            User ada = user("ada");

            List<Object> outcomes = Race.all(IntStream.range(0, 8)
                    .<Callable<Object>>mapToObj(i -> () -> profile(ada)
                            .update(UserUpdate.builder()
                                    .city("city " + i)
                                    .ifUnchangedSince(ada.updatedDate())
                                    .build()))
                    .toList());

            assertThat(outcomes).filteredOn(User.class::isInstance).containsExactly(read(ada));
            assertThat(outcomes)
                    .filteredOn(Refusal.class::isInstance)
                    .hasSize(7)
                    .containsOnly(Refusal.conflict(Table.USERS, Reason.CHANGED));
        }
    }

    @Nested
    class Sending {

        @Test
        @DisplayName("S165 stores one row where the same message is sent many times at once, and returns it to all")
        void stores_one_row() {
            User ada = user("ada");
            User lin = user("lin");
            for (int round = 0; round < ROUNDS; round++) {
                NewMessage hello = NewMessage.to(lin.userId())
                        .messageId(new MessageId(new UUID(7, round)))
                        .content("hello")
                        .build();

                List<Object> outcomes = Race.all(IntStream.range(0, 8)
                        .<Callable<Object>>mapToObj(i -> () -> messages(ada).send(hello))
                        .toList());

                assertThat(outcomes).hasOnlyElementsOfType(Message.class);
                assertThat(Set.copyOf(outcomes)).hasSize(1);
            }
            assertThat(messages(lin).unread()).isEqualTo(ROUNDS);
            assertThat(told).filteredOn(KithEvent.MessageSent.class::isInstance).hasSize(ROUNDS);
        }

        @Test
        @DisplayName("S166 gives an id to one of several who use it at once, and tells the others of a conflict")
        void gives_an_id_once() {
            List<User> users =
                    IntStream.range(0, 6).mapToObj(i -> user("u" + i)).toList();
            MessageId id = new MessageId(new UUID(7, 7));

            List<Object> outcomes = Race.all(users.stream()
                    .<Callable<Object>>map(user -> () -> messages(user)
                            .send(NewMessage.to(users.get(0).userId())
                                    .messageId(id)
                                    .content("mine")
                                    .build()))
                    .toList());

            assertThat(outcomes).filteredOn(Message.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Refusal.class::isInstance)
                    .hasSize(5)
                    .containsOnly(Refusal.conflict(Table.MESSAGES, Reason.SAME_ID));
        }

        @Test
        @DisplayName("S167 marks a message once where it is read many times at once")
        void marks_once() {
            User ada = user("ada");
            User lin = user("lin");
            Message hello = messages(ada).send(lin.userId(), "hello");

            List<Object> outcomes = Race.all(IntStream.range(0, 8)
                    .<Callable<Object>>mapToObj(i -> () -> messages(lin).markReadUpTo(hello.messageId()))
                    .toList());

            assertThat(outcomes).containsOnlyOnce(1L).containsOnly(0L, 1L);
            assertThat(told)
                    .filteredOn(KithEvent.MessagesRead.class::isInstance)
                    .hasSize(1);
        }
    }
}
