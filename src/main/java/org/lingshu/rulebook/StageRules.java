package org.lingshu.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;
import org.lingshu.clinical.Fact;
import org.lingshu.trail.Stage;

/** The compiled rules of one stage; runs them in sessions of their own for every case. */
final class StageRules {
    private static final int MOST_FIRINGS = 20_000;
    private final Stage stage;
    private final List<RulePart> parts;
    private final Map<String, String> sources;

    StageRules(Stage stage, List<RulePart> parts, Map<String, String> sources) {
        this.stage = stage;
        this.parts = parts.stream().filter(part -> !part.isEmpty()).toList();
        this.sources = Map.copyOf(sources);
    }

    StageRun run(Collection<? extends Fact> facts) {
        FiringRecorder recorder = new FiringRecorder(stage, sources);
        List<? extends Fact> readable = facts.stream().filter(fact -> stage.reads().contains(fact.getClass())).toList();
        parts.forEach(part -> fire(part.base(), part.concerned(readable), recorder));
        return new StageRun(recorder.firings());
    }

    private void fire(KieBase base, List<? extends Fact> facts, FiringRecorder recorder) {
        KieSession session = base.newKieSession();
        try {
            facts.forEach(session::insert);
            session.addEventListener((AgendaEventListener) recorder);
            session.addEventListener((RuleRuntimeEventListener) recorder);
            if (session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
                throw new RunawayRulesException(stage.folder(), recorder.firings().getLast().rule(), MOST_FIRINGS);
            }
        } finally {
            session.dispose();
        }
    }
}
