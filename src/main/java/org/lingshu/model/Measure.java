package org.lingshu.model;

import java.util.Arrays;
import java.util.List;
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
        return switch (this) {
            case ACCURACY -> mean(probabilities, weights, row -> Decision.of(target.kind(), probabilities[row]).equals(target.truth().get(row)) ? 1 : 0);
            case FIRST_HIT -> mean(probabilities, weights, row -> target.holds(row, Decision.first(probabilities[row])) ? 1 : 0);
            case LOG_LOSS -> mean(probabilities, weights, row -> LogLoss.of(target, row, probabilities[row]));
            case MACRO_F1 -> overClasses(target, label -> f1(target, label, probabilities, weights));
            case AUC -> overClasses(target, label -> Auc.of(target, label, probabilities, weights));
            case CALIBRATION_ERROR -> calibrationError(target, probabilities, weights);
        };
    }

    private static double mean(double[][] probabilities, int[] weights, java.util.function.IntToDoubleFunction each) {
        double sum = 0;
        long count = 0;
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] == 0 || probabilities[row].length == 0) continue;
            sum += weights[row] * each.applyAsDouble(row);
            count += weights[row];
        }
        return sum / count;
    }

    private static double overClasses(Target target, java.util.function.IntToDoubleFunction each) {
        return IntStream.range(0, target.classes().size()).mapToDouble(each).filter(value -> !Double.isNaN(value)).average().orElse(Double.NaN);
    }

    private static double f1(Target target, int label, double[][] probabilities, int[] weights) {
        long both = 0;
        long either = 0;
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] == 0 || probabilities[row].length == 0) continue;
            boolean said = Decision.of(target.kind(), probabilities[row]).contains(label);
            boolean held = target.holds(row, label);
            if (said && held) both += weights[row];
            either += weights[row] * ((said ? 1 : 0) + (held ? 1 : 0));
        }
        return either == 0 ? Double.NaN : 2.0 * both / either;
    }

    /** Ten bins of equal width: of the first class's probability where classes exclude each other, else of every label's. */
    private static double calibrationError(Target target, double[][] probabilities, int[] weights) {
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
    }
}
