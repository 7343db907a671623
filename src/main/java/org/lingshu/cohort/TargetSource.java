package org.lingshu.cohort;

import org.lingshu.model.Kind;

/** Where the truth about a target stands. */
sealed interface TargetSource {
    /** What it asks. */
    Kind kind();

    /** The file that holds it, below the cohort folder. */
    String file();

    /**
     * A column of a table.
     *
     * @param positive the class of a binary target that is asked for; empty when the target says nothing of it
     */
    record Csv(String file, String column, Kind kind, String positive) implements TargetSource {
    }

    /**
     * A label of cases.
     *
     * @param label    {@code disease}, {@code syndromes} or any other name
     * @param positive as for a table
     */
    record Cases(String file, String label, Kind kind, String positive) implements TargetSource {
        @Override
        public String column() {
            return label;
        }
    }

    /** The class that a binary target asks for; empty when it does not say. */
    String positive();

    /** What the labels are called there: a column, or a label of cases. */
    String column();
}
