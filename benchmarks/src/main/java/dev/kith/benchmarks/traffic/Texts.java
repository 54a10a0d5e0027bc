package dev.kith.benchmarks.traffic;

/** What messages say: 150 to 250 letters and blanks, cut out of one long text so that making one costs next to nothing. */
final class Texts {

    private static final int SHORTEST = 150;
    private static final int LONGEST = 250;
    private static final String POOL = pool(1 << 16);

    private Texts() {}

    static String of(long number) {
        int length = SHORTEST + Mix.below(LONGEST - SHORTEST + 1, number, 1);
        int start = Mix.below(POOL.length() - LONGEST, number, 2);
        return POOL.substring(start, start + length);
    }

    private static String pool(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            int letter = Mix.below(31, i, 3);
            text.append(letter < 26 ? (char) ('a' + letter) : ' ');
        }
        return text.toString();
    }
}
