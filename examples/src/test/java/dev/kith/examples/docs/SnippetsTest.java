package dev.kith.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every block of Java in the README and in docs compiles, against this build. */
class SnippetsTest {

    private static final Path PROJECT = project();
    private static final Path README = Path.of("README.md");

    @TempDir
    Path classes;

    @Test
    void the_readme_shows_code() throws IOException {
        assertThat(Snippet.of(PROJECT, README)).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_snippet_compiles() throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        for (Path page : pages()) {
            snippets.addAll(Snippet.of(PROJECT, page));
        }
        return snippets.stream()
                .map(snippet -> dynamicTest(
                        snippet.title(),
                        () -> assertThat(complaints(snippet.code()))
                                .as(snippet.title())
                                .isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kith.as(ada).messages().send(lin.userId(), \"hi\");",
                "User ada = kith.users().find(UserKey.username(\"ada\")).orElseThrow();",
                "import java.util.regex.Pattern;\nPattern pattern = Pattern.compile(\"a\");",
                "class Host {\n    void run(Kith kith) {}\n}",
                "@Deprecated\npublic final class Host {}",
                "import java.util.regex.Pattern;\n\nrecord Host(Pattern pattern) {}\n\ninterface Other {}"
            })
    void statements_and_types_compile_as_they_stand(String code) {
        assertThat(complaints(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kith.as(ada).shout(\"hi\");",
                "class Host {\n    void run(Kith kith) { kith.shout(); }\n}",
                "User ada = kith.users().register(…);"
            })
    void what_does_not_compile_is_noticed(String code) {
        assertThat(complaints(code)).contains("error");
    }

    @Test
    void a_snippet_is_found_with_its_place() throws IOException {
        Files.writeString(classes.resolve("page.md"), "# Page\n\n```sh\nls\n```\n\n```java\nint a;\n\nint b;\n```\n");
        assertThat(Snippet.of(classes, Path.of("page.md")))
                .containsExactly(new Snippet(Path.of("page.md"), 7, "int a;\n\nint b;\n"));
    }

    private String complaints(String code) {
        StringWriter told = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        ToolProvider.getSystemJavaCompiler()
                .getTask(told, null, null, options, null, List.of(SnippetSource.of(code), SnippetSource.MY_STORAGE))
                .call();
        return told.toString();
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(README));
        Path docs = PROJECT.resolve("docs");
        if (Files.isDirectory(docs)) {
            try (Stream<Path> files = Files.walk(docs)) {
                files.filter(file -> file.toString().endsWith(".md"))
                        .map(PROJECT::relativize)
                        .sorted()
                        .forEach(pages::add);
            }
        }
        return pages;
    }

    private static Path project() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
