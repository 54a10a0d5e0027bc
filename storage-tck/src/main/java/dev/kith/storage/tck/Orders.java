package dev.kith.storage.tck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Values that are easily put in another order than the model's: listed here in the right one. */
final class Orders {

    /** Text by code point: locales, UTF-16 and case each order it otherwise. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "!",
            "10",
            "9",
            "A",
            "Ada",
            "Zoe",
            "_",
            "a",
            "a ",
            "a!",
            "aa",
            "ab",
            "ada",
            "ada ",
            "zoe",
            "~",
            "\u00c4",
            "\u00e4",
            "\u0131",
            "\u03a9",
            "\u4e2d",
            "\ud7ff",
            "\ue000",
            "\uff21",
            "\uffee",
            "\ufffd",
            "\ud800\udc00",
            "\ud83d\ude00",
            "\ud83d\ude00a",
            "\ud83d\ude01",
            "\udbff\udffd");

    /** Ids by their bytes, of several versions: signed halves, swapped segments and versions each order them otherwise. */
    static final List<UUID> UUIDS = List.of(
            UUID.fromString("00000000-0000-4000-0000-000000000001"),
            UUID.fromString("00000000-0000-4000-8000-000000000000"),
            UUID.fromString("00000000-0001-4000-7fff-ffffffffffff"),
            UUID.fromString("0192f3c4-7a10-7abc-8def-0123456789ab"),
            UUID.fromString("0192f3c4-7a10-7abc-9def-0123456789ab"),
            UUID.fromString("2c5ea4c0-4067-11e9-8bad-9b1deb4d3b7d"),
            UUID.fromString("6fa459ea-ee8a-3ca4-894e-db77e160355e"),
            UUID.fromString("7fffffff-ffff-4fff-bfff-ffffffffffff"),
            UUID.fromString("80000000-0000-4000-8000-000000000000"),
            UUID.fromString("80000000-0000-4000-8000-000000000080"),
            UUID.fromString("9b1deb4d-3b7d-4bad-0bdd-2b0d7b3dcb6d"),
            UUID.fromString("9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d"),
            UUID.fromString("fedcba98-7654-8321-b012-3456789abcde"),
            UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

    /** How many of {@link #UUIDS} come before those with the top bit set. */
    static final int BELOW_TOP_BIT = 8;

    private Orders() {}

    /** The same in an order that is neither this nor its reverse. */
    static <T> List<T> shuffled(List<T> ordered) {
        List<T> shuffled = new ArrayList<>(ordered);
        Collections.rotate(shuffled, 3);
        Collections.swap(shuffled, 0, ordered.size() / 2);
        return shuffled;
    }
}
