package org.lingshu.study;

import java.util.Arrays;
import java.util.List;

/**
 * A figure on held-out patients, with what each patient adds to its error. Sums of the latter over groups give its variance, so that rows of one patient count
 * as one; the difference of two scores of the same folds is paired (influence curve of a cross-validated figure: LeDell, Petersen and van der Laan 2015; for the
 * AUC of one split it is DeLong's variance).
 *
 * @param value     the mean over folds and repeats
 * @param folds     the figure of every fold
 * @param influence of every row of the cohort; it sums to the error of the value, to first order
 */
record Score(double value, double[] folds, double[] influence) {
    /** This times a number plus that times another. */
    static Score sum(List<Score> scores, double[] times) {
        double value = 0;
        double[] folds = new double[scores.getFirst().folds.length];
        double[] influence = new double[scores.getFirst().influence.length];
        for (int s = 0; s < times.length; s++) {
            Score score = scores.get(s);
            value += times[s] * score.value;
            for (int f = 0; f < folds.length; f++) folds[f] += times[s] * score.folds[f];
            for (int i = 0; i < influence.length; i++) influence[i] += times[s] * score.influence[i];
        }
        return new Score(value, folds, influence);
    }

    /** How much more this is than that. */
    Score minus(Score other) {
        return sum(List.of(this, other), new double[] {1, -1});
    }

    /** The standard error, where rows of one group are one observation. */
    double error(int[] groups) {
        double[] sums = new double[Arrays.stream(groups).max().orElse(0) + 1];
        for (int i = 0; i < influence.length; i++) sums[groups[i]] += influence[i];
        long moved = Arrays.stream(sums).filter(each -> each != 0).count();
        return Math.sqrt(Arrays.stream(sums).map(each -> each * each).sum() * moved / Math.max(1, moved - 1));
    }

    /** Half the width of the interval of Nadeau and Bengio (2003) with level 95 %: folds share most of their training rows, and their variance is raised for it. */
    double corrected(double testToTrain) {
        if (folds.length < 2) return Double.NaN;
        double variance = Arrays.stream(folds).map(each -> Math.pow(each - value, 2)).sum() / (folds.length - 1);
        return Normal.student(folds.length - 1) * Math.sqrt(variance * (1.0 / folds.length + testToTrain));
    }
}
