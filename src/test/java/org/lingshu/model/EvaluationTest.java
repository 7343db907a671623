package org.lingshu.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final Target TARGET = Made.multiclass(60);
    private static Evaluation evaluation;

    @BeforeAll
    static void evaluate() {
        evaluation = Evaluation.of(Made.table(TARGET, 5), TARGET, new Evaluation.Options(1, Evaluation.algorithms(), Set.of(Fusion.values()), 1), progress -> { });
    }

    @Test
    void judgesEveryAlgorithmWithEveryFusionAndTheirMean() {
        Set<String> names = new HashSet<>();
        for (Judged each : evaluation.candidates()) names.add(each.candidate().name());
        for (String algorithm : Evaluation.algorithms()) assertTrue(names.containsAll(List.of(algorithm + ", early", algorithm + ", late")), algorithm);
        assertTrue(names.containsAll(List.of("best-of-each, late", "ensemble, all")));
        assertEquals(16, evaluation.candidates().size());
    }

    @Test
    void everyCandidateLearnsSomething() {
        for (Judged each : evaluation.candidates()) assertTrue(each.figure("AUC").value() > 0.6, each.candidate().name() + " " + each.figure("AUC"));
    }

    @Test
    void everyPatientIsHeldOutOnceARound() {
        for (Judged each : evaluation.candidates()) {
            assertEquals(60, each.heldOut().stream().map(HeldOut::id).distinct().count());
            assertEquals(60, each.heldOut().size());
        }
        HeldOut one = evaluation.chosen().heldOut().getFirst();
        assertEquals(1, one.probabilities().stream().mapToDouble(Double::doubleValue).sum(), 1e-9);
        assertEquals(TARGET.truth().getFirst(), one.truth());
    }

    @Test
    void saysWhatIsNotOfferedAndWhy() {
        assertEquals(List.of("interaction fusion was not tried: no rule derives a feature from several modalities together"), evaluation.remarks());
    }

    @Test
    void knowsEveryModalityAloneAndEveryPatternOfMissingOnes() {
        assertEquals(List.of("laboratory", "tcm", "western"), evaluation.alone().stream().map(Alone::modality).toList());
        assertEquals(6, evaluation.patterns().size());
        Pattern worst = evaluation.patterns().stream().filter(each -> each.missing().equals(List.of("laboratory", "tcm"))).findFirst().orElseThrow();
        assertTrue(worst.loss().value() > 0.1 && worst.loss().low() < worst.loss().value() && worst.loss().value() < worst.loss().high(), worst.loss().toString());
    }

    @Test
    void everyTrainingPartChoosesOneCandidate() {
        assertEquals(5, evaluation.choices().values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void featuresOfSeveralModalitiesAreAFusionOfTheirOwn() {
        Table made = Made.table(TARGET, 5);
        List<Column> columns = new ArrayList<>(made.columns().all());
        columns.add(new Column("record", "交互/血瘀×BNP", Fusion.MODALITY, Silence.ZERO));
        Table table = new Table(new Columns(made.columns().blocks(), columns), made.subjects(), IntStream.range(0, 60).mapToObj(i -> {
            double[] row = java.util.Arrays.copyOf(made.row(i), columns.size());
            row[columns.size() - 1] = TARGET.holds(i, 1) ? 1 : 0;
            return row;
        }).toArray(double[][]::new));
        Evaluation own = Evaluation.of(table, TARGET, new Evaluation.Options(1, List.of("logistic"), Set.of(Fusion.values()), 1), progress -> { });
        Map<String, Double> auc = new java.util.TreeMap<>();
        own.candidates().forEach(each -> auc.put(each.candidate().fusion(), each.figure("AUC").value()));
        assertEquals(new TreeSet<>(Set.of("early", "late", "interaction", "all")), auc.keySet());
        assertTrue(auc.get("interaction") > auc.get("early"), auc.toString());
        assertEquals(6, own.patterns().size());
    }
}
