package dev.kith.storage.tck.killed;

import java.io.PrintStream;

/**
 * Where a crowd says what it is about to do, and what was acknowledged: a line each, so that a killed process leaves
 * whole lines. Safe for several threads.
 */
final class Diary {

    static final String BEGINS = "begins ";
    static final String DONE = "done ";

    private final PrintStream lines;

    Diary(PrintStream lines) {
        this.lines = lines;
    }

    void record(String writer, Deed deed, Runnable call) {
        say(BEGINS + writer + " " + deed.line());
        call.run();
        say(DONE + writer);
    }

    private void say(String line) {
        synchronized (lines) {
            lines.println(line);
            lines.flush();
        }
    }
}
