package dev.kith.core;

import java.util.Optional;
import rocks.xmpp.precis.PrecisProfile;
import rocks.xmpp.precis.PrecisProfiles;

/** RFC 8265's UsernameCaseMapped. A tilde at the beginning marks users who were erased. */
final class UsernameRule implements TextRule {

    /** No text so long has a canonical form that fits: composing makes at most four code points one. */
    private static final int HOPELESS = 256;

    private static final int ROUNDS = 4;

    private static final PrecisProfile PROFILE = PrecisProfiles.USERNAME_CASE_MAPPED;

    @Override
    public Optional<String> canonical(String text) {
        if (text.length() > HOPELESS) {
            return Optional.of(text);
        }
        return settled(text).filter(name -> !name.startsWith("~"));
    }

    /** The profile applied until it changes nothing more: one round is not always enough, as RFC 8264, 7, says. */
    private static Optional<String> settled(String text) {
        try {
            String before = text;
            for (int round = 0; round < ROUNDS; round++) {
                String after = PROFILE.enforce(before);
                if (after.equals(before)) {
                    return Optional.of(after);
                }
                before = after;
            }
            return Optional.empty();
        } catch (IllegalArgumentException notAUsername) {
            return Optional.empty();
        }
    }
}
