package dev.kith.examples;

import java.util.regex.Pattern;

/** What may be told about a store's URL. */
final class StoreUrl {

    private static final Pattern SECRET = Pattern.compile("(?i)(password=)[^&;]*");
    private static final Pattern SIGN_IN = Pattern.compile("//[^/@]*@");

    private StoreUrl() {}

    /** {@return the URL without a password} */
    static String shown(String url) {
        return SIGN_IN.matcher(SECRET.matcher(url).replaceAll("$1...")).replaceAll("//...@");
    }

    static boolean inMemory(String url) {
        return url.contains(":mem:") || url.endsWith(":memory");
    }
}
