package dev.kith.core;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A hash by Argon2id as text: {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}, in Base64 without padding. */
final class PhcString {

    private static final Pattern FORM = Pattern.compile("\\$argon2id\\$v=19"
            + "\\$m=([1-9][0-9]{0,6}),t=([1-9][0-9]{0,6}),p=([1-9][0-9]{0,2})"
            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    private static final int LONGEST = 256;

    final Argon2Cost cost;
    final byte[] salt;
    final byte[] hash;

    PhcString(Argon2Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    /** Empty for any other text, and for a cost outside the limits. */
    static Optional<PhcString> parse(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            Argon2Cost cost = new Argon2Cost(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
            Base64.Decoder decoder = Base64.getDecoder();
            return Optional.of(new PhcString(cost, decoder.decode(parts.group(4)), decoder.decode(parts.group(5))));
        } catch (IllegalArgumentException outOfLimitsOrNotBase64) {
            return Optional.empty();
        }
    }

    /** The text, which {@link #parse} reads. */
    String text() {
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKiB() + ",t=" + cost.iterations() + ",p=" + cost.parallelism() + "$"
                + encoder.encodeToString(salt) + "$" + encoder.encodeToString(hash);
    }
}
