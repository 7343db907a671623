package org.lingshu.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.ElementName;
import org.lingshu.clinical.Evidence;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Feature;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.Resemblance;
import org.lingshu.clinical.Scale;
import org.lingshu.clinical.Syndrome;
import org.lingshu.indicator.Indicators;
import org.lingshu.indicator.Signatures;
import org.lingshu.intake.Reading;
import org.lingshu.knowledge.Compositions;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Pictures;
import org.lingshu.rulebook.Rulebook;
import org.lingshu.trail.Firing;
import org.lingshu.trail.Stage;

/** The stages before the model: from what was read to features. */
public final class Derivation {
    private final Rulebook rulebook;
    /** How many of the nearest pictures are held against the syndromes. */
    private static final int NEAR = 100;
    private final Scale scale;
    private final List<ElementName> elements;
    private final List<Fact> knowledge;
    private final Pictures pictures;
    private final Compositions compositions;
    private final Indicators indicators;
    private final Signatures signatures;

    /** Derives with these rules, elements and numbers. */
    public Derivation(Rulebook rulebook, Knowledge knowledge) {
        this.rulebook = rulebook;
        this.scale = knowledge.scale();
        this.elements = List.copyOf(knowledge.elements().values());
        this.pictures = knowledge.pictures();
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

    /** The same, each with the rule that added it. */
    public List<Derived> derived(Reading reading) {
        CaseFacts facts = derive(reading);
        Map<String, String> rules = new HashMap<>();
        for (Firing firing : facts.firings()) if (firing.added() instanceof Feature feature) rules.putIfAbsent(feature.name(), firing.rule());
        return facts.all(Feature.class).stream().map(feature -> new Derived(feature, rules.getOrDefault(feature.name(), ""))).toList();
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
        List<Resemblance> near = pictures.nearest(facts.all(Finding.class), NEAR);
        facts.run(rulebook, Stage.EVIDENCE, pictures.consensus(near));
        List<Fact> sums = new ArrayList<>(knowledge);
        sums.addAll(scale.leading(elements, facts.all(Evidence.class)));
        facts.run(rulebook, Stage.ELEMENTS, sums);
        facts.run(rulebook, Stage.SYNDROMES, List.of());
        facts.run(rulebook, Stage.FEATURES, List.of());
        facts.run(rulebook, Stage.COMPOSED, compositions.within(facts.all(Element.class)));
        List<Fact> held = new ArrayList<>(Resemblance.ofEach(facts.all(Syndrome.class), near));
        held.add(scale);
        facts.run(rulebook, Stage.RESEMBLING, held);
        return facts;
    }
}
