package org.lingshu.evaluation;

import org.lingshu.cohort.DataReport;
import org.lingshu.model.Evaluation;

/**
 * An evaluation with all that must be told beside it.
 *
 * @param data       what the cohort turned out to hold
 * @param evaluation the figures
 * @param pictures   what is plotted
 * @param seed       of the random numbers
 * @param quick      whether it is only a first look
 * @param software   name and version of what computed it
 */
public record Appraisal(DataReport data, Evaluation evaluation, Pictures pictures, long seed, boolean quick, String software) {
    /** The appraisal of this evaluation; draws patients again for the intervals of the curves. */
    public static Appraisal of(DataReport data, Evaluation evaluation, long seed, boolean quick, String software) {
        return new Appraisal(data, evaluation, Pictures.of(evaluation, seed), seed, quick, software);
    }

    /** The candidate that the inner validation of most training parts chose; empty when none was chosen. */
    String usual() {
        return evaluation.choices().entrySet().stream().max((one, other) -> {
            int more = Integer.compare(one.getValue(), other.getValue());
            return more != 0 ? more : other.getKey().compareTo(one.getKey());
        }).map(java.util.Map.Entry::getKey).orElse("");
    }

    /** How many training parts there were. */
    int parts() {
        return evaluation.choices().values().stream().mapToInt(Integer::intValue).sum();
    }
}
