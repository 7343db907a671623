package org.lingshu.service.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lingshu.assess.Assessment;
import org.lingshu.intake.Case;
import org.lingshu.service.edition.Serving;
import org.lingshu.service.edition.Succession;

/** The latest assessments of a running service, by the id of their trail. Held in memory: they are gone when the service stops. */
final class RecentAssessments {
    private static final int MOST = 2_000;
    private final Map<String, Held> byTrail = new LinkedHashMap<>();
    private final Succession succession;

    RecentAssessments(Succession succession) {
        this.succession = succession;
    }

    /**
     * An assessment that is held.
     *
     * @param by         the edition that made it
     * @param record     what was assessed
     * @param assessment what was said
     * @param entry      its place in the log; empty when it is kept nowhere
     */
    record Held(Serving by, Case record, Assessment assessment, Optional<Long> entry) {
        /** Whether the patient's part was erased since it was kept. */
        boolean erased() {
            return entry.flatMap(place -> by.archive().flatMap(archive -> archive.records().stored(place))).filter(stored -> stored.erased()).isPresent();
        }
    }

    synchronized void keep(String trailId, Held held) {
        byTrail.remove(trailId);
        byTrail.put(trailId, held);
        // Editions go with the answers they gave: of those before the last none is held, so that a service that runs long does not fill up with them.
        if (!succession.remembers(byTrail.values().iterator().next().by())) byTrail.values().removeIf(each -> !succession.remembers(each.by()));
        if (byTrail.size() > MOST) byTrail.remove(byTrail.keySet().iterator().next());
    }

    synchronized Optional<Held> find(String trailId) {
        return Optional.ofNullable(byTrail.get(trailId));
    }

    synchronized void forget(String trailId) {
        byTrail.remove(trailId);
    }
}
