package dev.kith.storage.tck;

/**
 * A row, and what must become of it.
 *
 * @param row the row
 * @param kept whether it is kept, as it is, or refused
 * @param remark what the matrix adds to that
 * @param told whether the matrix tells of it; not of what only leads to another
 */
record MatrixProbe(RawRow row, boolean kept, String remark, boolean told) {

    static MatrixProbe kept(RawRow row, String remark) {
        return new MatrixProbe(row, true, remark, true);
    }

    static MatrixProbe refused(RawRow row, String remark) {
        return new MatrixProbe(row, false, remark, true);
    }

    String outcome() {
        return (kept ? "kept" : "refused") + remark;
    }
}
