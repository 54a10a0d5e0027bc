package dev.kith.internal;

import dev.kith.error.InvalidValueException;
import dev.kith.error.Violation;
import dev.kith.model.Column;
import dev.kith.model.UuidOrder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/** What the three id records share. */
public final class Uuids {

    private static final int TEXT_LENGTH = 36;

    private Uuids() {}

    /** Reads the form with dashes, strictly: {@link UUID#fromString} also takes {@code 1-1-1-1-1}. */
    public static UUID parse(String text, Column column) {
        if (text != null && text.length() == TEXT_LENGTH) {
            try {
                UUID uuid = UUID.fromString(text);
                if (uuid.toString().equalsIgnoreCase(text)) {
                    return uuid;
                }
            } catch (IllegalArgumentException notOne) {
                throw new InvalidValueException(column, Violation.UUID);
            }
        }
        throw new InvalidValueException(column, Violation.UUID);
    }

    /** RFC 9562's version 8, from a SHA-256 over the length of the namespace, the namespace and the key. */
    public static UUID derived(String namespace, String key) {
        byte[] space = namespace.getBytes(StandardCharsets.UTF_8);
        MessageDigest digest = sha256();
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(space.length).array());
        digest.update(space);
        byte[] bytes = Arrays.copyOf(digest.digest(key.getBytes(StandardCharsets.UTF_8)), 16);
        bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
        return UuidOrder.uuid(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every JDK has SHA-256", impossible);
        }
    }
}
