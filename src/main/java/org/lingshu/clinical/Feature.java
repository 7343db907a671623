package org.lingshu.clinical;

/**
 * A named number for the model, derived by a rule.
 *
 * @param name     what it is: {@code 证素/血瘀}, {@code 所见/刺痛}, {@code 检验/肌酐}
 * @param value    finite
 * @param modality the kind of information it is
 * @param from     the fact it came from
 */
public record Feature(String name, double value, Modality modality, Fact from) implements Fact {
    public Feature {
        name = Words.required("feature", name);
        if (!Double.isFinite(value)) throw new IllegalArgumentException(name + " is not a number");
        java.util.Objects.requireNonNull(modality, "modality");
        java.util.Objects.requireNonNull(from, "from");
    }

    /** An element's score. */
    public static Feature of(Element element) {
        return new Feature("证素/" + element.name(), element.score(), Modality.TCM, element);
    }

    /** A syndrome's score. */
    public static Feature of(Syndrome syndrome) {
        return new Feature("证候/" + syndrome.name(), syndrome.score(), Modality.TCM, syndrome);
    }

    /** A finding: one when present, minus one when denied; silence has no feature. */
    public static Feature of(Finding finding) {
        return new Feature("所见/" + finding.term(), finding.present() ? 1 : -1, finding.examination().fourExaminations() ? Modality.TCM : Modality.WESTERN, finding);
    }

    /** A finding of the chief complaint, over and above being present: what brought the patient weighs more than what was found on asking. */
    public static Feature complaint(Finding finding) {
        return new Feature("主诉/" + finding.term(), 1, Modality.TCM, finding);
    }

    /** A disease or event of the past or the family: one when stated, minus one when denied. */
    public static Feature of(History history) {
        return new Feature((history.family() ? "家族/" : "既往/") + history.term(), history.present() ? 1 : -1, Modality.WESTERN, history);
    }

    /** A measured value in the analyte's own unit. */
    public static Feature of(Measurement measurement) {
        return new Feature("测量/" + measurement.name(), measurement.value(), measurement.modality(), measurement);
    }

    /** The patient's age in completed years; to be used only where it is known. */
    public static Feature age(Patient patient) {
        return new Feature("年龄", patient.years(), Modality.PERSON, patient);
    }

    /** The patient's sex: one for a woman, minus one for a man. */
    public static Feature sex(Patient patient) {
        return new Feature("性别/女", patient.female() ? 1 : patient.male() ? -1 : 0, Modality.PERSON, patient);
    }

    /**
     * A sign read together with a measured value, by a rule which holds that the two mean more than each alone: an element counts with its score, anything else with one.
     *
     * @param name  {@code 互参/血瘀×D-二聚体高}
     * @param sign  of the four examinations
     * @param value beside which it stands
     */
    public static Feature together(String name, Fact sign, Measurement value) {
        java.util.Objects.requireNonNull(value, "value");
        return new Feature(name, sign instanceof Element element ? element.score() : 1, Modality.INTERACTION, sign);
    }

    /** Any other number, named by its rule. */
    public static Feature of(String name, double value, Modality modality, Fact from) {
        return new Feature(name, value, modality, from);
    }

    @Override
    public String sentence() {
        return "Feature " + name;
    }

    @Override
    public String label() {
        return name;
    }
}
