package org.lingshu.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret that opens a running service; made anew at every start and printed once.
 *
 * @param value 32 random bytes, URL-safe
 */
public record Token(String value) {
    private static final int BYTES = 32;

    public Token {
        if (value == null || value.length() < 16) throw new IllegalArgumentException("a token has at least 16 characters");
    }

    /** A new random token. */
    public static Token random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether the offered word is this token; takes the same time whatever differs. */
    public boolean matches(String offered) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "Token[…]";
    }
}
