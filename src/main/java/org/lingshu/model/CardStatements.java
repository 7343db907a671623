package org.lingshu.model;

import java.util.List;
import java.util.stream.Collectors;
import org.lingshu.model.algorithm.Kernels;
import org.lingshu.model.algorithm.Neighbours;

/** What a card says of an attribute when nobody says it better: what the data and figures tell, or plainly that it was not done. */
final class CardStatements {
    private static final String PERSON = "person";
    private final Trained trained;
    private final Origin origin;

    CardStatements(Trained trained, Origin origin) {
        this.trained = trained;
        this.origin = origin;
    }

    String of(Attribute attribute) {
        return switch (attribute) {
            case DEVELOPER -> "Not named. Whoever trains a model states name and contact under `card` in cohort.json.";
            case FUNDING -> "Not stated.";
            case OUTPUT -> output();
            case OUTPUT_TYPE -> "A classification with probabilities, which is a prediction; never a recommendation of treatment.";
            case USE -> "A second opinion beside the rules, to show where statistics and rules agree and where they differ, for a clinician who checks both.";
            case POPULATION -> "Patients like those of " + origin.source() + ".";
            case USERS -> "Physicians who could make the judgement themselves; not patients.";
            case ROLE -> "Informs. It does not decide on diagnosis or treatment and does not replace an examination.";
            case OUT_OF_SCOPE -> "Patients with none of the conditions that it knows (it cannot say `something else`); emergencies; kinds of patients, wards and ways of "
                    + "writing that the training data do not hold; any use without a clinician.";
            case RISKS -> risks();
            case CRITERIA -> "Every patient of the cohort with a label and with data" + (origin.remarks().isEmpty() ? "." : ". Remarks: " + String.join("; ", origin.remarks()) + ".");
            case SENSITIVE_INPUTS -> inputs();
            case REPRESENTATION -> representation();
            case RELEVANCE -> "Not assessed. Compare the counts by class, sex and age in this card with the patients it is to be used for.";
            case FAIRNESS_APPROACH -> trained.report().groups().isEmpty() ? "None: sex and age of the patients are not known to the training." : "Held-out figures are given by sex and age; no weight or threshold was adjusted.";
            case BIAS -> "Whole groups of patients are held out together and everything that is tuned is tuned inside the training part, so that no figure is "
                    + "flattered; bias of the labels or of the choice of patients was not reduced.";
            case EXTERNAL_SOURCE -> "None: the model has not been tested on data of any other source.";
            case EXTERNAL_PARTY -> "Nobody has tested it on other data.";
            case EXTERNAL_REPRESENTATION -> "There are no external data to describe.";
            case EXTERNAL_PROCESS -> "None was carried out.";
            case VALIDITY -> CardText.figures(trained.report().figures()) + "; by " + trained.report().design() + ".";
            case FAIRNESS -> fairness();
            case EXTERNAL_VALIDITY, EXTERNAL_FAIRNESS -> "Not measured.";
            case OUTCOMES -> "No study of its effect on patients is known.";
            case MONITORING -> "Not watched by itself. Whoever uses it should compare its predictions with confirmed labels at least twice a year.";
            case LOCAL_VALIDITY -> "Not measured. Needs local validation on at least 100 records with confirmed labels before it is relied on.";
            case FAIRNESS_MONITORING -> "Not watched by itself. Whoever uses it should compare the same figures by sex and age at least twice a year.";
            case LOCAL_FAIRNESS -> "Not measured. Needs local validation by sex and age.";
            case UPDATES -> "Trained again when data, rules or knowledge change (their hashes stand in this card); there is no fixed schedule.";
            case CORRECTION -> "When a risk becomes known the model is corrected or taken out of its folder at once, after which the rules answer alone; there is no fixed schedule.";
        };
    }

    private String output() {
        Target target = trained.target();
        return "For `" + target.name() + "`: a calibrated probability of each of " + String.join(", ", target.classes())
                + (target.kind().exclusive() ? ", summing to one" : ", each by itself") + "; a prediction set; the features that moved the likeliest class most.";
    }

    private String risks() {
        List<String> few = trained.report().classes().stream().filter(each -> each.count() < 10).map(each -> each.label() + " (" + each.count() + ")").toList();
        return "It learned from " + origin.patients() + " patients only" + (few.isEmpty() ? "" : ", and from fewer than ten with " + String.join(", ", few))
                + ". Labels may be wrong. What a record does not mention counts as not found, so records that are written more briefly look healthier. " + remembered()
                + CardText.promise(trained.learned().sets());
    }

    private String remembered() {
        boolean rows = trained.learned().mixture().experts().stream().map(Expert::scorer).anyMatch(scorer -> scorer instanceof Kernels || scorer instanceof Neighbours);
        return rows ? "The model file holds scaled values of single training patients (without names or ids), so it must be kept as safe as they are. " : "";
    }

    private String inputs() {
        String person = trained.columns().all().stream().filter(column -> PERSON.equals(column.modality())).map(Column::feature).collect(Collectors.joining(", "));
        boolean tables = trained.columns().blocks().stream().anyMatch(block -> !block.fromCases());
        return (person.isEmpty() ? "No feature of the person (sex, age) is an input" : "Inputs are " + person) + "; race, ethnicity, language, sexual orientation, gender identity and "
                + "social circumstances are none" + (tables ? ", unless a column of the tables states them." : ".");
    }

    private String representation() {
        if (trained.report().groups().isEmpty()) return "Not known: the cohort states neither sex nor age.";
        return "Held-out patients: " + trained.report().groups().stream().map(each -> each.by() + " " + each.value() + " " + each.count()).collect(Collectors.joining(", "))
                + ". Nothing is known of race, ethnicity, language or social circumstances.";
    }

    private String fairness() {
        if (trained.report().groups().isEmpty()) return "Not measured: the cohort states neither sex nor age.";
        return trained.report().groups().stream().map(each -> each.by() + " " + each.value() + " (" + each.count() + " patients): " + each.figure().name() + " " + CardText.interval(each.figure()))
                .collect(Collectors.joining("; ")) + ".";
    }
}
