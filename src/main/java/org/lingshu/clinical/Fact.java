package org.lingshu.clinical;

/**
 * Anything that may stand in a case: read from the record, added by a rule, or said to the clinician.
 * Two facts with the same {@link #sentence()} say the same thing; trails, tests and explanations name facts by it.
 */
public sealed interface Fact permits Patient, Finding, History, Measurement, Medication, Allergy, ElementName, Scale, Leading, Resemblance, Consensus, Composition, Formula, Modification, Evidence, Element,
        Syndrome, Feature, Prediction, ClassProbability, Conclusion, Question, Alert, Advice, Ingredient, Circumstance, Concern, Objection {

    /** The fact as one line, kind first: {@code Evidence 血瘀 strong 刺痛}. Unique among the facts of one case. */
    String sentence();

    /** The fact in as few words as a clinician needs: {@code 刺痛}, {@code 血瘀}, {@code 气虚血瘀证}. */
    String label();
}
