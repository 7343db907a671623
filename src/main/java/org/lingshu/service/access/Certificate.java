package org.lingshu.service.access;

import io.helidon.common.configurable.Resource;
import io.helidon.common.pki.Keys;
import io.helidon.common.tls.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a service proves its name with, and the key to it. Files are read when it starts; a new certificate needs a new start. */
public sealed interface Certificate {
    /** The files that it is made of. */
    List<Path> files();

    /** The key with its certificates. */
    Pair pair() throws IOException, GeneralSecurityException;

    /**
     * Two PEM files.
     *
     * @param chain the certificate, then those that vouch for it
     * @param key   PKCS#8
     */
    record Pem(Path chain, Path key) implements Certificate {
        @Override
        public List<Path> files() {
            return List.of(chain, key);
        }

        @Override
        public Pair pair() {
            Keys keys = Keys.builder().pem(pem -> pem.key(Resource.create(key)).certChain(Resource.create(chain))).build();
            return new Pair(keys.privateKey().orElseThrow(), keys.certChain());
        }
    }

    /**
     * One PKCS#12 file.
     *
     * @param file     holds both
     * @param password a file with nothing but the password; empty for none
     */
    record Pkcs12(Path file, Optional<Path> password) implements Certificate {
        @Override
        public List<Path> files() {
            return password.map(each -> List.of(file, each)).orElse(List.of(file));
        }

        @Override
        public Pair pair() throws IOException, GeneralSecurityException {
            char[] secret = (password.isPresent() ? Files.readString(password.get(), StandardCharsets.UTF_8).strip() : "").toCharArray();
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, secret);
            }
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, secret) instanceof PrivateKey key) {
                    return new Pair(key, Arrays.stream(store.getCertificateChain(alias)).map(X509Certificate.class::cast).toList());
                }
            }
            throw new KeyStoreException("no key is in it");
        }
    }

    /**
     * The same as the server wants it: TLS 1.2 and 1.3, nothing older.
     *
     * @throws GeneralSecurityException when the certificate is not good now, or the key is not its own
     */
    default Tls checked() throws IOException, GeneralSecurityException {
        Pair pair = pair();
        pair.check();
        return Tls.builder().privateKey(pair.key()).privateKeyCertChain(pair.chain()).enabledProtocols(List.of("TLSv1.3", "TLSv1.2")).build();
    }

    /** The same once more, after it was checked. */
    default Tls tls() {
        try {
            return checked();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the certificate was changed since it was read", e);
        }
    }

    /**
     * A key and what vouches for it.
     *
     * @param chain the certificate first
     */
    record Pair(PrivateKey key, List<X509Certificate> chain) {
        /** Whether it is good now, and the two belong together. */
        void check() throws GeneralSecurityException {
            chain.getFirst().checkValidity();
            String name = switch (key.getAlgorithm()) {
                case "RSA" -> "SHA256withRSA";
                case "EC" -> "SHA256withECDSA";
                default -> key.getAlgorithm();
            };
            Signature signing = Signature.getInstance(name);
            signing.initSign(key);
            byte[] signed = signing.sign();
            Signature checking = Signature.getInstance(name);
            checking.initVerify(chain.getFirst().getPublicKey());
            if (!checking.verify(signed)) throw new KeyException("the key is another certificate's");
        }
    }
}
