package org.lingshu.assess;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lingshu.clinical.Fact;
import org.lingshu.trail.Stage;

/**
 * An assessment together with what the rules of every stage and the models saw.
 *
 * @param assessment what was said
 * @param began      by stage, the facts and the knowledge it began with
 * @param consulted  the models with what they were given
 */
public record Observation(Assessment assessment, Map<Stage, List<Fact>> began, List<Consulted> consulted) {
    public Observation {
        consulted = List.copyOf(consulted);
        Map<Stage, List<Fact>> all = new EnumMap<>(Stage.class);
        began.forEach((stage, facts) -> all.put(stage, List.copyOf(facts)));
        began = java.util.Collections.unmodifiableMap(all);
    }

    /** What the rules of a stage saw: what it began with and, where its rules build on one another, what it added. */
    public List<Fact> seen(Stage stage) {
        List<Fact> seen = new ArrayList<>(began.getOrDefault(stage, List.of()).stream().filter(fact -> stage.reads().contains(fact.getClass())).toList());
        if (stage.reads().stream().anyMatch(stage.adds()::contains)) {
            assessment.trail().firings().stream().filter(firing -> firing.stage() == stage).forEach(firing -> seen.add(firing.added()));
        }
        return List.copyOf(seen);
    }
}
