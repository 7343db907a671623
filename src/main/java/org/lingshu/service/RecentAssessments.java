package org.lingshu.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lingshu.assess.Assessment;

/** The latest assessments of a running service, by the id of their trail. Held in memory: they are gone when the service stops. */
final class RecentAssessments {
    private static final int MOST = 2_000;
    private final Map<String, Assessment> byTrail = new LinkedHashMap<>();

    synchronized void keep(String trailId, Assessment assessment) {
        byTrail.remove(trailId);
        byTrail.put(trailId, assessment);
        if (byTrail.size() > MOST) byTrail.remove(byTrail.keySet().iterator().next());
    }

    synchronized Optional<Assessment> find(String trailId) {
        return Optional.ofNullable(byTrail.get(trailId));
    }
}
