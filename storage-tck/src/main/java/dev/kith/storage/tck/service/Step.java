package dev.kith.storage.tck.service;

import dev.kith.core.Kith;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One step of a random sequence, which can be taken with several Kiths to compare what comes of it.
 *
 * @param text how it reads
 * @param action takes it; what it returns can be compared
 */
record Step(String text, Function<Kith, @Nullable Object> action) {

    /** Several steps in a transaction, or a step of one, that is undone in the end or not. */
    static Step transaction(List<Step> steps, boolean undone) {
        return new Step((undone ? "undone" : "kept") + steps, kith -> {
            List<@Nullable Object> outcomes = new ArrayList<>();
            try {
                return kith.inTransaction(inner -> {
                    // It may run again from the start
                    outcomes.clear();
                    steps.forEach(step -> outcomes.add(step.outcome(inner)));
                    if (undone) {
                        throw new Undone();
                    }
                    return List.copyOf(outcomes);
                });
            } catch (Undone asPlanned) {
                return outcomes + " undone";
            }
        });
    }

    /** What the step returns, or the {@link Refusal} it ends with. */
    @Nullable
    Object outcome(Kith kith) {
        try {
            return action.apply(kith);
        } catch (Undone outer) {
            throw outer;
        } catch (RuntimeException refused) {
            return Refusal.of(refused);
        }
    }

    @Override
    public String toString() {
        return text;
    }

    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
