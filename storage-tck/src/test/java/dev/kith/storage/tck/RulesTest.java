package dev.kith.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The document that numbers the rules, and the tests that cite them, say the same. */
class RulesTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "storage-contract.md");
    private static final Pattern LINE = Pattern.compile("\\| [A-Z]+[0-9]+ \\| .+ \\| \\w+ \\|");
    private static final Pattern SENTENCE = Pattern.compile("([A-Z]+[0-9]+) (.+)");

    @Test
    void each_rule_has_its_test_and_each_test_its_rule() throws Exception {
        List<String> documented = documented();
        Set<String> tested = new TreeSet<>();
        for (Method test : tests()) {
            tested.add(cited(test));
        }

        assertThat(documented).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(tested);
        assertThat(tested.stream().map(line -> line.split(" ", 3)[1])).doesNotHaveDuplicates();
    }

    @Test
    void no_adapter_can_override_a_test() throws Exception {
        assertThat(tests())
                .hasSizeGreaterThan(150)
                .allSatisfy(
                        test -> assertThat(test.getModifiers()).as("%s", test).isZero());
    }

    private static List<String> documented() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .filter(line -> LINE.matcher(line).matches())
                .toList();
    }

    private static List<Method> tests() throws IOException, ClassNotFoundException {
        Path classes = Path.of("target", "classes");
        List<Method> tests = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .filter(path -> !path.endsWith("module-info.class"))
                    .toList()) {
                String name = classes.relativize(file).toString().replaceAll("\\.class$", "");
                Class<?> type = Class.forName(
                        name.replace('/', '.').replace('\\', '.'), false, RulesTest.class.getClassLoader());
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method ->
                                method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(TestFactory.class))
                        .forEach(tests::add);
            }
        }
        return tests;
    }

    /** The line of the document. */
    private static String cited(Method test) {
        assertThat(test.isAnnotationPresent(DisplayName.class))
                .as("%s names its rule", test)
                .isTrue();
        String name = test.getAnnotation(DisplayName.class).value();
        Matcher sentence = SENTENCE.matcher(name);
        assertThat(sentence.matches()).as("%s begins with a number", name).isTrue();
        return "| " + sentence.group(1) + " | " + sentence.group(2) + " | " + readings(test) + " |";
    }

    private static String readings(Method test) {
        Set<String> tags = new TreeSet<>(tags(test));
        for (Class<?> type = test.getDeclaringClass(); type != null; type = type.getEnclosingClass()) {
            tags.addAll(tags(type));
        }
        return tags.size() == 2 ? "both" : String.join(",", tags);
    }

    private static List<String> tags(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotationsByType(Tag.class))
                .map(Tag::value)
                .toList();
    }
}
