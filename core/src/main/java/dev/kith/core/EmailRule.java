package dev.kith.core;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The shape of an address, in one form for one address. */
final class EmailRule implements TextRule {

    /** No text so long, without the white space around it, has a canonical form that fits. */
    private static final int HOPELESS = 256;

    private static final int ROUNDS = 4;

    @Override
    public Optional<String> canonical(String text) {
        String trimmed = WhiteSpace.trim(text);
        if (trimmed.length() > HOPELESS) {
            return Optional.of(trimmed);
        }
        return settled(trimmed).filter(EmailRule::shaped);
    }

    /** Lower case can undo NFC and NFC lower case, so both are applied until they change nothing more. */
    private static Optional<String> settled(String text) {
        String before = text;
        for (int round = 0; round < ROUNDS; round++) {
            String after = Normalizer.normalize(before.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
            if (after.equals(before)) {
                return Optional.of(after);
            }
            before = after;
        }
        return Optional.empty();
    }

    private static boolean shaped(String address) {
        int at = address.indexOf('@');
        return at > 0
                && at < address.length() - 1
                && address.indexOf('@', at + 1) < 0
                && address.codePoints().allMatch(EmailRule::visible);
    }

    private static boolean visible(int codePoint) {
        return !WhiteSpace.is(codePoint)
                && !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.FORMAT;
    }
}
