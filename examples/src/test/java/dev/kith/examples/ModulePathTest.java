package dev.kith.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kith among the modules of a host, which reach what is exported and need no more than Kith needs to run. */
class ModulePathTest {
    private static final String[] CORE_BRINGS = {
        "jakarta.validation-api",
        "hibernate-validator",
        "jboss-logging",
        "classmate",
        "jackson-databind",
        "jackson-core",
        "jackson-annotations",
        "java-uuid-generator",
        "slf4j-api",
        "bcprov-jdk18on",
        "precis"
    };

    @TempDir
    Path folder;

    @Test
    void a_host_uses_the_api_with_nothing_but_the_constraints_beside_it() throws Exception {
        HostModule host = new HostModule(folder, with(List.of(Artifact.API), "jakarta.validation-api"));

        List<String> errors = host.compile("dev.kith.api", """
                package host;

                import dev.kith.user.UserId;

                public class Main {
                    public static void main(String[] arguments) {
                        System.out.println(UserId.class.getModule().getName());
                        System.out.println(UserId.valueOf("00000000-0000-7000-8000-00000000002A"));
                    }
                }
                """);

        assertThat(errors).isEmpty();
        assertThat(host.run()).containsExactly("dev.kith.api", "00000000-0000-7000-8000-00000000002a");
    }

    @Test
    void a_host_reaches_no_internals_of_the_api() throws Exception {
        HostModule host = new HostModule(folder, with(List.of(Artifact.API), "jakarta.validation-api"));

        List<String> errors = host.compile("dev.kith.api", """
                package host;

                public class Main {
                    Class<?> internal = dev.kith.internal.Uuids.class;
                }
                """);

        assertThat(errors).containsExactly("compiler.err.package.not.visible");
    }

    @Test
    void a_host_uses_core_with_the_libraries_it_brings_along() throws Exception {
        HostModule host = new HostModule(folder, with(List.of(Artifact.API, Artifact.CORE), CORE_BRINGS));

        List<String> errors = host.compile("dev.kith.core", """
                package host;

                import dev.kith.core.Kith;
                import dev.kith.core.KithJson;
                import dev.kith.error.InvalidValueException;
                import dev.kith.group.GroupId;
                import dev.kith.group.GroupMember;
                import dev.kith.spi.Storage;
                import dev.kith.user.NewUser;
                import dev.kith.user.UserId;
                import java.lang.reflect.Proxy;
                import java.time.LocalDate;

                public class Main {
                    public static void main(String[] arguments) {
                        json();
                        validation();
                    }

                    private static void json() {
                        GroupId group = GroupId.derived("test", "1");
                        GroupMember member = new GroupMember(group, UserId.derived("test", "2"), null, null);
                        String json = KithJson.display().write(member);
                        System.out.println(json.contains(group.toString()));
                        System.out.println(KithJson.display().read(json, GroupMember.class).equals(member));
                    }

                    private static void validation() {
                        Storage untouched = (Storage) Proxy.newProxyInstance(
                                Main.class.getClassLoader(), new Class<?>[] {Storage.class}, (self, method, values) -> null);
                        NewUser longName = NewUser.builder("a".repeat(17), "a@kith.dev", LocalDate.EPOCH).build();
                        try {
                            Kith.builder().storage(untouched).build().users().register(longName);
                        } catch (InvalidValueException e) {
                            System.out.println(e.violations());
                        }
                    }
                }
                """);

        assertThat(errors).isEmpty();
        assertThat(host.run()).containsExactly("true", "true", "[users.username: max_code_points]");
    }

    @Test
    void a_host_finds_an_adapter_that_it_does_not_name() throws Exception {
        List<Path> path =
                with(List.of(Artifact.API, Artifact.CORE, Artifact.STORAGE_SQL, Artifact.STORAGE_JDBI), CORE_BRINGS);
        path.addAll(with(List.of(), "jdbi3-core", "geantyref", "HikariCP", "h2"));

        assertThat(registeringThrough("jdbi:jdbc:h2:mem:host", path)).containsExactly("ada");
    }

    @Test
    void a_host_finds_the_other_adapter_just_so() throws Exception {
        List<Path> path =
                with(List.of(Artifact.API, Artifact.CORE, Artifact.STORAGE_SQL, Artifact.STORAGE_JOOQ), CORE_BRINGS);
        path.addAll(with(List.of(), "jooq", "r2dbc-spi", "reactive-streams", "HikariCP", "h2"));

        assertThat(registeringThrough("jooq:jdbc:h2:mem:host", path)).containsExactly("ada");
    }

    private List<String> registeringThrough(String url, List<Path> path) throws Exception {
        HostModule host = new HostModule(folder, path);
        List<String> errors = host.compile("dev.kith.core", """
                package host;

                import dev.kith.core.Kith;
                import dev.kith.user.NewUser;
                import dev.kith.user.User;
                import java.time.LocalDate;

                public class Main {
                    public static void main(String[] arguments) {
                        try (Kith kith = Kith.open("%s")) {
                            User ada = kith.users()
                                    .register(NewUser.builder("ada", "ada@kith.dev", LocalDate.EPOCH).build());
                            System.out.println(kith.users().find(ada.userId()).orElseThrow().username());
                        }
                    }
                }
                """.formatted(url));
        assertThat(errors).isEmpty();
        return host.run();
    }

    /** The artifacts, and the libraries whose jars are named so. */
    private static List<Path> with(List<Artifact> artifacts, String... libraries) {
        List<Path> path =
                new ArrayList<>(artifacts.stream().map(Artifact::location).toList());
        Arrays.stream(libraries).map(ModulePathTest::library).forEach(path::add);
        return path;
    }

    private static Path library(String name) {
        return Artifact.classPath().stream()
                .filter(entry -> entry.getFileName().toString().matches(name + "-\\d.*\\.jar"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not on the class path: " + name));
    }
}
