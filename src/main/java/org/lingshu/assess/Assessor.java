package org.lingshu.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lingshu.clinical.Advice;
import org.lingshu.clinical.Alert;
import org.lingshu.clinical.Conclusion;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.Feature;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.Formula;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Prediction;
import org.lingshu.clinical.Question;
import org.lingshu.clinical.Syndrome;
import org.lingshu.intake.Case;
import org.lingshu.intake.Intake;
import org.lingshu.intake.Reading;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Pharmacy;
import org.lingshu.model.Model;
import org.lingshu.rulebook.Rulebook;
import org.lingshu.trail.Stage;
import org.lingshu.trail.Trail;
import org.lingshu.trail.Versions;

/** Takes a case from record to assessment. Immutable and safe to share between threads; the same case always gives the same assessment. */
public final class Assessor {
    private static final Comparator<Element> ELEMENTS = Comparator.comparingDouble(Element::score).reversed().thenComparing(Element::name);
    private static final Comparator<Syndrome> SYNDROMES = Comparator.comparingDouble(Syndrome::score).reversed().thenComparing(Syndrome::name);
    private final Intake intake;
    private final Rulebook rulebook;
    private final Derivation derivation;
    private final Models models;
    private final Versions versions;
    private final Pharmacy pharmacy;

    /** Assesses with these rules, this knowledge and these models. */
    public Assessor(Knowledge knowledge, Rulebook rulebook, Models models) {
        this.intake = Intake.of(knowledge);
        this.rulebook = rulebook;
        this.derivation = new Derivation(rulebook, knowledge);
        this.models = models;
        this.pharmacy = knowledge.pharmacy();
        List<String> names = models.models().stream().map(model -> model.name() + "@" + Versions.brief(model.hash())).toList();
        this.versions = new Versions(rulebook.hash(), knowledge.hash(), names, Software.VERSION, Software.ENGINES);
    }

    /** What took part in every assessment of this assessor. */
    public Versions versions() {
        return versions;
    }

    /** The models that predict. */
    public List<Model> models() {
        return models.models();
    }

    /** Reads the record, runs every stage and every model, and gathers what they say. */
    public Assessment assess(Case one) {
        Reading reading = intake.read(one);
        CaseFacts facts = derivation.derive(reading);
        List<Prediction> predictions = models.predict(one, reading, facts.all(Feature.class), derivation);
        predictions.forEach(prediction -> {
            facts.add(prediction);
            prediction.classes().forEach(facts::add);
        });
        facts.run(rulebook, Stage.INTERPRETATION, List.of());
        facts.run(rulebook, Stage.SAFETY, List.of());
        facts.run(rulebook, Stage.ADVICE, candidates(facts.all(Syndrome.class)));
        Trail trail = new Trail(facts.given(), facts.firings(), predictions, versions);
        return new Assessment(one.id(), reading.patient(), one.at(), facts.all(Finding.class), reading.histories(), facts.all(Measurement.class), reading.unread(),
                facts.all(Element.class).stream().sorted(ELEMENTS).toList(), facts.all(Syndrome.class).stream().sorted(SYNDROMES).toList(), predictions,
                sorted(facts.all(Conclusion.class), Comparator.comparing(Conclusion::kind)), facts.all(Question.class),
                sorted(facts.all(Alert.class), Comparator.comparing(Alert::urgency)), facts.all(Advice.class), trail);
    }

    /** The formulas that are for the highest syndromes: only they can become advice. */
    private List<Formula> candidates(List<Syndrome> syndromes) {
        double highest = syndromes.stream().mapToDouble(Syndrome::score).max().orElse(0);
        return syndromes.stream().filter(syndrome -> syndrome.score() == highest).filter(Syndrome::likely).flatMap(syndrome -> pharmacy.formulasFor(syndrome.name()).stream()).distinct().toList();
    }

    private static <T> List<T> sorted(List<T> all, Comparator<T> by) {
        List<T> sorted = new ArrayList<>(all);
        sorted.sort(by);
        return sorted;
    }
}
