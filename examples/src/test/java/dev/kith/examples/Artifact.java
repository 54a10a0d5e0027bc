package dev.kith.examples;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What the class path of these tests holds of Kith, and where: a jar after {@code package}, a folder before. */
enum Artifact {
    API("api"),
    CORE("core"),
    STORAGE_SQL("storage-sql"),
    STORAGE_JDBI("storage-jdbi"),
    STORAGE_MAPDB("storage-mapdb"),
    STORAGE_JOOQ("storage-jooq"),
    STORAGE_TCK("storage-tck");

    private final String folder;

    Artifact(String folder) {
        this.folder = folder;
    }

    Path location() {
        Pattern jarOrFolder = Pattern.compile(
                ".*[/\\\\](kith-" + folder + "-\\d[^/\\\\]*\\.jar|" + folder + "[/\\\\]target[/\\\\]classes)");
        List<Path> found = classPath().stream()
                .filter(entry -> jarOrFolder.matcher(entry.toString()).matches())
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("kith-" + folder + " is on the class path at " + found);
        }
        return found.get(0);
    }

    static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .toList();
    }
}
