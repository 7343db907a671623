package org.lingshu.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainingTest {
    @Test
    void learnsWhatIsThereToLearn() {
        Report report = Made.trained(Made.binary(80)).report();
        Figure auc = report.figures().stream().filter(each -> each.name().equals("AUC")).findFirst().orElseThrow();
        assertTrue(auc.value() > 0.7 && auc.low() < auc.value() && auc.value() < auc.high(), auc.toString());
        assertTrue(report.covered().value() > 0.8);
        assertEquals(List.of("laboratory", "tcm", "western", "laboratory + tcm", "laboratory + western", "tcm + western"), report.losses().stream().map(Loss::modality).toList());
        assertTrue(report.losses().get(0).loss() + report.losses().get(1).loss() > 0.03);
        assertEquals(List.of("女", "男"), report.groups().stream().map(GroupFigure::value).toList());
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        SplittableRandom random = new SplittableRandom(8);
        Target target = new Target("t", Kind.BINARY, List.of("no", "yes"), IntStream.range(0, 60).mapToObj(i -> Set.of(i % 2)).toList());
        double[][] rows = IntStream.range(0, 60).mapToObj(i -> IntStream.range(0, 40).mapToDouble(j -> random.nextGaussian()).toArray()).toArray(double[][]::new);
        Columns columns = new Columns(List.of(Made.TABLE), IntStream.range(0, 40).mapToObj(j -> new Column("laboratory", "x" + j, "laboratory", Silence.UNKNOWN)).toList());
        Table table = new Table(columns, IntStream.range(0, 60).mapToObj(i -> new Subject("p" + i, "p" + i, "", Map.of())).toList(), rows);
        Figure auc = Made.trained(table, target).report().figures().get(2);
        assertTrue(auc.low() < 0.5 && auc.value() < 0.65, auc.toString());
    }

    @Test
    void judgesOnTheOfficialTestPartAlone() {
        Target target = Made.binary(80);
        Table made = Made.table(target, 5);
        List<Subject> split = new ArrayList<>();
        for (int i = 0; i < 80; i++) split.add(new Subject("p" + i, "g" + i / 2, i < 56 ? "train" : "test", Map.of("part", i < 56 ? "train" : "test")));
        Table table = new Table(made.columns(), split, IntStream.range(0, 80).mapToObj(made::row).toArray(double[][]::new));
        Report report = Made.trained(table, target).report();
        assertEquals("the cohort's own training and test part", report.design());
        assertEquals(List.of("test 24"), report.groups().stream().map(each -> each.value() + " " + each.count()).toList());
    }

    @Test
    void labelsAreJudgedByTheirFirstHitToo() {
        assertTrue(Made.trained(Made.multilabel(80)).report().figures().stream().anyMatch(each -> each.name().equals("first-hit")));
    }

    @Test
    void whatItSaysOfProgressEndsWithAll() {
        List<String> said = new ArrayList<>();
        Target target = Made.binary(40);
        Table table = Made.table(target, 5);
        Training.of(table, target, Menu.of(table, target, List.of("logistic"), Set.of(Fusion.EARLY)), 1, 1, said::add);
        assertTrue(said.size() < 60 && said.stream().anyMatch(each -> each.endsWith("100 %")), said.toString());
    }
}
