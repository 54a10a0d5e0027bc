package dev.kith.core.internal;

import dev.kith.error.InvalidCursorException;
import dev.kith.model.UuidOrder;
import dev.kith.page.Cursor;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;

/** Reads the place in a cursor. Whatever is wrong with it is an {@link InvalidCursorException}. */
final class CursorReader {

    private static final long FIRST_SECOND =
            Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final int MICROS = 1_000_000;

    private final ByteBuffer place;

    private CursorReader(ByteBuffer place) {
        this.place = place;
    }

    /** Reads a whole cursor of that kind and scope; bytes that are left over are wrong too. */
    static <T> T read(Cursor cursor, CursorKind kind, String scope, Function<CursorReader, T> reading) {
        try {
            CursorReader reader = new CursorReader(place(bytes(cursor), kind, scope));
            T read = reading.apply(reader);
            require(!reader.place.hasRemaining());
            return read;
        } catch (BufferUnderflowException tooShort) {
            throw new InvalidCursorException();
        }
    }

    boolean flag() {
        byte value = place.get();
        require(value == 0 || value == 1);
        return value == 1;
    }

    UUID id() {
        byte[] bytes = new byte[16];
        place.get(bytes);
        return UuidOrder.uuid(bytes);
    }

    Instant instant() {
        long second = place.getLong();
        int micros = place.getInt();
        require(second >= FIRST_SECOND && second <= LAST_SECOND && micros >= 0 && micros < MICROS);
        return Instant.ofEpochSecond(second, micros * 1_000L);
    }

    String text() {
        int length = place.getInt();
        require(length >= 0 && length <= place.remaining());
        byte[] utf8 = new byte[length];
        place.get(utf8);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new InvalidCursorException();
        }
    }

    /** Decoders pass over the bits that the last letter has too many, so only one spelling is let through. */
    private static byte[] bytes(Cursor cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor.value());
            require(Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(bytes)
                    .equals(cursor.value()));
            return bytes;
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidCursorException();
        }
    }

    private static ByteBuffer place(byte[] bytes, CursorKind kind, String scope) {
        int end = bytes.length - CursorForm.CHECK;
        require(end >= CursorForm.HEAD);
        require(ByteBuffer.wrap(bytes).getInt(end) == CursorForm.check(bytes, end));
        require(Arrays.equals(CursorForm.head(kind, scope), Arrays.copyOf(bytes, CursorForm.HEAD)));
        return ByteBuffer.wrap(bytes, CursorForm.HEAD, end - CursorForm.HEAD);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new InvalidCursorException();
        }
    }
}
