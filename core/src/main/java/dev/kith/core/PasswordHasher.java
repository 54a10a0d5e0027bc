package dev.kith.core;

/**
 * Turns passwords into text that a password can be checked against and not be read from. A host that has hashes of
 * another kind brings its own. Safe for several threads. It neither keeps nor clears an array it is given.
 */
public interface PasswordHasher {

    /**
     * Hashes a password with a new random salt.
     *
     * @param password any characters
     * @return text for {@code password_hash}, with everything in it that {@link #verify} needs
     * @throws dev.kith.error.InvalidValueException as {@link dev.kith.error.Violation#WELL_FORMED} of
     *     {@code users.password_hash} where the password has a lone surrogate
     */
    String hash(char[] password);

    /**
     * Checks a password. It never throws for what the hash says.
     *
     * @param password what was typed
     * @param hash what is stored
     * @return whether the hash was made of this password; false for {@link dev.kith.user.User#NO_PASSWORD} and for any
     *     text that this hasher cannot read
     */
    boolean verify(char[] password, String hash);

    /**
     * Tells whether {@link #verify} can make anything of a hash. Where it cannot, a password is checked against another
     * hash all the same, so that such users cannot be told from others by time.
     *
     * @param hash what is stored
     * @return whether this hasher, with parameters within its limits, may have made it; true here
     */
    default boolean reads(String hash) {
        return true;
    }

    /**
     * Tells whether a hash is weaker than those this hasher makes, so that it should be made anew of the password, at
     * the next occasion.
     *
     * @param hash what is stored
     * @return whether it is; false for any text that this hasher cannot read
     */
    boolean needsRehash(String hash);

    /** {@return a hasher with 19 MiB, 2 iterations and 1 lane, see {@link #argon2id(int, int, int)}} */
    static PasswordHasher argon2id() {
        return argon2id(19_456, 2, 1);
    }

    /**
     * Makes a hasher by Argon2id, version 19, with 16 random bytes of salt and 32 bytes of hash, in PHC strings:
     * {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. Passwords are hashed as UTF-8 of Unicode's form NFC, so that it does
     * not matter how a keyboard composes an accent. It also reads hashes with other parameters, as long as they lie
     * within the limits below: a hash that demands more is treated as one it cannot read, and not a byte is reserved
     * for it. A hash is weaker where it has less memory or fewer iterations.
     *
     * @param memoryKiB the memory a hash takes while it is made: at least 8 for each lane, at most 262,144
     * @param iterations how often the memory is gone over: at least 1, and times memory at most 1,048,576
     * @param parallelism the lanes, 1 to 16, one after the other
     * @return the hasher
     * @throws IllegalArgumentException where a parameter is outside its limits
     */
    static PasswordHasher argon2id(int memoryKiB, int iterations, int parallelism) {
        return new Argon2idHasher(new Argon2Cost(memoryKiB, iterations, parallelism));
    }
}
