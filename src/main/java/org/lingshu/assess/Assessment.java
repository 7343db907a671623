package org.lingshu.assess;

import java.util.List;
import org.lingshu.clinical.Advice;
import org.lingshu.clinical.Alert;
import org.lingshu.clinical.Conclusion;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.History;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Prediction;
import org.lingshu.clinical.Question;
import org.lingshu.clinical.Span;
import org.lingshu.clinical.Syndrome;
import org.lingshu.trail.Trail;

/**
 * What Lingshu says of one case, with everything it rests on.
 *
 * @param id           of the case
 * @param patient      who is assessed
 * @param at           time of the case as the record gives it; empty when it does not
 * @param findings     present and denied, in the order of the record, then those that rules derived
 * @param histories    the patient's past and the family's
 * @param measurements values with their bands
 * @param unread       pieces of the record in which nothing was read
 * @param elements     every element on which a finding spoke, the highest score first
 * @param syndromes    every syndrome with a score, the highest first
 * @param predictions  what the models say; empty without a model
 * @param conclusions  agreement, conflict, abstention
 * @param questions    what to ask next
 * @param alerts       what to stop for, the most urgent first
 * @param advice       what to consider
 * @param trail        everything that happened
 */
public record Assessment(String id, Patient patient, String at, List<Finding> findings, List<History> histories, List<Measurement> measurements,
        List<Span> unread, List<Element> elements, List<Syndrome> syndromes, List<Prediction> predictions, List<Conclusion> conclusions,
        List<Question> questions, List<Alert> alerts, List<Advice> advice, Trail trail) {
    public Assessment {
        findings = List.copyOf(findings);
        histories = List.copyOf(histories);
        measurements = List.copyOf(measurements);
        unread = List.copyOf(unread);
        elements = List.copyOf(elements);
        syndromes = List.copyOf(syndromes);
        predictions = List.copyOf(predictions);
        conclusions = List.copyOf(conclusions);
        questions = List.copyOf(questions);
        alerts = List.copyOf(alerts);
        advice = List.copyOf(advice);
    }
}
