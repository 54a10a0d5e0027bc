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
