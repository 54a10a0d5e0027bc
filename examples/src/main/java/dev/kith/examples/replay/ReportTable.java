package dev.kith.examples.replay;

import java.io.PrintStream;
import java.util.Locale;

/** Prints a report for people. */
final class ReportTable {

    private final PrintStream out;

    ReportTable(PrintStream out) {
        this.out = out;
    }

    void print(Report report) {
        out.println("What the store holds of it");
        row("users", report.users());
        row("messages", report.messages());
        row("groups", report.groups());
        row("group members", report.groupMembers());
        out.println();
        out.println("What became of the lines");
        row("messages", report.messages());
        row("lines of the system", report.systemLines());
        report.refused().forEach((reason, lines) -> row("refused, " + reason, lines));
        row("all lines", report.lines());
        out.println();
        out.println("The busiest conversations");
        report.busiestConversations().forEach(each -> row(each.name(), each.messages()));
        out.println();
        out.printf(Locale.ROOT, "%,d messages a second%n", report.messagesPerSecond());
        out.println("digest " + report.digest());
    }

    private void row(String name, long count) {
        out.printf(Locale.ROOT, "  %-44s %,10d%n", name, count);
    }
}
