package dev.kith.storage.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kith.core.Kith;
import dev.kith.error.DuplicateValueException;
import dev.kith.error.KithException;
import dev.kith.group.Group;
import dev.kith.group.NewGroup;
import dev.kith.model.Column;
import dev.kith.page.HistoryPaging;
import dev.kith.page.Paging;
import dev.kith.user.Erasure;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
abstract class TransactionContract extends Services {

    private final IllegalArgumentException oops = new IllegalArgumentException("oops");

    @Nested
    class InTransaction {

        @Test
        @DisplayName("S128 keeps all that the work did, and returns what it returned")
        void keeps_all() {
            Group group = kith().inTransaction(inner -> {
                User ada = inner.users().register(draft("ada").build());
                Group circle = inner.as(ada).groups().create("circle", "x");
                inner.as(ada).messages().sendToGroup(circle.groupId(), "hello");
                return circle;
            });

            assertThat(members(group.groupId())).containsExactly(group.createdBy());
            assertThat(kith().asSystem()
                            .messages()
                            .inGroup(group.groupId(), HistoryPaging.newest(9))
                            .items())
                    .hasSize(1);
        }

        @Test
        @DisplayName("S129 keeps nothing where the work throws, and lets its error through as it is")
        void keeps_nothing() {
            User ada = user("ada");
            String before = digest();

            Throwable error = catchThrowable(() -> kith().inTransaction(inner -> {
                User lin = inner.users().register(draft("lin").build());
                inner.as(ada).profile().changeUsername("mei");
                inner.as(ada).messages().send(lin.userId(), "hello");
                Group circle = inner.as(lin).groups().create("circle", "x");
                inner.as(lin).groups().handOver(circle.groupId(), lin.userId());
                throw oops;
            }));

            assertThat(error).isSameAs(oops);
            assertThat(digest()).isEqualTo(before);
        }

        @Test
        @DisplayName("S130 sees inside what it wrote so far")
        void sees_its_own() {
            List<User> seen = kith().inTransaction(inner -> {
                User ada = inner.users().register(draft("ada").build());
                User renamed = inner.as(ada).profile().changeUsername("lin");
                inner.as(ada).messages().send(ada.userId(), "note");
                assertThat(inner.as(ada).messages().unread()).isEqualTo(1);
                assertThat(inner.users().find(ada.userId())).contains(renamed);
                return inner.users().page(Paging.first(9)).items();
            });

            assertThat(seen).extracting(User::username).containsExactly("lin");
        }

        @Test
        @DisplayName("S131 goes on after a call that failed in the middle, which left no trace")
        void goes_on_after_a_failed_call() {
            User ada = user("ada");
            User lin = user("lin");
            Group circle = group(ada, lin);
            List<Consumer<Kith>> failing = List.of(
                    inner -> inner.users().register(draft("ada").build()),
                    inner -> inner.as(ada).profile().changeUsername("lin"),
                    inner -> inner.as(ada).groups().leave(circle.groupId()),
                    inner -> inner.as(ada).profile().erase(Erasure.DELETE_MESSAGES),
                    inner -> inner.as(ada)
                            .groups()
                            .create(NewGroup.named("x")
                                    .groupId(circle.groupId())
                                    .build()),
                    inner -> inner.as(lin).messages().send(new UserId(new UUID(0, 0)), "hello"));

            for (Consumer<Kith> call : failing) {
                String before = digest();
                String name = "u" + failing.indexOf(call);
                User next = kith().inTransaction(inner -> {
                    assertThat(catchThrowable(() -> call.accept(inner))).isInstanceOf(KithException.class);
                    return inner.users().register(draft(name).build());
                });
                assertThat(kith().users().find(next.userId())).contains(next);
                kith().asSystem().users().erase(next.userId(), Erasure.KEEP_MESSAGES);
                assertThat(digest()).isNotEqualTo(before);
                assertThat(read(ada)).isEqualTo(ada);
                assertThat(members(circle.groupId())).containsExactly(ada.userId(), lin.userId());
            }
        }
    }

    @Nested
    class Step {

        @Test
        @DisplayName("S132 makes an inner transaction a step of the outer: kept with it, dropped with it")
        void is_a_step() {
            kith().inTransaction(outer -> outer.inTransaction(
                    inner -> inner.users().register(draft("ada").build())));
            assertThat(catchThrowable(() -> kith().inTransaction(outer -> {
                        outer.inTransaction(
                                inner -> inner.users().register(draft("lin").build()));
                        throw oops;
                    })))
                    .isSameAs(oops);

            assertThat(kith().users().page(Paging.first(9)).items())
                    .extracting(User::username)
                    .containsExactly("ada");
        }

        @Test
        @DisplayName("S133 drops a step that failed, and keeps what was done before and after it")
        void drops_a_step() {
            kith().inTransaction(outer -> {
                outer.users().register(draft("ada").build());
                Throwable error = catchThrowable(() -> outer.inTransaction(inner -> {
                    inner.users().register(draft("lin").build());
                    throw oops;
                }));
                assertThat(error).isSameAs(oops);
                return outer.users().register(draft("mei").build());
            });

            assertThat(kith().users().page(Paging.first(9)).items())
                    .extracting(User::username)
                    .containsExactly("ada", "mei");
        }
    }

    @Nested
    class OuterKith {

        @Test
        @DisplayName("S134 refuses the outer Kith inside, for reading and writing alike, and stays usable")
        void refuses_the_outer() {
            User ada = user("ada");
            List<Function<Kith, ?>> calls = List.of(
                    outer -> outer.users().find(ada.userId()),
                    outer -> outer.users().register(draft("lin").build()),
                    outer -> outer.as(ada).messages().send(ada.userId(), "note"),
                    outer -> outer.as(ada).groups().create("circle", "x"),
                    outer -> outer.inTransaction(inner -> 1));

            kith().inTransaction(inner -> {
                for (Function<Kith, ?> call : calls) {
                    assertThat(catchThrowable(() -> call.apply(kith()))).isInstanceOf(IllegalStateException.class);
                }
                return inner.users().register(draft("mei").build());
            });

            assertThat(kith().users().page(Paging.first(9)).items())
                    .extracting(User::username)
                    .containsExactly("ada", "mei");
        }

        @Test
        @DisplayName("S135 may be used again after a transaction, kept or not")
        void may_be_used_again() {
            assertThat(catchThrowable(() -> kith().inTransaction(inner -> {
                        throw oops;
                    })))
                    .isSameAs(oops);
            User ada = user("ada");

            Optional<User> found = kith().inTransaction(inner -> inner.users().find(ada.userId()));
            assertThat(found).contains(ada);
            assertThat(read(ada)).isEqualTo(ada);
        }

        @Test
        @DisplayName("S136 works over the same storage with the same settings, by whatever name it is joined")
        void works_over_another_storage() {
            User ada = kith().on(storage()).users().register(draft("ada").build());

            assertThat(ada.createdDate()).isEqualTo(START);
            assertThat(read(ada)).isEqualTo(ada);
            assertThat(told).hasSize(1);
            assertThat(catchThrowableOfType(DuplicateValueException.class, () -> user("ada"))
                            .column())
                    .isEqualTo(Column.USERS_USERNAME);
        }
    }
}
