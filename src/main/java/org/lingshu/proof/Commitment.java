package org.lingshu.proof;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * A salted hash that binds somebody to bytes without showing them. Who has salt and bytes can check it; once the salt is destroyed nobody can tell
 * from the hash what was committed, not even by trying every likely text.
 */
public final class Commitment {
    /** Bytes of a salt: too many to guess. */
    public static final int SALT = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Commitment() {
    }

    /** A new random salt. */
    public static byte[] salt() {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /**
     * SHA-256 over the purpose, a zero byte, the salt and the bytes.
     *
     * @param purpose what the bytes are, so that a commitment to one thing never passes for another
     */
    public static byte[] of(String purpose, byte[] salt, byte[] bytes) {
        if (salt.length != SALT) throw new IllegalArgumentException("a salt has " + SALT + " bytes, this has " + salt.length);
        return Sha256.of(purpose.getBytes(StandardCharsets.UTF_8), new byte[1], salt, bytes);
    }
}
