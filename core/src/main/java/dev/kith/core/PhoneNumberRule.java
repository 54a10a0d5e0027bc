package dev.kith.core;

import java.util.Optional;

/** ASCII digits, however they are written down in groups. */
final class PhoneNumberRule implements TextRule {

    @Override
    public Optional<String> canonical(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        text.codePoints().filter(codePoint -> !groups(codePoint)).forEach(bare::appendCodePoint);
        if (!bare.isEmpty() && bare.charAt(0) == '+') {
            bare.deleteCharAt(0);
        }
        boolean digits = !bare.isEmpty() && bare.chars().allMatch(unit -> unit >= '0' && unit <= '9');
        return digits ? Optional.of(bare.toString()) : Optional.empty();
    }

    private static boolean groups(int codePoint) {
        return WhiteSpace.is(codePoint)
                || Character.getType(codePoint) == Character.DASH_PUNCTUATION
                || ".()[]".indexOf(codePoint) >= 0;
    }
}
