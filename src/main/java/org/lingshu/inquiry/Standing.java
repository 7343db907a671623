package org.lingshu.inquiry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lingshu.assess.Assessment;
import org.lingshu.assess.Assessor;
import org.lingshu.assess.Observation;
import org.lingshu.clinical.Composition;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.Presence;
import org.lingshu.intake.Case;
import org.lingshu.intake.Reading;
import org.lingshu.trail.Firing;
import org.lingshu.trail.Stage;

/**
 * A case as it stands, or as it would stand with some changes.
 *
 * @param one         the record
 * @param reading     what it says, or would say
 * @param observation what was made of it
 * @param seen        by stage, what its rules saw
 */
record Standing(Case one, Reading reading, Observation observation, Map<Stage, List<Fact>> seen) {

    static Standing of(Assessor assessor, Case one, Reading reading) {
        Observation observation = assessor.observe(one, reading);
        Map<Stage, List<Fact>> seen = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) seen.put(stage, observation.seen(stage));
        return new Standing(one, reading, observation, seen);
    }

    Assessment assessment() {
        return observation.assessment();
    }

    List<Fact> seen(Stage stage) {
        return seen.get(stage);
    }

    Optional<Element> element(String name) {
        return assessment().elements().stream().filter(element -> element.name().equals(name)).findFirst();
    }

    List<Finding> findings(String term) {
        return assessment().findings().stream().filter(finding -> finding.term().equals(term)).toList();
    }

    /** The change that makes a finding stand so. */
    Change.Say say(String term, Presence presence) {
        return new Change.Say(term, presence, findings(term).stream().anyMatch(finding -> finding.presence() != presence));
    }

    /** Whether a rule spoke, of this composed name where one is given. */
    boolean fired(String rule, Optional<Composition> composition) {
        return assessment().trail().firings().stream().anyMatch(firing -> firing.rule().equals(rule)
                && composition.map(one -> firing.because().stream().anyMatch(fact -> fact.sentence().equals(one.sentence()))).orElse(true));
    }

    /** What the record itself says that a fact rests on: the fact, or what the rules that added it matched. */
    List<Fact> roots(Fact fact) {
        List<Firing> firings = assessment().trail().adding(fact);
        if (firings.isEmpty()) return List.of(fact);
        List<Fact> all = new ArrayList<>();
        for (Firing firing : firings) all.addAll(firing.because().stream().flatMap(each -> each.sentence().equals(fact.sentence()) ? Stream.of() : roots(each).stream()).toList());
        return all.stream().distinct().toList();
    }
}
