package org.lingshu.service.edition;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.lingshu.answer.TrailJson;
import org.lingshu.intake.Case;

/**
 * Which edition works now. A new one is handed in ready, answers some records first, and takes over in one step; requests that run are finished by the
 * edition that began them, and the one before is kept for what it answered. What fails to answer never takes over. Safe to share between threads.
 */
public final class Succession {
    /** How many records a new edition answers before it takes over: after as many the engine runs at speed (its constraints are compiled by then). */
    public static final int REHEARSALS = 50;
    private final AtomicReference<Reign> reign;

    /** The edition that works, and the one that did before. */
    private record Reign(Serving now, Serving before) {
    }

    /** Begins with an edition. */
    public Succession(Serving first) {
        reign = new AtomicReference<>(new Reign(first, first));
    }

    /** The edition that works now. */
    public Serving current() {
        return reign.get().now();
    }

    /** Whether an edition is the current one or the one before; what older ones answered is no longer held. */
    public boolean remembers(Serving edition) {
        Reign at = reign.get();
        return edition == at.now() || edition == at.before();
    }

    /**
     * Lets an edition take over.
     *
     * @param rehearsal records that it answers first, again from the first when there are fewer than {@value #REHEARSALS}
     * @throws RuntimeException whatever it fails with on a record; then nothing has changed
     */
    public void hand(Serving next, List<Case> rehearsal) {
        for (int i = 0; i < REHEARSALS && !rehearsal.isEmpty(); i++) {
            Case one = rehearsal.get(i % rehearsal.size());
            var assessment = next.assessor().assess(one);
            if (TrailJson.id(assessment.trail()).isEmpty() || next.json().of(assessment, true).isEmpty()) throw new IllegalStateException("no answer for " + one.id());
        }
        reign.updateAndGet(at -> new Reign(next, at.now()));
    }
}
