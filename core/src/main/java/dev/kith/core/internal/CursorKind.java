package dev.kith.core.internal;

/** The lists that are paged. A list's code stands in cursors that are out there: it never changes. */
enum CursorKind {
    HISTORY(1),
    INBOX(2),
    USERS(3),
    MEMBERS(4),
    MEMBERSHIPS(5);

    final byte code;

    CursorKind(int code) {
        this.code = (byte) code;
    }
}
