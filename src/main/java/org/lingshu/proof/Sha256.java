package org.lingshu.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of bytes. */
public final class Sha256 {
    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private Sha256() {
    }

    /** The hash of these pieces, one after the other. */
    public static byte[] of(byte[]... pieces) {
        MessageDigest digest = digest();
        for (byte[] piece : pieces) digest.update(piece);
        return digest.digest();
    }

    /** The hash of these bytes in lower-case hex. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
