package org.lingshu.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.lingshu.clinical.Advice;
import org.lingshu.clinical.Alert;
import org.lingshu.clinical.Conclusion;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Feature;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.Prediction;
import org.lingshu.clinical.Question;
import org.lingshu.clinical.Syndrome;
import org.lingshu.intake.Case;
import org.lingshu.intake.Intake;
import org.lingshu.intake.Reading;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Offers;
import org.lingshu.knowledge.Pharmacy;
import org.lingshu.knowledge.Safety;
import org.lingshu.model.Model;
import org.lingshu.rulebook.Conditions;
import org.lingshu.rulebook.Rulebook;
import org.lingshu.rulebook.WrittenRule;
import org.lingshu.trail.Stage;
import org.lingshu.trail.Trail;
import org.lingshu.trail.Versions;

/** Takes a case from record to assessment. Immutable and safe to share between threads; the same case always gives the same assessment. */
public final class Assessor {
    private static final Comparator<Element> ELEMENTS = Comparator.comparingDouble(Element::score).reversed().thenComparing(Element::name);
    private final Intake intake;
    private final Rulebook rulebook;
    private final Derivation derivation;
    private final Models models;
    private final Set<String> composed;
    private final Versions versions;
    private final Pharmacy pharmacy;
    private final Safety safety;

    /** Assesses with these rules, this knowledge and these models. */
    public Assessor(Knowledge knowledge, Rulebook rulebook, Models models) {
        this.intake = Intake.of(knowledge);
        this.rulebook = rulebook;
        this.derivation = new Derivation(rulebook, knowledge);
        this.models = models;
        this.composed = knowledge.compositions().names();
        this.pharmacy = knowledge.pharmacy();
        this.safety = knowledge.safety();
        List<String> names = models.models().stream().map(model -> model.name() + "@" + Versions.brief(model.hash())).toList();
        this.versions = new Versions(rulebook.hash(), knowledge.hash(), names, Software.VERSION, Software.ENGINES);
    }

    /** What took part in every assessment of this assessor. */
    public Versions versions() {
        return versions;
    }

    /** The conditions of its rules, to ask why one did not speak. */
    public Conditions conditions() {
        return rulebook.conditions();
    }

    /** Its rules as their authors wrote them, by stage and file. */
    public List<WrittenRule> rules() {
        return rulebook.written();
    }

    /** The models that predict. */
    public List<Model> models() {
        return models.models();
    }

    /** What the record says, before any rule. */
    public Reading read(Case one) {
        return intake.read(one);
    }

    /** Reads the record, runs every stage and every model, and gathers what they say. */
    public Assessment assess(Case one) {
        return assess(one, read(one));
    }

    /** The same for a reading of this record that may differ from what stands in it: what would be said if it said otherwise. */
    public Assessment assess(Case one, Reading reading) {
        return observe(one, reading).assessment();
    }

    /** The same, with what the rules of every stage saw, so that they can be asked why they did not speak. */
    public Observation observe(Case one, Reading reading) {
        return PlatformThreads.run(() -> observed(one, reading));
    }

    private Observation observed(Case one, Reading reading) {
        CaseFacts facts = derivation.derive(reading);
        List<Consulted> consulted = models.consult(one, reading, facts.all(Feature.class), derivation);
        List<Prediction> predictions = consulted.stream().map(Consulted::prediction).toList();
        predictions.forEach(prediction -> {
            facts.add(prediction);
            prediction.classes().forEach(facts::add);
        });
        facts.run(rulebook, Stage.INTERPRETATION, List.of());
        List<Syndrome> ranked = Ranking.of(facts.all(Syndrome.class), composed);
        Offers offers = pharmacy.offers(ranked, facts.all());
        advise(facts, offers);
        Trail trail = new Trail(facts.given(), facts.firings(), predictions, versions);
        Assessment assessment = new Assessment(one.id(), reading.patient(), one.at(), facts.all(Finding.class), reading.histories(), facts.all(Measurement.class), reading.unread(),
                facts.all(Element.class).stream().sorted(ELEMENTS).toList(), ranked, predictions,
                sorted(facts.all(Conclusion.class), Comparator.comparing(Conclusion::kind)), facts.all(Question.class),
                sorted(facts.all(Alert.class), Comparator.comparing(Alert::urgency)), sorted(facts.all(Advice.class), Comparator.comparingInt(offers::place)), trail);
        return new Observation(assessment, facts.seen(), consulted);
    }

    /** The stages of safety: without a medicine and without a formula to offer nobody asks which circumstances call for care with them. */
    private void advise(CaseFacts facts, Offers offers) {
        boolean any = !offers.formulas().isEmpty();
        if (any || !facts.all(Medication.class).isEmpty()) facts.run(rulebook, Stage.CIRCUMSTANCES, List.of());
        facts.run(rulebook, Stage.SAFETY, safety.ofMedicines(facts.all()));
        List<Fact> weighed = new ArrayList<>(offers.weighed());
        weighed.addAll(safety.ofFormulas(offers.weighed(), facts.all()));
        if (any) facts.run(rulebook, Stage.CANDIDATES, weighed);
        List<Fact> offered = new ArrayList<>(offers.formulas());
        offered.addAll(offers.modifications());
        facts.run(rulebook, Stage.ADVICE, offered);
    }

    private static <T> List<T> sorted(List<T> all, Comparator<T> by) {
        List<T> sorted = new ArrayList<>(all);
        sorted.sort(by);
        return sorted;
    }
}
