package org.lingshu.model;

/** The negative logarithm of the probability that was given to the truth; over several labels, the mean of theirs. */
final class LogLoss {
    private static final double LEAST = 1e-15;

    private LogLoss() {
    }

    static double of(Target target, int row, double[] probabilities) {
        if (target.kind().exclusive()) return -Math.log(Math.max(LEAST, probabilities[target.only(row)]));
        double sum = 0;
        for (int label = 0; label < probabilities.length; label++) {
            sum -= Math.log(Math.max(LEAST, target.holds(row, label) ? probabilities[label] : 1 - probabilities[label]));
        }
        return sum / probabilities.length;
    }

    /** The mean over these rows. */
    static double mean(Target target, int[] rows, double[][] probabilities) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) sum += of(target, rows[i], probabilities[i]);
        return sum / rows.length;
    }
}
