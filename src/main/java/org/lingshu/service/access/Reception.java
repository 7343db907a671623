package org.lingshu.service.access;

import java.time.InstantSource;
import java.util.Optional;
import org.lingshu.store.Store;

/**
 * Everything by which a service knows who comes.
 *
 * @param settings how it is reached
 * @param tokens   of programs and people; empty where there is no store to keep them in
 * @param sessions of browsers
 * @param log      of accesses
 */
public record Reception(Settings settings, Optional<Tokens> tokens, Sessions sessions, AccessLog log) implements AutoCloseable {
    /** By these settings, with the tokens of this store. */
    public static Reception of(Settings settings, Optional<Store> store) {
        return new Reception(settings, store.map(each -> new Tokens(each.accessBook(), InstantSource.system())), new Sessions(settings.limits(), InstantSource.system()), new AccessLog(store.map(Store::accessBook)));
    }

    /** Writes what is still to be noted. */
    @Override
    public void close() {
        log.close();
    }
}
