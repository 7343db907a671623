package org.lingshu.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.clinical.ClassProbability;
import org.lingshu.clinical.Contribution;
import org.lingshu.clinical.MissingModality;
import org.lingshu.clinical.Prediction;
import org.lingshu.model.algorithm.Linear;

class ModelTest {
    private static final Map<String, Values> FULL = Map.of("laboratory", Values.of("laboratory", Map.of("BNP", 160.0, "noise", 0.0)), "record",
            new Values(Map.of("证素/血瘀", 2.0, "所见/水肿", -1.0), Set.of("tcm", "western")));
    @TempDir
    private static Path folder;
    private static Trained trained;
    private static Model disease;
    private static Model death;
    private static Model syndromes;

    @BeforeAll
    static void train() {
        trained = Made.trained(Made.multiclass(60));
        disease = written("disease", trained);
        death = written("death", Made.trained(Made.binary(80)));
        syndromes = written("syndromes", Made.trained(Made.multilabel(80)));
    }

    private static Model written(String name, Trained trained) {
        return ModelFolder.write(folder.resolve(name), trained, Card.of(name, trained, Made.origin(Map.of())));
    }

    @Test
    void namesEveryClassTheLikeliestFirst() {
        List<ClassProbability> classes = disease.predict(FULL).classes();
        assertEquals(Set.of("心悸病", "心衰病", "眩晕病"), Set.copyOf(classes.stream().map(ClassProbability::label).toList()));
        assertEquals(1, classes.stream().mapToDouble(ClassProbability::probability).sum(), 1e-9);
        assertTrue(classes.get(0).probability() >= classes.get(1).probability() && classes.get(0).first() && !classes.get(2).first());
    }

    @Test
    void contributionsAndTheInterceptSumToTheLogOdds() {
        for (Model each : List.of(death, syndromes)) {
            Prediction without = each.predict(Map.of());
            Prediction with = each.predict(FULL);
            String label = with.classes().getFirst().label();
            double base = logit(without.classes().stream().filter(one -> one.label().equals(label)).findFirst().orElseThrow().probability());
            double effects = with.contributions().stream().mapToDouble(Contribution::effect).sum();
            assertEquals(logit(with.classes().getFirst().probability()), base + effects, 1e-6);
        }
    }

    @Test
    void contributionsAreNamedAsTheRulesNamedThem() {
        List<Contribution> all = disease.predict(FULL).contributions();
        assertTrue(all.stream().anyMatch(each -> each.feature().equals("证素/血瘀") && each.value() == 2));
        for (int i = 1; i < all.size(); i++) assertTrue(Math.abs(all.get(i - 1).effect()) >= Math.abs(all.get(i).effect()));
    }

    @Test
    void namesWhatIsMissingWithTheMeasuredLoss() {
        assertEquals(List.of(), disease.predict(FULL).missing());
        List<MissingModality> missing = disease.predict(Map.of("record", new Values(Map.of("证素/血瘀", 2.0), Set.of("tcm")))).missing();
        assertEquals("laboratory", missing.getFirst().modality());
        assertTrue(missing.stream().noneMatch(each -> each.modality().equals("tcm")));
        assertEquals("accuracy", missing.getFirst().measure());
        assertEquals(trained.report().losses().getFirst().loss(), missing.getFirst().loss(), 1e-8);
    }

    @Test
    void aPatientOfWhomNothingIsKnownIsTheAverageOne() {
        assertEquals(List.of(), disease.predict(Map.of()).contributions());
    }

    @Test
    void silenceIsZeroWhereThatKindOfInformationIsThereAndUnknownWhereItIsNot() {
        double quiet = disease.predict(Map.of("record", new Values(Map.of(), Set.of("tcm")))).contributions().stream().mapToDouble(each -> Math.abs(each.effect())).sum();
        assertTrue(quiet > 0);
    }

    @Test
    void predictsInLessThanAMillisecond() {
        for (int i = 0; i < 2_000; i++) disease.predict(FULL);
        long begin = System.nanoTime();
        for (int i = 0; i < 200; i++) disease.predict(FULL);
        assertTrue((System.nanoTime() - begin) / 200 < 1_000_000);
    }

    private static double logit(double probability) {
        return Math.log(probability / (1 - probability));
    }

    @Test
    void quotesTheLossOfExactlyTheModalitiesThatAreMissing() {
        Scaling scaling = new Scaling(new int[] {0}, new boolean[1], new int[1], new double[] {Double.NaN}, new double[1], new double[] {1});
        Mixture mixture = new Mixture(List.of(new Expert(scaling, new Linear(new double[] {-1, 1}, new double[][] {{-1}, {1}}))), List.of(new Mixture.Blend(List.of(), List.of(1.0), List.of(0.0, 0.0))));
        Model model = new Model(new Model.Head("m", "t", Kind.BINARY, List.of("no", "yes")), "00", Made.COLUMNS, mixture, new Temperature(Kind.BINARY, 1), new Sets(0.9, 0.1),
                List.of(new Loss(List.of("laboratory"), "accuracy", 0.1), new Loss(List.of("western"), "accuracy", 0.2), new Loss(List.of("western", "laboratory"), "accuracy", 0.4),
                        new Loss(List.of("tcm", "laboratory"), "accuracy", 0.5)));
        List<MissingModality> missing = model.predict(Map.of("record", new Values(Map.of("证素/血瘀", 2.0), Set.of("tcm")))).missing();
        assertEquals(List.of("laboratory + western", "laboratory", "western"), missing.stream().map(MissingModality::modality).toList());
        assertEquals(0.4, missing.getFirst().loss());
    }
}
