package dev.kith.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A Java module {@code host} of one class, which is compiled and run with nothing on the class path. */
record HostModule(Path folder, List<Path> modulePath) {

    /** Compiles the module and returns the codes of the compiler's errors. */
    List<String> compile(String requires, String main) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources/host")).getParent();
        Files.writeString(sources.resolve("module-info.java"), "module host { requires " + requires + "; }");
        Files.writeString(sources.resolve("host/Main.java"), main);

        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, UTF_8)) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "--module-path",
                    path(modulePath),
                    "-d",
                    classes().toString());
            compiler.getTask(
                            null,
                            files,
                            found,
                            options,
                            null,
                            files.getJavaFileObjects(
                                    sources.resolve("module-info.java"), sources.resolve("host/Main.java")))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Diagnostic::getCode)
                .toList();
    }

    /** Runs what was compiled and returns the lines it printed. */
    List<String> run() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        String path = path(modulePath) + File.pathSeparator + classes();
        Process process = new ProcessBuilder(java.toString(), "--module-path", path, "--module", "host/host.Main")
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new AssertionError("The module failed: " + Files.readString(errors));
        }
        return Files.readAllLines(output);
    }

    private Path classes() {
        return folder.resolve("classes");
    }

    private static String path(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
