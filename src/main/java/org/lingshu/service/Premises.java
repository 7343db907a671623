package org.lingshu.service;

import java.nio.file.Path;
import java.util.Optional;
import org.lingshu.service.edition.Succession;
import org.lingshu.store.Store;

/**
 * What a running service stands on.
 *
 * @param succession which edition answers
 * @param store      where everything is kept; empty when the service is only tried out
 * @param workshop   where experts work on the rules; empty when this service is not where they do
 */
public record Premises(Succession succession, Optional<Store> store, Optional<Workshop> workshop) {
    /**
     * The folders that experts work on.
     *
     * @param tree holds {@code rules}, {@code knowledge-base} and {@code tests-data}
     * @param home holds the releases
     */
    public record Workshop(Path tree, Path home) {
    }

    /** Premises where answers are given and nothing else. */
    public static Premises of(Succession succession) {
        return new Premises(succession, Optional.empty(), Optional.empty());
    }
}
