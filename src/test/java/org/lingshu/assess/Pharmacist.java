package org.lingshu.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lingshu.Repository;
import org.lingshu.clinical.Alert;
import org.lingshu.clinical.Answer;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Sex;
import org.lingshu.clinical.Verdict;
import org.lingshu.intake.Case;
import org.lingshu.knowledge.Herb;
import org.lingshu.trail.Stage;

/** Answers questions about medicines by handing in cases and reading the alerts: what the rules do not say it does not know. */
final class Pharmacist {
    private static final Assessor RULES = new Assessor(Repository.knowledge(), Repository.rulebook(), Models.NONE);
    private static final Patient MAN = new Patient(Sex.MALE, OptionalInt.of(40), Answer.NO, Answer.NO);
    private static final Patient PREGNANT = new Patient(Sex.FEMALE, OptionalInt.of(30), Answer.YES, Answer.NO);

    private Pharmacist() {
    }

    static Optional<Herb> herb(String name) {
        return Repository.knowledge().pharmacy().herb(name);
    }

    /** The longest name of a herb with which a text begins. */
    static Optional<String> first(String text) {
        for (int end = Math.min(8, text.length()); end > 1; end--) if (herb(text.substring(0, end)).isPresent()) return Optional.of(text.substring(0, end));
        return Optional.empty();
    }

    /** The canon that an alert names for two herbs; empty when no alert is raised about the two. */
    static String forbiddenTogether(String one, String other) {
        return alerts(MAN, one, other).stream().map(Alert::text).filter(text -> text.contains("歌诀")).map(text -> text.contains("十八反") ? "十八反" : "十九畏").findFirst().orElse("");
    }

    /** What the alerts say of a herb in pregnancy. */
    static Optional<Verdict> inPregnancy(String herb) {
        List<Alert> alerts = alerts(PREGNANT, herb).stream().filter(alert -> alert.text().contains("妊娠")).toList();
        if (alerts.stream().anyMatch(alert -> alert.text().contains("妊娠禁用"))) return Optional.of(Verdict.FORBIDDEN);
        if (alerts.stream().anyMatch(alert -> alert.text().contains("妊娠忌用"))) return Optional.of(Verdict.AVOIDED);
        return alerts.isEmpty() ? Optional.empty() : Optional.of(Verdict.CAREFUL);
    }

    /** Whether a dose raises an alert. */
    static boolean tooMuch(String herb, String amount) {
        return alerts(MAN, herb + " " + amount).stream().anyMatch(alert -> alert.text().contains("日量"));
    }

    /** The usual range of a herb, as long as the rules agree: silent at its upper end, loud above. */
    static Optional<double[]> range(String herb) {
        return herb(herb).flatMap(Herb::dose).filter(dose -> !tooMuch(herb, plain(dose.to()) + "g") || dose.once() < dose.to()).filter(dose -> tooMuch(herb, plain(dose.to() * 1.1) + "g"))
                .map(dose -> new double[] {dose.from(), dose.to(), dose.once()});
    }

    /** A quantity as a chart writes it. */
    static String plain(double value) {
        return java.math.BigDecimal.valueOf(value).round(new java.math.MathContext(6)).stripTrailingZeros().toPlainString();
    }

    private static List<Alert> alerts(Patient patient, String... medications) {
        List<Fact> facts = new ArrayList<>(RULES.read(new Case("q", patient, "", Map.of(), List.of(), List.of(), Map.of(), List.of(medications), List.of())).facts());
        facts.addAll(Repository.rulebook().run(Stage.CIRCUMSTANCES, facts).added());
        facts.addAll(Repository.knowledge().safety().ofMedicines(facts));
        return Repository.rulebook().run(Stage.SAFETY, facts).added().stream().map(Alert.class::cast).toList();
    }
}
