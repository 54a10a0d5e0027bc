package dev.kith.storage.tck.service;

import dev.kith.core.PasswordHasher;

/** Hides nothing and costs nothing: tests that are not about hashing need no more. */
final class PlainHasher implements PasswordHasher {

    /** What a hash with weaker parameters begins with. */
    static final String WEAK = "weak:";

    private static final String STRONG = "plain:";

    @Override
    public String hash(char[] password) {
        return STRONG + String.valueOf(password);
    }

    @Override
    public boolean verify(char[] password, String hash) {
        String plain = String.valueOf(password);
        return hash.equals(STRONG + plain) || hash.equals(WEAK + plain);
    }

    @Override
    public boolean needsRehash(String hash) {
        return hash.startsWith(WEAK);
    }
}
