package dev.kith.examples.docs;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.SimpleJavaFileObject;

/**
 * Makes a compilation unit of a snippet, so that pages may leave out what every reader takes for granted. Lines of
 * {@code import} come first, after {@link #IMPORTS}. Where a type is declared at the margin, the snippet is a file of
 * its own; otherwise it is the body of a method that may throw anything and finds the {@link #GIVEN} names.
 */
final class SnippetSource extends SimpleJavaFileObject {

    static final String IMPORTS = """
            import static dev.kith.user.Mentoring.*;

            import dev.kith.core.*;
            import dev.kith.error.*;
            import dev.kith.event.*;
            import dev.kith.group.*;
            import dev.kith.message.*;
            import dev.kith.model.*;
            import dev.kith.page.*;
            import dev.kith.spi.*;
            import dev.kith.storage.jdbi.*;
            import dev.kith.storage.jooq.*;
            import dev.kith.storage.mapdb.*;
            import dev.kith.storage.sql.*;
            import dev.kith.storage.tck.*;
            import dev.kith.user.*;
            import java.nio.file.Path;
            import java.sql.Connection;
            import java.time.*;
            import java.util.*;
            import javax.sql.DataSource;
            """;

    static final String GIVEN = """
            Kith kith; Storage storage; Clock clock; DataSource dataSource; Connection connection;
            User ada; User lin; Message hello; Group circle; MapDbStorage community;
            """;

    /** The store that an author of one has, on some place of its own. */
    static final SnippetSource MY_STORAGE = new SnippetSource("MyStorage", IMPORTS + """
                    class MyStorage {
                        static Path newPlace() { return Path.of(""); }
                        static void delete(Path place) {}
                        static Storage open(Path place, Reading reading) { return new ReferenceStorage(reading); }
                    }
                    """);

    private static final Pattern TYPE = Pattern.compile(
            "^(?:@\\w+.*\\n)*((?:public |final |abstract |sealed |non-sealed )*)(?:class|record|interface|enum) (\\w+)",
            Pattern.MULTILINE);

    private final String text;

    private SnippetSource(String name, String text) {
        super(URI.create("snippet:///" + name + ".java"), Kind.SOURCE);
        this.text = text;
    }

    static SnippetSource of(String code) {
        String imports = lines(code, true);
        String rest = lines(code, false);
        Matcher type = TYPE.matcher(rest);
        if (type.find()) {
            String name = type.group(1).contains("public") ? type.group(2) : "Snippet";
            return new SnippetSource(name, IMPORTS + imports + rest);
        }
        String body = "class Snippet {\n" + GIVEN + "void snippet() throws Exception {\n" + rest + "}\n}\n";
        return new SnippetSource("Snippet", IMPORTS + imports + body);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    private static String lines(String code, boolean imports) {
        List<String> lines = code.lines()
                .filter(line -> line.startsWith("import ") == imports)
                .toList();
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
