package org.lingshu.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public Ed25519 key that checks notes, written {@code name+keyId+base64(type, key)} as C2SP and Go write it. Not secret: give it to whoever audits.
 */
public final class VerifierKey {
    static final byte ED25519 = 1;
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int KEY = 32;
    private final String name;
    private final byte[] key;
    private final int keyId;
    private final PublicKey decoded;

    private VerifierKey(String name, byte[] key) {
        if (name.isEmpty() || name.indexOf('+') >= 0 || name.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ')) {
            throw new IllegalArgumentException("a key name is not empty and holds neither blanks nor a plus");
        }
        if (key.length != KEY) throw new IllegalArgumentException("an Ed25519 key has " + KEY + " bytes");
        this.name = name;
        this.key = key.clone();
        this.keyId = ByteBuffer.wrap(Sha256.of(name.getBytes(StandardCharsets.UTF_8), new byte[] {'\n', ED25519}, key)).getInt();
        try {
            this.decoded = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(ByteBuffer.allocate(X509.length + KEY).put(X509).put(key).array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this is no Ed25519 key", e);
        }
    }

    static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new VerifierKey(name, java.util.Arrays.copyOfRange(encoded, encoded.length - KEY, encoded.length));
    }

    /**
     * Reads a key as it is written down.
     *
     * @throws IllegalArgumentException when it is no Ed25519 verifier key, or its id is not that of the key
     */
    public static VerifierKey parse(String written) {
        String[] parts = written.strip().split("\\+", 3);
        if (parts.length != 3) throw new IllegalArgumentException("a verifier key is name+id+key");
        byte[] all = Base64.getDecoder().decode(parts[2]);
        if (all.length != KEY + 1 || all[0] != ED25519) throw new IllegalArgumentException("this is no Ed25519 verifier key");
        VerifierKey read = new VerifierKey(parts[0], java.util.Arrays.copyOfRange(all, 1, all.length));
        if (!read.toString().equals(written.strip())) throw new IllegalArgumentException("the id `" + parts[1] + "` is not that of the key");
        return read;
    }

    /** The name of the key; for a log, its origin. */
    public String name() {
        return name;
    }

    int keyId() {
        return keyId;
    }

    /** Whether a note carries a signature of this key, and it is right. Signatures of other keys are passed over. */
    public boolean signed(Note note) {
        var own = note.signatures().stream().filter(each -> each.name().equals(name) && each.keyId() == keyId).toList();
        return !own.isEmpty() && own.stream().allMatch(each -> matches(note.text(), each.bytes()));
    }

    private boolean matches(String text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(decoded);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return keyId;
    }

    /** The key as it is written down. */
    @Override
    public String toString() {
        byte[] all = ByteBuffer.allocate(1 + KEY).put(ED25519).put(key).array();
        return name + "+" + HexFormat.of().toHexDigits(keyId) + "+" + Base64.getEncoder().encodeToString(all);
    }
}
