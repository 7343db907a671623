package org.lingshu.model;

/**
 * What the inner loop chose.
 *
 * @param families the columns to learn from
 * @param lambda   weight of the penalty for one subject
 * @param loss     log-loss of the choice on the inner loop's held-out patients, before calibration
 */
record Choice(Families families, double lambda, double loss) {
}
