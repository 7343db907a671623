package org.lingshu.assess;

import java.util.List;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.ElementName;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Feature;
import org.lingshu.clinical.Scale;
import org.lingshu.indicator.Indicators;
import org.lingshu.indicator.Signatures;
import org.lingshu.intake.Reading;
import org.lingshu.knowledge.Compositions;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.rulebook.Rulebook;
import org.lingshu.trail.Stage;

/** The stages before the model: from what was read to features. */
public final class Derivation {
    private final Rulebook rulebook;
    private final List<Fact> knowledge;
    private final Compositions compositions;
    private final Indicators indicators;
    private final Signatures signatures;

    /** Derives with these rules, elements and numbers. */
    public Derivation(Rulebook rulebook, Knowledge knowledge) {
        this.rulebook = rulebook;
        Scale scale = knowledge.scale();
        List<ElementName> elements = List.copyOf(knowledge.elements().values());
        List<Fact> all = new java.util.ArrayList<>(elements);
        all.addFirst(scale);
        this.knowledge = List.copyOf(all);
        this.compositions = knowledge.compositions();
        this.indicators = Indicators.of(knowledge);
        this.signatures = Signatures.of(knowledge);
    }

    /** The features that the rules derive from a reading, in the order of the trail. */
    public List<Feature> features(Reading reading) {
        return derive(reading).all(Feature.class);
    }

    /** What was read, and what follows from the values by calculation: indices, scores, molecular signatures. */
    private List<Fact> given(Reading reading) {
        List<Fact> given = new java.util.ArrayList<>(reading.facts());
        given.addAll(indicators.derive(reading.patient(), reading.measurements()));
        given.addAll(signatures.derive(reading.patient(), reading.measurements()));
        return given;
    }

    CaseFacts derive(Reading reading) {
        CaseFacts facts = new CaseFacts(given(reading));
        facts.run(rulebook, Stage.FINDINGS, List.of());
        facts.run(rulebook, Stage.EVIDENCE, List.of());
        facts.run(rulebook, Stage.ELEMENTS, knowledge);
        facts.run(rulebook, Stage.SYNDROMES, List.of());
        facts.run(rulebook, Stage.FEATURES, List.of());
        facts.run(rulebook, Stage.COMPOSED, compositions.within(facts.all(Element.class)));
        return facts;
    }
}
