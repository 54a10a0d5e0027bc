package dev.kith.examples;

import dev.kith.core.ContentDigest;
import dev.kith.core.Storages;
import dev.kith.core.StoreCopy;
import dev.kith.error.ConflictException;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Copies all that one store holds into another.
 *
 * @param from the URL of the store that is read
 * @param to the URL of the other, which must be new or empty
 */
record Move(String from, String to) {

    /** {@return whether both stores hold the same now} */
    boolean run(PrintStream out, PrintStream err) {
        try (Storage source = Storages.open(from, OpenOptions.DEFAULT);
                Storage target = Storages.open(to, OpenOptions.DEFAULT)) {
            StoreCopy.Counts copied = StoreCopy.copy(source, target);
            return print(copied, ContentDigest.of(source), ContentDigest.of(target), out);
        } catch (ConflictException notEmpty) {
            err.println("There are " + notEmpty.table().tableName() + " in " + StoreUrl.shown(to)
                    + " already: move needs a store that is new or empty.");
            return false;
        }
    }

    private boolean print(StoreCopy.Counts copied, String before, String after, PrintStream out) {
        out.println("Copied from " + StoreUrl.shown(from) + " to " + StoreUrl.shown(to));
        row("users", copied.users(), out);
        row("messages", copied.messages(), out);
        row("groups", copied.groups(), out);
        row("group members", copied.groupMembers(), out);
        out.println("digest of the first   " + before);
        out.println("digest of the second  " + after);
        boolean same = before.equals(after);
        out.println(same ? "One digest: both stores hold the same." : "The digests differ.");
        return same;
    }

    private static void row(String name, long count, PrintStream out) {
        out.printf(Locale.ROOT, "  %-14s %,10d%n", name, count);
    }
}
