package org.lingshu.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores to probabilities, learned from scores of patients that the scorer was not learned from. It never changes which of two scores of one class is the
 * higher.
 */
sealed interface Calibration permits Temperature, Sigmoid, Isotonic {
    /** The word of files and cards. */
    String word();

    /** One for each class; they sum to one where classes exclude each other. */
    double[] probabilities(double[] scores);

    /** The ways that are tried, in the order in which equals are preferred. */
    private static List<Calibration> tried(Target target, int[] rows, double[][] scores) {
        return List.of(Temperature.of(target, rows, scores), Sigmoid.of(target, rows, scores), Isotonic.of(target, rows, scores));
    }

    /** What was learned, and the probabilities of each row by what was learned from the other folds. */
    record Fitted(Calibration calibration, double[][] probabilities, double loss) {
    }

    /**
     * The way with the least log-loss on rows that it was not learned from, then learned from all.
     *
     * @param rows   subjects of the target
     * @param scores of these rows
     * @param folds  for each of these rows, its fold
     */
    static Fitted best(Target target, int[] rows, double[][] scores, int[] folds) {
        List<Calibration> whole = tried(target, rows, scores);
        double[][][] held = new double[whole.size()][rows.length][];
        for (int fold : IntStream.of(folds).distinct().toArray()) {
            int[] others = IntStream.range(0, rows.length).filter(i -> folds[i] != fold).toArray();
            List<Calibration> learned = tried(target, IntStream.of(others).map(i -> rows[i]).toArray(), Arrays.stream(others).mapToObj(i -> scores[i]).toArray(double[][]::new));
            for (int way = 0; way < held.length; way++) for (int i = 0; i < rows.length; i++) if (folds[i] == fold) held[way][i] = learned.get(way).probabilities(scores[i]);
        }
        int best = 0;
        double[] losses = new double[held.length];
        for (int way = 0; way < held.length; way++) {
            losses[way] = LogLoss.mean(target, rows, held[way]);
            if (losses[way] < losses[best]) best = way;
        }
        return new Fitted(whole.get(best), held[best], losses[best]);
    }

    /**
     * The calibrated score of one class: its log-odds against the (geometric) average of the others where classes exclude each other, else against not having it.
     */
    static double margin(Kind kind, double[] probabilities, int label) {
        double least = 1e-12;
        if (!kind.exclusive()) return Math.log(Math.max(least, probabilities[label])) - Math.log(Math.max(least, 1 - probabilities[label]));
        double others = 0;
        for (int k = 0; k < probabilities.length; k++) if (k != label) others += Math.log(Math.max(least, probabilities[k])) / (probabilities.length - 1);
        return Math.log(Math.max(least, probabilities[label])) - others;
    }

    /** The weights of the scores whose sum is the score of one class against the average of the others, or by itself. */
    static double[] against(Kind kind, int classes, int label) {
        double[] weights = new double[classes];
        if (kind.exclusive()) Arrays.fill(weights, -1.0 / (classes - 1));
        weights[label] = 1;
        return weights;
    }
}
