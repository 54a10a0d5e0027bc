package dev.kith.model;

import java.util.Comparator;

/** Text as the model counts and orders it: by Unicode code points, whatever unit a database counts in. */
public final class CodePoints {

    /**
     * The order of text in every store: by code point, which is also the order of the UTF-8 bytes. It differs from
     * {@link String#compareTo} above U+FFFF.
     */
    public static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    /**
     * Counts code points.
     *
     * @param text any text
     * @return its length in code points, a lone surrogate counting as one
     */
    public static int count(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * Tells whether every database can store the text.
     *
     * @param text any text
     * @return false where it has a lone surrogate or U+0000
     */
    public static boolean wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0 || Character.isLowSurrogate(unit)) {
                return false;
            }
            if (Character.isHighSurrogate(unit)
                    && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    private static int compare(String one, String other) {
        int shared = Math.min(one.length(), other.length());
        for (int i = 0; i < shared; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean sameSide = Character.isSurrogate(a) == Character.isSurrogate(b);
                if (sameSide) {
                    return Character.compare(a, b);
                }
                return Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
