package dev.kith.storage.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** A statement with a list of ids or the like. Its text comes in few lengths, so that databases keep few plans. */
final class InList {

    private final IntFunction<String> text;
    private final ConcurrentHashMap<Integer, String> texts = new ConcurrentHashMap<>();

    /** Takes what makes the statement's text for a number of items. */
    InList(IntFunction<String> text) {
        this.text = text;
    }

    /**
     * @param before the statement up to the list
     * @param after and from there on
     */
    InList(String before, String after) {
        this(size -> before + "(" + Names.marks(size) + ")" + after);
    }

    String sql(int size) {
        return texts.computeIfAbsent(rounded(size), text::apply);
    }

    /** {@return the items, the last of them as often as it takes to fill the text's list} */
    static <T> List<T> filled(List<T> items) {
        List<T> filled = new ArrayList<>(items);
        while (filled.size() < rounded(items.size())) {
            filled.add(items.get(items.size() - 1));
        }
        return filled;
    }

    private static int rounded(int size) {
        return size == 1 ? 1 : Integer.highestOneBit(size - 1) << 1;
    }
}
