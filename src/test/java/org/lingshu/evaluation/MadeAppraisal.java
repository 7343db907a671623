package org.lingshu.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lingshu.cohort.DataReport;
import org.lingshu.model.Alone;
import org.lingshu.model.Candidate;
import org.lingshu.model.ClassFigures;
import org.lingshu.model.Evaluation;
import org.lingshu.model.Figure;
import org.lingshu.model.Fusion;
import org.lingshu.model.HeldOut;
import org.lingshu.model.Judged;
import org.lingshu.model.Kind;
import org.lingshu.model.Pattern;

/** Made-up appraisals for tests: predictions that know something of the truth, figures that were simply written down. */
final class MadeAppraisal {
    static final String HOSTILE = "</script><script>alert(1)</script>";
    private static final int PATIENTS = 90;
    private static final int ROUNDS = 2;

    private MadeAppraisal() {
    }

    static Appraisal of(Kind kind, List<String> classes, long seed) {
        return Appraisal.of(data(classes), evaluation(kind, classes, seed), seed, false, "lingshu test");
    }

    static Appraisal quick() {
        List<String> classes = List.of("survived", "died");
        return Appraisal.of(data(classes), evaluation(Kind.BINARY, classes, 1), 1, true, "lingshu test");
    }

    private static DataReport data(List<String> classes) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        classes.forEach(each -> counts.put(each, PATIENTS / classes.size()));
        return new DataReport("made up", "0123456789abcdef", PATIENTS, PATIENTS / 2, counts, List.of(), Map.of(), false, Map.of(), List.of());
    }

    static Evaluation evaluation(Kind kind, List<String> classes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Judged> candidates = new ArrayList<>();
        Map<String, Integer> choices = new LinkedHashMap<>();
        for (String algorithm : Evaluation.algorithms()) {
            for (Fusion fusion : Fusion.values()) candidates.add(judged(new Candidate(algorithm, fusion.word()), kind, classes, random));
        }
        choices.put("random-forest, late", 6);
        choices.put("logistic, early", 4);
        List<String> modalities = List.of("laboratory", "tcm", HOSTILE);
        return new Evaluation("2 times 5-fold cross-validation, grouped and stratified", "outcome", kind, classes, modalities, List.of("a remark on " + HOSTILE), candidates,
                judged(new Candidate("chosen", "all"), kind, classes, random), choices, modalities.stream().map(each -> new Alone(each, figures(kind, random))).toList(),
                List.of(new Pattern(List.of("tcm"), figures(kind, random), figure("accuracy", "准确率", 0.031, 0.012)),
                        new Pattern(List.of("laboratory", HOSTILE), figures(kind, random), figure("accuracy", "准确率", 0.12, 0.05))));
    }

    private static Judged judged(Candidate candidate, Kind kind, List<String> classes, SplittableRandom random) {
        List<HeldOut> heldOut = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) for (int i = 0; i < PATIENTS; i++) heldOut.add(heldOut(i, round, kind, classes.size(), random));
        List<ClassFigures> figures = IntStream.range(0, classes.size()).mapToObj(label -> new ClassFigures(classes.get(label), PATIENTS / classes.size(), 0.8, 0.9, 0.9)).toList();
        return new Judged(candidate, figures(kind, random), figure("coverage", "覆盖率", 0.91, 0.03), figure("set-size", "集合大小", 1.4, 0.1), figure("abstained", "弃权率", 0.3, 0.05), figures, heldOut);
    }

    private static HeldOut heldOut(int patient, int round, Kind kind, int classes, SplittableRandom random) {
        int truth = patient / 2 % classes;
        double[] scores = IntStream.range(0, classes).mapToDouble(label -> Math.exp((label == truth ? 1.5 : 0) + random.nextGaussian())).toArray();
        double sum = kind.exclusive() ? java.util.Arrays.stream(scores).sum() : 1;
        List<Double> probabilities = java.util.Arrays.stream(scores).mapToObj(each -> kind.exclusive() ? each / sum : each / (1 + each)).toList();
        Set<Integer> set = IntStream.range(0, classes).filter(label -> probabilities.get(label) > 0.2).boxed().collect(java.util.stream.Collectors.toSet());
        return new HeldOut("p" + patient, "g" + patient / 2, round, Set.of(truth), probabilities, set);
    }

    private static List<Figure> figures(Kind kind, SplittableRandom random) {
        List<Figure> figures = new ArrayList<>();
        if (!kind.exclusive()) figures.add(figure("first-hit", "首选命中率", 0.6 + 0.2 * random.nextDouble(), 0.05));
        figures.add(figure("accuracy", "准确率", 0.7 + 0.2 * random.nextDouble(), 0.05));
        figures.add(figure("macro-F1", "宏平均F1", 0.6 + 0.2 * random.nextDouble(), 0.06));
        figures.add(figure("AUC", "AUC", 0.8 + 0.15 * random.nextDouble(), 0.03));
        figures.add(figure("log-loss", "对数损失", 0.4 + 0.2 * random.nextDouble(), 0.08));
        figures.add(figure("calibration-error", "校准误差", 0.03 + 0.02 * random.nextDouble(), 0.02));
        return figures;
    }

    private static Figure figure(String name, String chinese, double value, double half) {
        return new Figure(name, chinese, value, value - half, value + half);
    }
}
