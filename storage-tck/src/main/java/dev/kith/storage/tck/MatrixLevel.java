package dev.kith.storage.tck;

/** Which way a value of the matrix comes to the store. */
public enum MatrixLevel {
    /** Past everything but the store's own constraints, by the fixture's {@link RawWriter}. */
    RAW("X"),
    /** Through the services of core. */
    SERVICE("XS");

    private final String prefix;

    MatrixLevel(String prefix) {
        this.prefix = prefix;
    }

    /** {@return what its rules' numbers begin with} */
    public String prefix() {
        return prefix;
    }
}
