package org.lingshu.evaluation;

import org.lingshu.report.Estimate;

/**
 * How often prediction sets hold a class that is true.
 *
 * @param label   the class
 * @param patients whom it is true of
 * @param covered share of them whose set holds it
 */
public record Covered(String label, int patients, Estimate covered) {
}
