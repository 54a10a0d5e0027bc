package dev.kith.model;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.UUID;

/** UUIDs as the model orders them: by their 16 bytes, unsigned, in every store. */
public final class UuidOrder {

    /** The order of ids. It differs from {@link UUID#compareTo}, which compares signed halves. */
    public static final Comparator<UUID> UNSIGNED = UuidOrder::compare;

    private UuidOrder() {}

    /**
     * Writes a UUID as a database without such a type keeps it.
     *
     * @param uuid any UUID
     * @return its 16 bytes, most significant first
     */
    public static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @param bytes 16 bytes
     * @return the UUID they are
     * @throws IllegalArgumentException where there are not 16
     */
    public static UUID uuid(byte[] bytes) {
        if (bytes.length != 16) {
            throw new IllegalArgumentException("A UUID has 16 bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
