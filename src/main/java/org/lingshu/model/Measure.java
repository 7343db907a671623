package org.lingshu.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A figure of how good predictions are. Every one is computed from probabilities and a weight for each subject, so that subjects can be drawn again. */
enum Measure {
    FIRST_HIT("first-hit", "首选命中率", true), ACCURACY("accuracy", "准确率", true), MACRO_F1("macro-F1", "宏平均F1", true), AUC("AUC", "AUC", true),
    LOG_LOSS("log-loss", "对数损失", false), CALIBRATION_ERROR("calibration-error", "校准误差", false);

    private static final int BINS = 10;
    private final String word;
    private final String chinese;
    private final boolean more;

    Measure(String word, String chinese, boolean more) {
        this.word = word;
        this.chinese = chinese;
        this.more = more;
    }

    String word() {
        return word;
    }

    String chinese() {
        return chinese;
    }

    /** Whether more is better. */
    boolean more() {
        return more;
    }

    /** What is reported of a target. */
    static List<Measure> of(Kind kind) {
        return Arrays.stream(values()).filter(each -> each != FIRST_HIT || !kind.exclusive()).toList();
    }

    /** By which figure the loss of a missing modality is given. */
    static Measure ofLoss(Kind kind) {
        return kind.exclusive() ? ACCURACY : FIRST_HIT;
    }

    /** The figure over the subjects with weights; {@link Double#NaN} when they do not suffice for it. */
    double of(Target target, double[][] probabilities, int[] weights) {
        return on(target, probabilities).applyAsDouble(weights);
    }

    /** The figure as a function of the subjects' weights; what does not depend on them is computed once. */
    ToDoubleFunction<int[]> on(Target target, double[][] probabilities) {
        return switch (this) {
            case ACCURACY -> mean(probabilities, row -> Decision.of(target.kind(), probabilities[row]).equals(target.truth().get(row)) ? 1 : 0);
            case FIRST_HIT -> mean(probabilities, row -> target.holds(row, Decision.first(probabilities[row])) ? 1 : 0);
            case LOG_LOSS -> mean(probabilities, row -> LogLoss.of(target, row, probabilities[row]));
            case MACRO_F1 -> macroF1(target, probabilities);
            case AUC -> {
                List<Auc> classes = IntStream.range(0, target.classes().size()).mapToObj(label -> new Auc(target, label, probabilities)).toList();
                yield weights -> classes.stream().mapToDouble(one -> one.of(weights)).filter(value -> !Double.isNaN(value)).average().orElse(Double.NaN);
            }
            case CALIBRATION_ERROR -> calibrationError(target, probabilities);
        };
    }

    /** The mean of a number of each held-out subject. */
    static ToDoubleFunction<int[]> mean(double[][] probabilities, IntToDoubleFunction each) {
        double[] numbers = IntStream.range(0, probabilities.length).mapToDouble(row -> probabilities[row].length == 0 ? 0 : each.applyAsDouble(row)).toArray();
        return weights -> {
            double sum = 0;
            long count = 0;
            for (int row = 0; row < weights.length; row++) {
                if (weights[row] == 0 || probabilities[row].length == 0) continue;
                sum += weights[row] * numbers[row];
                count += weights[row];
            }
            return sum / count;
        };
    }

    private static ToDoubleFunction<int[]> macroF1(Target target, double[][] probabilities) {
        List<Set<Integer>> said = Arrays.stream(probabilities).map(each -> each.length == 0 ? Set.<Integer>of() : Decision.of(target.kind(), each)).toList();
        return weights -> {
            int classes = target.classes().size();
            long[] both = new long[classes];
            long[] either = new long[classes];
            for (int row = 0; row < weights.length; row++) {
                if (weights[row] == 0 || probabilities[row].length == 0) continue;
                for (int label : said.get(row)) {
                    either[label] += weights[row];
                    if (target.holds(row, label)) both[label] += weights[row];
                }
                for (int label : target.truth().get(row)) either[label] += weights[row];
            }
            return IntStream.range(0, classes).filter(label -> either[label] > 0).mapToDouble(label -> 2.0 * both[label] / either[label]).average().orElse(Double.NaN);
        };
    }

    /** Ten bins of equal width: of the first class's probability where classes exclude each other, else of every label's. */
    private static ToDoubleFunction<int[]> calibrationError(Target target, double[][] probabilities) {
        return weights -> {
            double[] gap = new double[BINS];
            double total = 0;
            for (int row = 0; row < weights.length; row++) {
                if (weights[row] == 0 || probabilities[row].length == 0) continue;
                double[] each = probabilities[row];
                int first = Decision.first(each);
                for (int label = 0; label < each.length; label++) {
                    if (target.kind().exclusive() && label != first) continue;
                    gap[Math.min(BINS - 1, (int) (each[label] * BINS))] += weights[row] * (each[label] - (target.holds(row, label) ? 1 : 0));
                    total += weights[row];
                }
            }
            return Arrays.stream(gap).map(Math::abs).sum() / total;
        };
    }
}
