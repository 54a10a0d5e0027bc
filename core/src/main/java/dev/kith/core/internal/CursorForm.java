package dev.kith.core.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.zip.CRC32C;

/**
 * What the bytes of every cursor have in common: version, kind, the first 8 bytes of the SHA-256 of the scope, the
 * place, and a CRC-32C over all before it.
 */
final class CursorForm {

    static final byte VERSION = 1;
    static final int HEAD = 10;
    static final int CHECK = 4;

    private CursorForm() {}

    static byte[] head(CursorKind kind, String scope) {
        MessageDigest digest = Sha256.digest();
        byte[] hash = digest.digest(scope.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(HEAD)
                .put(VERSION)
                .put(kind.code)
                .put(hash, 0, HEAD - 2)
                .array();
    }

    static int check(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
