package dev.kith.benchmarks.traffic;

/** Numbers that look random and are the same in each run. */
final class Mix {

    private Mix() {}

    static long of(long number, long salt) {
        long mixed = (number + salt * 0x9E3779B97F4A7C15L) ^ 0x5DEECE66DL;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** A number from 0 up to the bound, without it. */
    static int below(int bound, long number, long salt) {
        return (int) Long.remainderUnsigned(of(number, salt), bound);
    }

    /** A number from 0 to 1. */
    static double fraction(long number, long salt) {
        return (of(number, salt) >>> 11) * 0x1.0p-53;
    }
}
