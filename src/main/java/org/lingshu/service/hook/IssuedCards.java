package org.lingshu.service.hook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lingshu.audit.Archive;

/** The cards that were given lately, so that feedback finds the assessment it is about. Held in memory: a card of an earlier run is not known. */
final class IssuedCards {
    private static final int MOST = 20_000;
    private final Map<String, Issued> byUuid = new LinkedHashMap<>();

    /**
     * A card that was given.
     *
     * @param service   id of the service
     * @param statement what it said
     * @param kept      where the assessment is kept; empty when it is held nowhere
     */
    record Issued(String service, String statement, Optional<Kept> kept) {
    }

    /**
     * Where an assessment is kept.
     *
     * @param entry its place in the log
     */
    record Kept(Archive archive, long entry) {
    }

    synchronized void keep(String uuid, Issued issued) {
        byUuid.remove(uuid);
        byUuid.put(uuid, issued);
        if (byUuid.size() > MOST) byUuid.remove(byUuid.keySet().iterator().next());
    }

    synchronized Optional<Issued> find(String uuid) {
        return Optional.ofNullable(byUuid.get(uuid));
    }
}
