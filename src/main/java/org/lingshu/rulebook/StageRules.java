package org.lingshu.rulebook;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.lingshu.clinical.Fact;
import org.lingshu.trail.Stage;

/** The compiled rules of one stage; runs them in a session of its own for every case. */
final class StageRules {
    private static final int MOST_FIRINGS = 20_000;
    private final Stage stage;
    private final KieBase base;
    private final Map<String, String> sources;

    StageRules(Stage stage, KieBase base, Map<String, String> sources) {
        this.stage = stage;
        this.base = base;
        this.sources = Map.copyOf(sources);
    }

    StageRun run(Collection<? extends Fact> facts) {
        FiringRecorder recorder = new FiringRecorder(stage, sources);
        KieSession session = base.newKieSession();
        try {
            Set<Class<? extends Fact>> reads = stage.reads();
            for (Fact fact : facts) if (reads.contains(fact.getClass())) session.insert(fact);
            session.addEventListener((org.kie.api.event.rule.AgendaEventListener) recorder);
            session.addEventListener((org.kie.api.event.rule.RuleRuntimeEventListener) recorder);
            if (session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
                throw new RunawayRulesException(stage.folder(), recorder.firings().getLast().rule(), MOST_FIRINGS);
            }
        } finally {
            session.dispose();
        }
        return new StageRun(recorder.firings());
    }
}
