package org.lingshu.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the card of a model has to say: the thirty-one source attributes of a predictive decision support intervention, 45 CFR 170.315(b)(11)(iv)(B).
 * None may be empty; that something was not done is a statement too.
 */
public enum Attribute {
    DEVELOPER("1.i", "developer", "name and contact of the developer"),
    FUNDING("1.ii", "funding", "funding source of the development"),
    OUTPUT("1.iii", "output", "value that the model gives"),
    OUTPUT_TYPE("1.iv", "outputType", "whether that is a prediction, classification, recommendation, …"),
    USE("2.i", "use", "intended use"),
    POPULATION("2.ii", "population", "intended patients"),
    USERS("2.iii", "users", "intended users"),
    ROLE("2.iv", "role", "intended part in a decision: informs, augments, replaces"),
    OUT_OF_SCOPE("3.i", "outOfScope", "tasks, situations and patients that it is not for"),
    RISKS("3.ii", "risks", "known risks, inappropriate settings and limits"),
    CRITERIA("4.i", "criteria", "who was taken into the training data and who was not"),
    SENSITIVE_INPUTS("4.ii", "sensitiveInputs", "whether sex, age, race, language, social circumstances … are inputs"),
    REPRESENTATION("4.iii", "representation", "whom the training data represent"),
    RELEVANCE("4.iv", "relevance", "how the training data resemble where the model is to be used"),
    FAIRNESS_APPROACH("5.i", "fairnessApproach", "what was done so that the output is fair"),
    BIAS("5.ii", "bias", "how bias is found and reduced"),
    EXTERNAL_SOURCE("6.i", "externalSource", "other data on which it was tested"),
    EXTERNAL_PARTY("6.ii", "externalParty", "who tested it there"),
    EXTERNAL_REPRESENTATION("6.iii", "externalRepresentation", "whom those data represent"),
    EXTERNAL_PROCESS("6.iv", "externalProcess", "how it was tested there"),
    VALIDITY("7.i", "validity", "how good it is on held-out data of the same source"),
    FAIRNESS("7.ii", "fairness", "how fair it is on held-out data of the same source"),
    EXTERNAL_VALIDITY("7.iii", "externalValidity", "how good it is on other data"),
    EXTERNAL_FAIRNESS("7.iv", "externalFairness", "how fair it is on other data"),
    OUTCOMES("7.v", "outcomes", "studies of what its use does to patients"),
    MONITORING("8.i", "monitoring", "how and how often its validity is watched"),
    LOCAL_VALIDITY("8.ii", "localValidity", "how good it is on local data"),
    FAIRNESS_MONITORING("8.iii", "fairnessMonitoring", "how and how often its fairness is watched"),
    LOCAL_FAIRNESS("8.iv", "localFairness", "how fair it is on local data"),
    UPDATES("9.i", "updates", "how and how often it is updated"),
    CORRECTION("9.ii", "correction", "how often it is corrected when risks are found");

    /** Whose data they are and under which licence; no attribute of the regulation, but of every card. */
    public static final String LICENCE = "licence";
    /** Where the data come from, in a few words; the same. */
    public static final String SOURCE = "source";
    private final String paragraph;
    private final String key;
    private final String asks;

    Attribute(String paragraph, String key, String asks) {
        this.paragraph = paragraph;
        this.key = key;
        this.asks = asks;
    }

    /** Its place below (b)(11)(iv)(B): {@code 1.i}. */
    public String paragraph() {
        return paragraph;
    }

    /** What it is called in a card and in {@code card} of {@code cohort.json}. */
    public String key() {
        return key;
    }

    /** What it asks, in plain words. */
    public String asks() {
        return asks;
    }

    /** The attribute of this key, if there is one. */
    public static Optional<Attribute> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    /** Every key that {@code card} of {@code cohort.json} may have. */
    public static List<String> keysOfCohort() {
        List<String> keys = new ArrayList<>(List.of(LICENCE, SOURCE));
        Arrays.stream(values()).map(Attribute::key).forEach(keys::add);
        return keys;
    }
}
