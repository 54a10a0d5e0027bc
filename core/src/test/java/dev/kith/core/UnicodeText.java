package dev.kith.core;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Text of anything Unicode has, with more than its share of what normalising stumbles over. */
final class UnicodeText {

    private static final int[] AWKWARD = ("aAzZ09~@.+-_ ßẞſσςΣİıIiǅÅÅéΆΰΐ｡Ａａ０ｶﾞカ゛Åḍṩơưאבגابปةlinда가각ﾡﾢ€𝔭𐐀𐐨😀"
                    + "\u0301\u0307\u0323\u0345\u031b\u0338\u3099\u309a\u1161\u11a8\u200b\u200c\u200d\u00ad\ufeff"
                    + "\u00a0\u2003\u202e\u2028\u0085\t\n\u037e\u2126\u212a\ufb01\u0130\u0640\u0660\u06f0")
            .codePoints()
            .toArray();

    private UnicodeText() {}

    /** Well-formed, without U+0000. */
    static Arbitrary<String> wellFormed() {
        Arbitrary<Integer> awkward =
                Arbitraries.integers().between(0, AWKWARD.length - 1).map(index -> AWKWARD[index]);
        Arbitrary<Integer> any = Arbitraries.integers()
                .between(1, Character.MAX_CODE_POINT)
                .filter(codePoint -> codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
        Arbitrary<Integer> near = Arbitraries.integers().between(1, 0x2fff);
        return Arbitraries.frequencyOf(Tuple.of(5, awkward), Tuple.of(1, any), Tuple.of(2, near))
                .list()
                .ofMaxSize(20)
                .map(UnicodeText::string);
    }

    /** Anything a {@code char} can be, lone surrogates and U+0000 too. */
    static Arbitrary<String> any() {
        return Arbitraries.oneOf(wellFormed(), Arbitraries.strings().ofMaxLength(20));
    }

    private static String string(Iterable<Integer> codePoints) {
        StringBuilder text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }
}
