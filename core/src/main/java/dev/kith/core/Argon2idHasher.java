package dev.kith.core;

import dev.kith.error.InvalidValueException;
import dev.kith.error.Violation;
import dev.kith.model.Column;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id, in PHC strings. */
final class Argon2idHasher implements PasswordHasher {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Argon2Cost cost;
    private final SecureRandom random = new SecureRandom();

    Argon2idHasher(Argon2Cost cost) {
        this.cost = cost;
    }

    @Override
    public String hash(char[] password) {
        byte[] bytes = PasswordBytes.of(password)
                .orElseThrow(() -> new InvalidValueException(Column.USERS_PASSWORD_HASH, Violation.WELL_FORMED));
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PhcString(cost, salt, argon2id(cost, bytes, salt, HASH_BYTES)).text();
    }

    @Override
    public boolean verify(char[] password, String hash) {
        PhcString stored = PhcString.parse(hash).orElse(null);
        byte[] bytes = PasswordBytes.of(password).orElse(null);
        return stored != null
                && bytes != null
                && MessageDigest.isEqual(argon2id(stored.cost, bytes, stored.salt, stored.hash.length), stored.hash);
    }

    @Override
    public boolean reads(String hash) {
        return PhcString.parse(hash).isPresent();
    }

    @Override
    public boolean needsRehash(String hash) {
        return PhcString.parse(hash)
                .filter(stored -> stored.cost.weakerThan(cost))
                .isPresent();
    }

    /** Clears the password's bytes. */
    private static byte[] argon2id(Argon2Cost cost, byte[] password, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKiB())
                .withIterations(cost.iterations())
                .withParallelism(cost.parallelism())
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password, hash);
        Arrays.fill(password, (byte) 0);
        return hash;
    }
}
