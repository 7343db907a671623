package org.lingshu.cohort;

import org.lingshu.model.Table;
import org.lingshu.model.Target;

/**
 * A cohort ready to be learned from.
 *
 * @param table  features, a row for each patient
 * @param target truth, for the same patients in the same order
 * @param report what the data turned out to be
 */
public record Prepared(Table table, Target target, DataReport report) {
}
