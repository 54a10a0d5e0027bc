package dev.kith.storage.sql;

/** The database refused a write for a reason that stands among its rows. Nothing was written. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    Refused(ErrorKind kind) {
        super(kind.name(), null, false, false);
    }
}
