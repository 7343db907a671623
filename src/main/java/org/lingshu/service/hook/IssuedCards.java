package org.lingshu.service.hook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lingshu.audit.Archive;
import org.lingshu.fhir.hook.HookService;
import org.lingshu.fhir.hook.Told;

/**
 * The cards that were given, so that feedback finds the assessment it is about. A card of a kept assessment is found by its number, in the store; where
 * nothing is kept the latest are held in memory, so that feedback about them is at least known to be about a card.
 */
final class IssuedCards {
    private static final int MOST = 20_000;
    private static final int ALIKE = 4;
    private final Map<String, String> serviceByUuid = new LinkedHashMap<>();

    /**
     * A card that was given.
     *
     * @param entry     place of its assessment in the log; empty when it is kept nowhere
     * @param statement what it said
     */
    record Issued(Optional<Long> entry, String statement) {
    }

    /** Holds the cards of an assessment that is not kept. */
    synchronized void hold(HookService service, Told told) {
        told.statements().keySet().forEach(uuid -> {
            serviceByUuid.remove(uuid);
            serviceByUuid.put(uuid, service.id());
            if (serviceByUuid.size() > MOST) serviceByUuid.remove(serviceByUuid.keySet().iterator().next());
        });
    }

    /** The same cards, numbered by where their assessment is kept. */
    static Told numbered(HookService service, Told told, long entry) {
        return told.numbered((statement, nth) -> CardNumber.of(entry, service.id(), statement, nth));
    }

    /** The card of this uuid, if this service gave it. */
    Optional<Issued> find(HookService service, String uuid, Optional<Archive> archive) {
        Optional<Issued> kept = archive.flatMap(each -> CardNumber.entry(uuid).flatMap(entry -> kept(service, UUID.fromString(uuid), each, entry)));
        return kept.or(() -> held(service, uuid));
    }

    private static Optional<Issued> kept(HookService service, UUID uuid, Archive archive, long entry) {
        return archive.records().stored(entry).flatMap(stored -> stored.patient().json()).flatMap(patient -> Told.sayable(patient.path("answer")).stream()
                .filter(statement -> IntStream.range(0, ALIKE).anyMatch(nth -> CardNumber.of(entry, service.id(), statement, nth).equals(uuid))).findFirst())
                .map(statement -> new Issued(Optional.of(entry), statement));
    }

    private synchronized Optional<Issued> held(HookService service, String uuid) {
        return Optional.ofNullable(serviceByUuid.get(uuid)).filter(service.id()::equals).map(_ -> new Issued(Optional.empty(), ""));
    }
}
