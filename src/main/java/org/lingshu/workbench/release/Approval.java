package org.lingshu.workbench.release;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Somebody who says yes to a release.
 *
 * @param name the approver
 * @param key  file of the private key; empty when it lies where keys lie
 */
public record Approval(String name, Optional<Path> key) {
    /** Reads {@code NAME} or {@code NAME=FILE}. */
    public static Approval of(String text) {
        int at = text.indexOf('=');
        return at < 0 ? new Approval(text, Optional.empty()) : new Approval(text.substring(0, at), Optional.of(Path.of(text.substring(at + 1))));
    }
}
