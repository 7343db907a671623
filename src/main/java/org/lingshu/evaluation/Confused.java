package org.lingshu.evaluation;

import java.util.List;
import org.lingshu.report.Estimate;

/**
 * What was said of the patients of one class.
 *
 * @param label       the class that is true
 * @param said        how many of them each class was said of, on the average over the rounds
 * @param sensitivity share of them of whom it was rightly said
 */
public record Confused(String label, List<Double> said, Estimate sensitivity) {
    public Confused {
        said = List.copyOf(said);
    }
}
