package dev.kith.core.internal;

import dev.kith.model.UuidOrder;
import dev.kith.page.Cursor;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.Base64;
import java.util.UUID;

/** Writes the place in a cursor, value by value. {@link CursorReader} reads them in the same order. */
final class CursorWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);

    CursorWriter(CursorKind kind, String scope) {
        bytes.writeBytes(CursorForm.head(kind, scope));
    }

    CursorWriter flag(boolean value) {
        bytes.write(value ? 1 : 0);
        return this;
    }

    CursorWriter id(UUID value) {
        bytes.writeBytes(UuidOrder.bytes(value));
        return this;
    }

    CursorWriter instant(Instant value) {
        bytes.writeBytes(ByteBuffer.allocate(12)
                .putLong(value.getEpochSecond())
                .putInt(value.get(ChronoField.MICRO_OF_SECOND))
                .array());
        return this;
    }

    CursorWriter text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(utf8.length).array());
        bytes.writeBytes(utf8);
        return this;
    }

    Cursor cursor() {
        byte[] content = bytes.toByteArray();
        bytes.writeBytes(ByteBuffer.allocate(CursorForm.CHECK)
                .putInt(CursorForm.check(content, content.length))
                .array());
        return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray()));
    }
}
