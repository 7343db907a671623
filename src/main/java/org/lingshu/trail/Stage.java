package org.lingshu.trail;

import java.util.Set;
import org.lingshu.clinical.Advice;
import org.lingshu.clinical.Alert;
import org.lingshu.clinical.Allergy;
import org.lingshu.clinical.ClassProbability;
import org.lingshu.clinical.Composition;
import org.lingshu.clinical.Conclusion;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.ElementName;
import org.lingshu.clinical.Evidence;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Feature;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.Formula;
import org.lingshu.clinical.History;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Medication;
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
    EVIDENCE("2-elements", "elements", Set.of(Patient.class, Finding.class, History.class), Set.of(Evidence.class)),
    ELEMENTS("2-elements/sum", "elements", Set.of(Scale.class, ElementName.class, Evidence.class), Set.of(Element.class)),
    SYNDROMES("3-syndromes", "syndromes", Set.of(Patient.class, Finding.class, Element.class), Set.of(Syndrome.class)),
    FEATURES("4-features", "features", Set.of(Patient.class, Finding.class, History.class, Measurement.class, Element.class, Syndrome.class),
            Set.of(Feature.class)),
    COMPOSED("3-syndromes/composed", "syndromes", Set.of(Composition.class, Element.class, Finding.class), Set.of(Syndrome.class)),
    INTERPRETATION("5-interpretation", "interpretation", Set.of(Patient.class, Finding.class, History.class, Measurement.class, Element.class, Syndrome.class,
            Prediction.class, ClassProbability.class, Medication.class), Set.of(Conclusion.class, Question.class)),
    SAFETY("6-safety", "safety", Set.of(Patient.class, Finding.class, History.class, Measurement.class, Element.class, Syndrome.class, Prediction.class,
            ClassProbability.class, Medication.class, Allergy.class), Set.of(Alert.class)),
    ADVICE("6-safety/advice", "safety", Set.of(Patient.class, Finding.class, History.class, Measurement.class, Element.class, Syndrome.class, Medication.class,
            Allergy.class, Alert.class, Formula.class), Set.of(Advice.class));

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
