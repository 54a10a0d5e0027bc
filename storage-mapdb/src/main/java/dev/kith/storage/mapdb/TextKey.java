package dev.kith.storage.mapdb;

import dev.kith.model.CodePoints;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Text as a key: its UTF-8 in words, the rest zeros. Unsigned words are then in the order of code points, since no text
 * has U+0000.
 */
final class TextKey {

    private static final int FIRST_SURROGATE_BYTE = 0xf0;
    private static final int TWO_SUPPLEMENTARY_BITS = 0x80;

    private TextKey() {}

    /** The key of a text that its column can hold, or null where it can hold no such text. */
    static long @Nullable [] of(String text, int words) {
        if (!CodePoints.wellFormed(text)) {
            return null;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length > words * Long.BYTES ? null : packed(bytes, words);
    }

    /** Where any text stands among the keys: those of greater texts are greater, all others are not. */
    static long[] place(String text, int words) {
        int end = 0;
        while (end < text.length() && wellFormedAt(text, end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        byte[] bytes = text.substring(0, end).getBytes(StandardCharsets.UTF_8);
        if (end == text.length() || text.charAt(end) == 0) {
            return packed(bytes, words);
        }
        byte[] torn = ByteBuffer.allocate(bytes.length + 3)
                .put(bytes)
                .put(beginning(text.charAt(end)))
                .array();
        return packed(torn, words);
    }

    private static boolean wellFormedAt(String text, int index) {
        char unit = text.charAt(index);
        return unit != 0
                && (!Character.isSurrogate(unit) || Character.isSupplementaryCodePoint(text.codePointAt(index)));
    }

    /** A high half alone stands before the characters it begins, a low one after every character. */
    private static byte[] beginning(char half) {
        if (Character.isLowSurrogate(half)) {
            return new byte[] {-1, -1, -1};
        }
        int first = Character.toCodePoint(half, Character.MIN_LOW_SURROGATE);
        return new byte[] {
            (byte) (FIRST_SURROGATE_BYTE | (first >>> 18)),
            (byte) (TWO_SUPPLEMENTARY_BITS | ((first >>> 12) & 0x3f)),
            (byte) (TWO_SUPPLEMENTARY_BITS | ((first >>> 6) & 0x3f))
        };
    }

    private static long[] packed(byte[] bytes, int words) {
        long[] key = new long[words];
        int length = Math.min(bytes.length, words * Long.BYTES);
        for (int i = 0; i < length; i++) {
            key[i >>> 3] |= (bytes[i] & 0xffL) << (56 - ((i & 7) << 3));
        }
        return key;
    }
}
