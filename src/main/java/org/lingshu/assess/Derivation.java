package org.lingshu.assess;

import java.util.List;
import org.lingshu.clinical.ElementName;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Feature;
import org.lingshu.clinical.Scale;
import org.lingshu.intake.Reading;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.rulebook.Rulebook;
import org.lingshu.trail.Stage;

/** The stages before the model: from what was read to features. */
public final class Derivation {
    private final Rulebook rulebook;
    private final List<Fact> knowledge;

    /** Derives with these rules, elements and numbers. */
    public Derivation(Rulebook rulebook, Knowledge knowledge) {
        this.rulebook = rulebook;
        Scale scale = knowledge.scale();
        List<ElementName> elements = List.copyOf(knowledge.elements().values());
        List<Fact> all = new java.util.ArrayList<>(elements);
        all.addFirst(scale);
        this.knowledge = List.copyOf(all);
    }

    /** The features that the rules derive from a reading, in the order of the trail. */
    public List<Feature> features(Reading reading) {
        return derive(reading).all(Feature.class);
    }

    CaseFacts derive(Reading reading) {
        CaseFacts facts = new CaseFacts(reading.facts());
        facts.run(rulebook, Stage.FINDINGS, List.of());
        facts.run(rulebook, Stage.EVIDENCE, List.of());
        facts.run(rulebook, Stage.ELEMENTS, knowledge);
        facts.run(rulebook, Stage.SYNDROMES, List.of());
        facts.run(rulebook, Stage.FEATURES, List.of());
        return facts;
    }
}
