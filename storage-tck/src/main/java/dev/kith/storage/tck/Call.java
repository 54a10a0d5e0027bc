package dev.kith.storage.tck;

import dev.kith.error.ConflictException;
import dev.kith.error.DuplicateValueException;
import dev.kith.error.KithException;
import dev.kith.error.NotAllowedException;
import dev.kith.error.NotFoundException;
import dev.kith.spi.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A call of a store that can be made on several, to compare what they answer.
 *
 * @param text how it reads
 * @param action makes it; what it returns can be compared
 */
record Call(String text, Function<Session, Object> action) {

    static Call of(String method, Object argument, Function<Session, Object> action) {
        return new Call(method + "(" + argument + ")", action);
    }

    /** Several calls as a transaction, or as a step of one, that is undone in the end or not. */
    static Call transaction(List<Call> calls, boolean undone) {
        return new Call((undone ? "undone" : "kept") + calls, session -> {
            List<Object> answers = new ArrayList<>();
            try {
                session.inTransaction(step -> {
                    // It may run again from the start
                    answers.clear();
                    calls.forEach(call -> answers.add(call.answer(step)));
                    if (undone) {
                        throw new Undone();
                    }
                    return true;
                });
            } catch (Undone asPlanned) {
                answers.add("undone");
            }
            return answers;
        });
    }

    /** What the call returns, or what its refusal tells. */
    Object answer(Session session) {
        try {
            return action.apply(session);
        } catch (DuplicateValueException refusal) {
            return "taken: " + refusal.column();
        } catch (NotFoundException refusal) {
            return "missing: " + refusal.table() + " " + refusal.id();
        } catch (NotAllowedException refusal) {
            return "not allowed: " + refusal.rule();
        } catch (ConflictException refusal) {
            return "conflict: " + refusal.table() + " " + refusal.reason();
        } catch (KithException refusal) {
            return "refused: " + refusal.getClass().getSimpleName();
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
