package org.lingshu.model;

import org.lingshu.model.algorithm.Scorer;

/**
 * What one algorithm learned of some columns.
 *
 * @param scaling the columns and their scale
 * @param scorer  of the scaled columns
 */
record Expert(Scaling scaling, Scorer scorer) {
    Expert {
        if (scaling.size() != scorer.columns()) throw new IllegalArgumentException("there are not as many columns as were learned from");
    }

    /** Scores of a row of the table's columns. */
    double[] scores(double[] row) {
        return scorer.scores(scaling.scaled(row));
    }
}
