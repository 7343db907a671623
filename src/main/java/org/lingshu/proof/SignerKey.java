package org.lingshu.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The private Ed25519 key that signs notes, written as Go writes it: {@code PRIVATE+KEY+name+keyId+base64(type, seed)}. Secret; it never prints itself. */
public final class SignerKey {
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final String PREFIX = "PRIVATE+KEY+";
    private static final int SEED = 32;
    private final PrivateKey key;
    private final byte[] seed;
    private final VerifierKey verifier;

    private SignerKey(byte[] seed, VerifierKey verifier) {
        if (seed.length != SEED) throw new IllegalArgumentException("an Ed25519 seed has " + SEED + " bytes");
        this.seed = seed.clone();
        this.verifier = verifier;
        try {
            this.key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(ByteBuffer.allocate(PKCS8.length + SEED).put(PKCS8).put(seed).array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this is no Ed25519 key", e);
        }
        if (!verifier.signed(sign("probe\n"))) throw new IllegalArgumentException("the private and the public key do not belong together");
    }

    /** A new random key. */
    public static SignerKey random(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            return new SignerKey(seed, VerifierKey.of(name, pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a key as it is written down.
     *
     * @param verifier its public half
     * @throws IllegalArgumentException when it is no Ed25519 key or the halves do not belong together
     */
    public static SignerKey parse(String written, VerifierKey verifier) {
        String start = PREFIX + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.keyId()) + "+";
        String text = written.strip();
        if (!text.startsWith(start)) throw new IllegalArgumentException("the private and the public key do not belong together");
        byte[] all = Base64.getDecoder().decode(text.substring(start.length()));
        if (all.length != SEED + 1 || all[0] != VerifierKey.ED25519) throw new IllegalArgumentException("this is no Ed25519 signer key");
        return new SignerKey(Arrays.copyOfRange(all, 1, all.length), verifier);
    }

    /** The public half. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** Signs a text that ends with a newline. */
    public Note sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return new Note(text, List.of(new Note.Signed(verifier.name(), verifier.keyId(), signature.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key as it is written to its file, and nowhere else. */
    public String secret() {
        byte[] all = ByteBuffer.allocate(1 + SEED).put(VerifierKey.ED25519).put(seed).array();
        return PREFIX + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.keyId()) + "+" + Base64.getEncoder().encodeToString(all);
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "SignerKey[" + verifier.name() + "]";
    }
}
