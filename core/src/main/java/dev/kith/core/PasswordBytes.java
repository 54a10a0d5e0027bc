package dev.kith.core;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/** A password as the bytes that are hashed: UTF-8 of its form NFC. */
final class PasswordBytes {

    private PasswordBytes() {}

    /** Empty where there is a lone surrogate, of which an encoder would make the same byte as of any other. */
    static Optional<byte[]> of(char[] password) {
        CharBuffer text = composed(CharBuffer.wrap(password));
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        ByteBuffer encoded = ByteBuffer.allocate((int) Math.ceil(text.length() * (double) encoder.maxBytesPerChar()));
        if (encoder.encode(text, encoded, true).isError()) {
            return Optional.empty();
        }
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.position());
        Arrays.fill(encoded.array(), (byte) 0);
        return Optional.of(bytes);
    }

    /** The text itself where it can be, for a string that is made of it cannot be cleared. */
    private static CharBuffer composed(CharBuffer text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : CharBuffer.wrap(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
}
