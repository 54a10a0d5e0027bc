package dev.kith.examples.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A block of Java in a page, fenced by {@code ```java}.
 *
 * @param page the page, from the project's folder
 * @param line where the block begins, from 1
 * @param code what stands between the fences
 */
record Snippet(Path page, int line, String code) {

    static List<Snippet> of(Path folder, Path page) throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        StringBuilder code = null;
        int begin = 0;
        int number = 0;
        for (String text : Files.readAllLines(folder.resolve(page))) {
            number++;
            if (code == null && text.strip().startsWith("```java")) {
                code = new StringBuilder();
                begin = number;
            } else if (code != null && text.strip().equals("```")) {
                snippets.add(new Snippet(page, begin, code.toString()));
                code = null;
            } else if (code != null) {
                code.append(text).append('\n');
            }
        }
        return snippets;
    }

    String title() {
        return page + ", line " + line;
    }
}
