package dev.kith.storage.mapdb;

import dev.kith.model.Column;
import dev.kith.storage.mapdb.internal.volume.CrashSafeVolume;
import java.util.List;
import java.util.UUID;

/** Holds everything in a store against everything it must agree with. Changes nothing. */
final class Verification {

    private Verification() {}

    static List<String> of(CrashSafeVolume volume, Tables tables) {
        Problems problems = new Problems();
        try {
            volume.checkPages(offset -> problems.add("The page at byte " + offset + " is damaged"));
        } catch (RuntimeException | Error failure) {
            problems.add(
                    "The pages cannot be read: " + Failures.storage(failure).getMessage());
        }
        new UserCheck(tables, problems).run();
        new MessageCheck(tables, problems).run();
        new TalkCheck(tables, problems).run();
        new GroupCheck(tables, problems).run();
        new MemberCheck(tables, problems).run();
        return problems.found();
    }

    /** Whether a column that is unique by itself in the literal reading knows a value, in that reading only. */
    static void literal(Tables tables, Problems problems, Column column, UUID value) {
        boolean known = tables.literals.containsKey(Keys.literal(column, value));
        problems.require(known == tables.literal(), "Unique index of " + column, value, known ? "in vain" : "missing");
    }
}
