package org.lingshu.trail;

import java.util.Set;
import org.lingshu.clinical.Advice;
import org.lingshu.clinical.Alert;
import org.lingshu.clinical.Allergy;
import org.lingshu.clinical.Caution;
import org.lingshu.clinical.Circumstance;
import org.lingshu.clinical.ClassProbability;
import org.lingshu.clinical.Composition;
import org.lingshu.clinical.Conclusion;
import org.lingshu.clinical.Dose;
import org.lingshu.clinical.Consensus;
import org.lingshu.clinical.Leading;
import org.lingshu.clinical.Resemblance;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.ElementName;
import org.lingshu.clinical.Evidence;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Feature;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.Formula;
import org.lingshu.clinical.History;
import org.lingshu.clinical.Incompatibility;
import org.lingshu.clinical.Ingredient;
import org.lingshu.clinical.Interaction;
import org.lingshu.clinical.Intolerance;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.Modification;
import org.lingshu.clinical.Objection;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Prediction;
import org.lingshu.clinical.Question;
import org.lingshu.clinical.Scale;
import org.lingshu.clinical.Syndrome;

/**
 * A room that a case walks through, in order: which facts its rules may read, and the one kind of fact they may add. Because a stage denies and
 * counts only what an earlier one finished, the result never depends on the order of rules.
 */
public enum Stage {
    FINDINGS("1-findings", "findings", Set.of(Patient.class, Measurement.class, Finding.class, History.class), Set.of(Finding.class)),
    EVIDENCE("2-elements", "elements", Set.of(Patient.class, Finding.class, History.class, Consensus.class), Set.of(Evidence.class)),
    ELEMENTS("2-elements/sum", "elements", Set.of(Scale.class, ElementName.class, Leading.class, Evidence.class), Set.of(Element.class)),
    SYNDROMES("3-syndromes", "syndromes", Set.of(Patient.class, Finding.class, Element.class), Set.of(Syndrome.class)),
    FEATURES("4-features", "features", Set.of(Patient.class, Finding.class, History.class, Measurement.class, Element.class, Syndrome.class),
            Set.of(Feature.class)),
    COMPOSED("3-syndromes/composed", "syndromes", Set.of(Composition.class, Element.class, Finding.class), Set.of(Syndrome.class)),
    RESEMBLING("3-syndromes/resembling", "syndromes", Set.of(Scale.class, Syndrome.class, Resemblance.class), Set.of(Syndrome.class)),
    INTERPRETATION("5-interpretation", "interpretation", Set.of(Patient.class, Finding.class, History.class, Measurement.class, Element.class, Syndrome.class,
            Prediction.class, ClassProbability.class, Medication.class), Set.of(Conclusion.class, Question.class)),
    CIRCUMSTANCES("6-safety/circumstances", "safety", Set.of(Patient.class, Finding.class, History.class), Set.of(Circumstance.class)),
    SAFETY("6-safety", "safety", Set.of(Patient.class, Finding.class, History.class, Measurement.class, Element.class, Syndrome.class, Prediction.class,
            ClassProbability.class, Medication.class, Allergy.class, Circumstance.class, Ingredient.class, Incompatibility.class, Interaction.class, Caution.class,
            Intolerance.class, Dose.class), Set.of(Alert.class)),
    CANDIDATES("6-safety/candidates", "safety", Set.of(Circumstance.class, Formula.class, Incompatibility.class, Interaction.class, Caution.class,
            Intolerance.class), Set.of(Objection.class)),
    ADVICE("6-safety/advice", "safety", Set.of(Patient.class, Finding.class, History.class, Measurement.class, Element.class, Syndrome.class, Medication.class,
            Allergy.class, Alert.class, Circumstance.class, Formula.class, Modification.class, Objection.class), Set.of(Advice.class));

    private final String folder;
    private final String drlPackage;
    private final Set<Class<? extends Fact>> reads;
    private final Set<Class<? extends Fact>> adds;

    Stage(String folder, String drlPackage, Set<Class<? extends Fact>> reads, Set<Class<? extends Fact>> adds) {
        this.folder = folder;
        this.drlPackage = drlPackage;
        this.reads = reads;
        this.adds = adds;
    }

    /** The folder under {@code rules} that holds its rule files. */
    public String folder() {
        return folder;
    }

    /** The package that its rule files name. */
    public String drlPackage() {
        return drlPackage;
    }

    /** The kinds of fact its rules may match. */
    public Set<Class<? extends Fact>> reads() {
        return reads;
    }

    /** The kinds of fact its rules may insert. */
    public Set<Class<? extends Fact>> adds() {
        return adds;
    }
}
