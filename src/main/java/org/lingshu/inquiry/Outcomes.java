package org.lingshu.inquiry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lingshu.assess.Assessment;
import org.lingshu.clinical.Alert;
import org.lingshu.clinical.ClassProbability;
import org.lingshu.clinical.Prediction;
import org.lingshu.clinical.Syndrome;
import org.lingshu.knowledge.Knowledge;

/** How far two assessments of the same patient lie apart: in the shares of the syndromes, in the alerts, in the probabilities of the models. */
final class Outcomes {
    private static final double SEEN = 0.005;
    private final Knowledge knowledge;

    Outcomes(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    Effect between(Assessment now, Assessment then) {
        Map<String, Alert> before = alerts(now);
        Map<String, Alert> after = alerts(then);
        List<Alert> raised = after.entrySet().stream().filter(each -> !before.containsKey(each.getKey())).map(Map.Entry::getValue).toList();
        List<Alert> gone = before.entrySet().stream().filter(each -> !after.containsKey(each.getKey())).map(Map.Entry::getValue).toList();
        double alerted = Math.min(1, java.util.stream.Stream.concat(raised.stream(), gone.stream()).mapToDouble(alert -> weight(alert.urgency().word())).sum());
        double moved = now.predictions().stream().mapToDouble(one -> apart(one, then)).average().orElse(0);
        double whole = weight("syndromes") * apart(shares(now), shares(then)) + weight("alerts") * alerted + weight("model") * moved;
        return new Effect(whole / (weight("syndromes") + weight("alerts") + weight("model")), leading(then), leading(now), raised.stream().map(Alert::text).toList(),
                gone.stream().map(Alert::text).toList(), shifts(now, then));
    }

    private double weight(String what) {
        return knowledge.number("ask.weight", what);
    }

    private static String leading(Assessment one) {
        return one.syndromes().stream().findFirst().map(Syndrome::name).orElse("");
    }

    private static Map<String, Alert> alerts(Assessment one) {
        return one.alerts().stream().collect(Collectors.toMap(Alert::sentence, alert -> alert, (same, other) -> same, LinkedHashMap::new));
    }

    /** Each syndrome's share of all scores. */
    private static Map<String, Double> shares(Assessment one) {
        double sum = one.syndromes().stream().mapToDouble(Syndrome::score).sum();
        Map<String, Double> shares = new HashMap<>();
        if (sum > 0) one.syndromes().forEach(syndrome -> shares.put(syndrome.name(), syndrome.score() / sum));
        return shares;
    }

    /** Half the sum of differences: 0 for the same, 1 for nothing in common. */
    private static double apart(Map<String, Double> one, Map<String, Double> other) {
        if (one.isEmpty() != other.isEmpty()) return 1;
        TreeSet<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        return names.stream().mapToDouble(name -> Math.abs(one.getOrDefault(name, 0.0) - other.getOrDefault(name, 0.0))).sum() / 2;
    }

    private static double apart(Prediction now, Assessment then) {
        return then.predictions().stream().filter(each -> each.target().equals(now.target())).mapToDouble(each -> Math.min(1, apart(probabilities(now),
                probabilities(each)))).findFirst().orElse(0);
    }

    private static Map<String, Double> probabilities(Prediction one) {
        return one.classes().stream().collect(Collectors.toMap(ClassProbability::label, ClassProbability::probability));
    }

    private static List<Effect.Shift> shifts(Assessment now, Assessment then) {
        List<Effect.Shift> shifts = new ArrayList<>();
        for (Prediction one : now.predictions()) {
            Map<String, Double> after = then.predictions().stream().filter(each -> each.target().equals(one.target())).findFirst().map(Outcomes::probabilities).orElse(Map.of());
            one.classes().stream().map(each -> new Effect.Shift(one.target(), each.label(), each.probability(), after.getOrDefault(each.label(), each.probability())))
                    .max(java.util.Comparator.comparingDouble(shift -> Math.abs(shift.to() - shift.from()))).filter(shift -> Math.abs(shift.to() - shift.from()) >= SEEN)
                            .ifPresent(shifts::add);
        }
        return shifts;
    }
}
