package dev.kith.examples;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which artifact may know which. */
class ArchitectureTest {
    private static final Map<Artifact, Set<Artifact>> MAY_KNOW = new EnumMap<>(Map.of(
            Artifact.API, EnumSet.noneOf(Artifact.class),
            Artifact.CORE, EnumSet.of(Artifact.API),
            Artifact.STORAGE_SQL, EnumSet.of(Artifact.API),
            Artifact.STORAGE_JDBI, EnumSet.of(Artifact.API, Artifact.STORAGE_SQL),
            Artifact.STORAGE_MAPDB, EnumSet.of(Artifact.API),
            Artifact.STORAGE_JOOQ, EnumSet.of(Artifact.API, Artifact.STORAGE_SQL),
            Artifact.STORAGE_TCK, EnumSet.of(Artifact.API, Artifact.CORE)));

    private static final Map<Artifact, JavaClasses> CLASSES = new EnumMap<>(Artifact.class);

    static {
        for (Artifact artifact : Artifact.values()) {
            CLASSES.put(artifact, classesOf(artifact.location()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_artifact_has_classes_to_look_at(Artifact artifact) {
        assertThat(CLASSES.get(artifact).stream().map(JavaClass::getSimpleName))
                .anyMatch(name -> !name.equals("package-info") && !name.equals("module-info"));
    }

    @ParameterizedTest
    @EnumSource
    void an_artifact_knows_only_those_its_arrows_point_at(Artifact artifact) {
        Set<String> known = MAY_KNOW.get(artifact).stream()
                .flatMap(other -> packages(other).stream())
                .collect(Collectors.toCollection(HashSet::new));
        known.addAll(packages(artifact));

        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.kith..").and(not(in(known))))
                .because("only " + MAY_KNOW.get(artifact) + " may be known to " + artifact)
                .check(CLASSES.get(artifact));
    }

    @Test
    void core_would_be_noticed_if_it_were_not_to_know_the_api() {
        assertThatThrownBy(() -> noClasses()
                        .should()
                        .dependOnClassesThat(in(packages(Artifact.API)))
                        .check(CLASSES.get(Artifact.CORE)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("dev.kith.core.Kith");
    }

    @ParameterizedTest
    @EnumSource
    void internals_are_used_by_their_own_artifact_only(Artifact artifact) {
        Set<String> own = packages(artifact);

        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.kith..internal..").and(not(in(own))))
                .check(CLASSES.get(artifact));
    }

    @Test
    void no_package_stands_in_two_artifacts() {
        Map<String, Artifact> seen = new HashMap<>();
        for (Artifact artifact : Artifact.values()) {
            for (String name : packages(artifact)) {
                assertThat(seen.put(name, artifact))
                        .as("another home of %s", name)
                        .isNull();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void only_the_clock_that_was_handed_in_is_asked_for_the_time(Artifact artifact) {
        noClasses()
                .should()
                .callMethodWhere(describe("asks the system's clock", ArchitectureTest::asksTheSystemsClock))
                .check(CLASSES.get(artifact));
    }

    private static boolean asksTheSystemsClock(JavaMethodCall call) {
        MethodCallTarget target = call.getTarget();
        return target.getFullName().equals("java.lang.System.currentTimeMillis()")
                || (target.getOwner().getPackageName().equals("java.time")
                        && target.getName().equals("now")
                        && target.getRawParameterTypes().isEmpty());
    }

    @Test
    void the_api_needs_nothing_but_annotations() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "jakarta.validation..",
                                "com.fasterxml.jackson.annotation..",
                                "org.jspecify.annotations..")
                        .or(in(packages(Artifact.API))))
                .check(CLASSES.get(Artifact.API));
    }

    @Test
    void what_the_sql_adapters_share_is_bound_to_a_pool_and_to_no_other_library() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "javax.sql..", "com.zaxxer.hikari..", "org.jspecify.annotations..", "dev.kith.."))
                .check(CLASSES.get(Artifact.STORAGE_SQL));
    }

    @Test
    void the_volume_under_mapdb_knows_nothing_of_what_it_holds() {
        classes()
                .that()
                .resideInAPackage("..volume..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.mapdb..", "org.jspecify.annotations..", "..volume.."))
                .check(CLASSES.get(Artifact.STORAGE_MAPDB));
    }

    private static JavaClasses classesOf(Path location) {
        if (Files.isDirectory(location)) {
            return new ClassFileImporter().importPath(location);
        }
        try (JarFile jar = new JarFile(location.toFile())) {
            return new ClassFileImporter().importJar(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> packages(Artifact artifact) {
        return CLASSES.get(artifact).stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    }

    private static DescribedPredicate<JavaClass> in(Set<String> packages) {
        return describe(
                "in " + packages,
                type -> packages.contains(type.getBaseComponentType().getPackageName()));
    }
}
