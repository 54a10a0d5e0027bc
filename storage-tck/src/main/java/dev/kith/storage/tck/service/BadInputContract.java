package dev.kith.storage.tck.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.group.GroupAdministration;
import dev.kith.group.Groups;
import dev.kith.message.Messages;
import dev.kith.message.Moderation;
import dev.kith.user.Profile;
import dev.kith.user.UserAdministration;
import dev.kith.user.Users;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every call of every service, and whatever may be bad about its input. */
@Tag("RELATIONAL")
abstract class BadInputContract extends Services {

    private static final List<Class<?>> SERVICES = List.of(
            Users.class,
            Profile.class,
            UserAdministration.class,
            Messages.class,
            Moderation.class,
            Groups.class,
            GroupAdministration.class);

    private static List<BadInput> table() {
        return Stream.of(
                        BadUserInput.rows(),
                        BadProfileInput.ofProfile(),
                        BadProfileInput.ofAdministration(),
                        BadMessageInput.ofMessages(),
                        BadMessageInput.ofModeration(),
                        BadGroupInput.ofGroups(),
                        BadGroupInput.ofAdministration())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Method> calls(Class<?> service) {
        return Arrays.stream(service.getMethods())
                .filter(method -> !method.isSynthetic())
                .sorted(Comparator.comparing(method -> BadInput.nameOf(service, method)))
                .toList();
    }

    /** One store serves the whole table, since no row may change it. */
    @TestFactory
    @DisplayName("S159 refuses bad input with exactly the error that is promised, and changes nothing")
    Stream<DynamicTest> refuses_bad_input() {
        BadInputWorld world = new BadInputWorld(kith());
        String before = digest();
        told.clear();
        return table().stream()
                .map(row -> DynamicTest.dynamicTest(row.title(), () -> {
                    Object expected = row.expected().apply(world);
                    assertThat(outcome(row, world)).isEqualTo(expected);
                    assertThat(digest()).as("contents").isEqualTo(before);
                    assertThat(told).as("events").isEmpty();
                }));
    }

    private static @Nullable Object outcome(BadInput row, BadInputWorld world) {
        try {
            return row.call().apply(world);
        } catch (RuntimeException refused) {
            return Refusal.of(refused);
        }
    }

    @Test
    @DisplayName("S160 has every call of every service in that table, with every input that fits it")
    void tries_everything() {
        Map<String, Long> rows = table().stream()
                .collect(Collectors.groupingBy(row -> row.operation() + " " + row.input(), Collectors.counting()));
        List<String> missing = new ArrayList<>();
        for (Class<?> service : SERVICES) {
            for (Method call : calls(service)) {
                for (Input input : Input.values()) {
                    String cell = BadInput.nameOf(service, call) + " " + input;
                    if (rows.getOrDefault(cell, 0L) < input.asked(service, call)) {
                        missing.add(cell);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("S161 has no row in that table for an input that the call cannot be given, and none twice")
    void tries_nothing_else() {
        List<BadInput> table = table();

        assertThat(table)
                .allSatisfy(row -> assertThat(row.input().asked(row.service(), row.method()))
                        .as(row.title())
                        .isPositive());
        assertThat(table).extracting(BadInput::title).doesNotHaveDuplicates();
        assertThat(table).extracting(BadInput::service).containsOnly(SERVICES.toArray(new Class<?>[0]));
    }
}
