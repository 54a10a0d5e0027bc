package dev.kith.storage.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** A statement with a list of ids. Its text comes in few lengths, so that databases keep few plans. */
final class InList {

    private final IntFunction<String> text;
    private final ConcurrentHashMap<Integer, String> texts = new ConcurrentHashMap<>();

    /**
     * @param before the statement up to the list
     * @param after and from there on
     */
    InList(String before, String after) {
        this.text = size -> before + "(" + Names.marks(size) + ")" + after;
    }

    String sql(int size) {
        return texts.computeIfAbsent(rounded(size), text::apply);
    }

    /** {@return the ids, the last of them as often as it takes to fill the text's list} */
    static List<UUID> filled(List<UUID> ids) {
        List<UUID> filled = new ArrayList<>(ids);
        while (filled.size() < rounded(ids.size())) {
            filled.add(ids.get(ids.size() - 1));
        }
        return filled;
    }

    private static int rounded(int size) {
        return size == 1 ? 1 : Integer.highestOneBit(size - 1) << 1;
    }
}
