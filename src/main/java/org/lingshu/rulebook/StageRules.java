package org.lingshu.rulebook;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Finding;
import org.lingshu.trail.Stage;

/** The compiled rules of one stage; runs them in sessions of their own for every case. */
final class StageRules {
    private static final int MOST_FIRINGS = 20_000;
    private final Stage stage;
    private final List<RulePart> parts;
    private final Map<String, String> sources;
    private final Map<String, List<Denial>> denials;

    /** @param denials by rule, what must not be there for it to fire; the compiled rules do not ask for it again */
    StageRules(Stage stage, List<RulePart> parts, Map<String, String> sources, Map<String, List<Denial>> denials) {
        this.stage = stage;
        this.parts = parts.stream().filter(part -> !part.isEmpty()).toList();
        this.sources = Map.copyOf(sources);
        this.denials = Map.copyOf(denials);
    }

    StageRun run(Collection<? extends Fact> facts) {
        FiringRecorder recorder = new FiringRecorder(stage, sources);
        List<? extends Fact> readable = facts.stream().filter(fact -> stage.reads().contains(fact.getClass())).toList();
        Set<String> silenced = silenced(readable);
        parts.forEach(part -> fire(part.base(), part.concerned(readable), silenced, recorder));
        return new StageRun(recorder.firings());
    }

    /** The rules that deny something which is there. */
    private Set<String> silenced(List<? extends Fact> facts) {
        if (denials.isEmpty()) return Set.of();
        Set<String> present = new HashSet<>();
        Set<String> absent = new HashSet<>();
        for (Fact fact : facts) if (fact instanceof Finding finding) (finding.present() ? present : absent).add(finding.term());
        Set<String> silenced = new HashSet<>();
        denials.forEach((rule, denied) -> {
            if (denied.stream().anyMatch(each -> each.broken(present, absent))) silenced.add(rule);
        });
        return silenced;
    }

    private void fire(KieBase base, List<? extends Fact> facts, Set<String> silenced, FiringRecorder recorder) {
        KieSession session = base.newKieSession();
        try {
            facts.forEach(session::insert);
            session.addEventListener((AgendaEventListener) recorder);
            session.addEventListener((RuleRuntimeEventListener) recorder);
            if (session.fireAllRules(match -> !silenced.contains(match.getRule().getName()), MOST_FIRINGS) >= MOST_FIRINGS) {
                throw new RunawayRulesException(stage.folder(), recorder.firings().getLast().rule(), MOST_FIRINGS);
            }
        } finally {
            session.dispose();
        }
    }
}
