package dev.kith.user;

/**
 * What names one user: the id, or one of the three unique columns. Services bring a key to its canonical form by their
 * rules before they look; a key that no user could have simply finds nobody.
 */
public sealed interface UserKey permits UserId, UserKey.Username, UserKey.Email, UserKey.PhoneNumber {

    /**
     * Names a user by username.
     *
     * @param username the username, in any form its rule accepts
     * @return the key
     */
    static UserKey username(String username) {
        return new Username(username);
    }

    /**
     * Names a user by email address.
     *
     * @param email the address, in any form its rule accepts
     * @return the key
     */
    static UserKey email(String email) {
        return new Email(email);
    }

    /**
     * Names a user by telephone number.
     *
     * @param phoneNumber the number, in any form its rule accepts
     * @return the key
     */
    static UserKey phoneNumber(String phoneNumber) {
        return new PhoneNumber(phoneNumber);
    }

    /**
     * A user's username.
     *
     * @param value the text
     */
    record Username(String value) implements UserKey {}

    /**
     * A user's email address.
     *
     * @param value the text
     */
    record Email(String value) implements UserKey {}

    /**
     * A user's telephone number.
     *
     * @param value the text
     */
    record PhoneNumber(String value) implements UserKey {}
}
