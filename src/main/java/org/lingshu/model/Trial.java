package org.lingshu.model;

import java.util.Arrays;
import org.lingshu.model.algorithm.Algorithm;

/**
 * One algorithm on some columns, tuned by the inner cross-validation.
 *
 * @param input     what it learns from
 * @param algorithm which
 * @param screen    how many columns it takes at most
 * @param setting   which of the algorithm's
 * @param scores    of the held-out rows, in units of log-odds
 * @param loss      log-loss of these scores
 * @param heat      the temperature that brought the scores to these units
 */
record Trial(Input input, Algorithm algorithm, int screen, int setting, double[][] scores, double loss, double heat) {
    /** What it is and how it was tuned, in a few words. */
    String words() {
        return algorithm.word() + " on " + input.words() + " (" + algorithm.settings().get(setting) + (screen == Algorithm.EVERY ? "" : ", the " + screen + " columns that tell most") + ")";
    }

    /** Scores and temperature together: the scores of a row that an expert of this trial would give, in units of log-odds, are divided by it. */
    static double[][] heated(double[][] scores, double heat) {
        return Arrays.stream(scores).map(row -> Arrays.stream(row).map(score -> score / heat).toArray()).toArray(double[][]::new);
    }
}
