package org.lingshu.service.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Public keys (JWKS, RFC 7517) in a file, read again whenever it was changed. Safe to share between threads. */
final class KeyFile implements JWKSource<SecurityContext> {
    private final Path file;
    private final AtomicReference<Optional<Read>> last = new AtomicReference<>(Optional.empty());

    private record Read(FileTime changed, long size, JWKSet keys) {
    }

    KeyFile(Path file) {
        this.file = file;
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
        return selector.select(keys());
    }

    private JWKSet keys() throws KeySourceException {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            Optional<Read> before = last.get().filter(each -> each.changed.equals(changed) && each.size == size);
            if (before.isPresent()) return before.get().keys;
            Read read = new Read(changed, size, JWKSet.parse(Files.readString(file)).toPublicJWKSet());
            last.set(Optional.of(read));
            return read.keys;
        } catch (IOException | ParseException e) {
            throw new KeySourceException("the file of keys cannot be read", e);
        }
    }
}
