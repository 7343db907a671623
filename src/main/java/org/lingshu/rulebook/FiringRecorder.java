package org.lingshu.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.rule.Match;
import org.lingshu.clinical.Fact;
import org.lingshu.trail.Firing;
import org.lingshu.trail.Stage;

/** Writes down each firing: what a rule inserts between the beginning and the end of its firing is its own. Belongs to one session. */
final class FiringRecorder extends DefaultAgendaEventListener implements RuleRuntimeEventListener {
    private final Stage stage;
    private final Map<String, String> sources;
    private final List<Firing> firings = new ArrayList<>();
    private Match firing;

    FiringRecorder(Stage stage, Map<String, String> sources) {
        this.stage = stage;
        this.sources = sources;
    }

    List<Firing> firings() {
        return firings;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        firing = event.getMatch();
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        firing = null;
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        if (firing == null || !(event.getObject() instanceof Fact added)) return;
        String rule = firing.getRule().getName();
        firings.add(new Firing(stage, rule, sources.getOrDefault(rule, ""), bound(firing), added));
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {
        throw new IllegalStateException("rule " + event.getRule().getName() + " changes a fact");
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        throw new IllegalStateException("a rule of " + stage.folder() + " takes a fact back");
    }

    private static Map<String, List<Fact>> bound(Match match) {
        Map<String, List<Fact>> bound = new HashMap<>();
        for (String name : match.getDeclarationIds()) {
            List<Fact> facts = switch (match.getDeclarationValue(name)) {
                case Fact fact -> List.of(fact);
                case Iterable<?> many -> facts(many);
                case null, default -> List.of();
            };
            if (!facts.isEmpty()) bound.put(name.startsWith("$") ? name.substring(1) : name, facts);
        }
        return bound;
    }

    private static List<Fact> facts(Iterable<?> many) {
        List<Fact> facts = new ArrayList<>();
        for (Object each : many) if (each instanceof Fact fact) facts.add(fact);
        facts.sort(java.util.Comparator.comparing(Fact::sentence));
        return facts;
    }
}
