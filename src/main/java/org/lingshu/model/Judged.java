package org.lingshu.model;

import java.util.List;

/**
 * How good one candidate is on patients that it did not see.
 *
 * @param candidate which
 * @param figures   accuracy (and first-hit for labels), macro-F1, AUC, log-loss, calibration error, each with its interval
 * @param covered   share of patients all of whose true classes are in the prediction set
 * @param setSize   mean number of classes in a set
 * @param abstained share of patients whose set is not exactly one class
 * @param classes   class by class
 * @param heldOut   every held-out prediction, by round and then in the order of the table
 */
public record Judged(Candidate candidate, List<Figure> figures, Figure covered, Figure setSize, Figure abstained, List<ClassFigures> classes, List<HeldOut> heldOut) {
    public Judged {
        figures = List.copyOf(figures);
        classes = List.copyOf(classes);
        heldOut = List.copyOf(heldOut);
    }

    /** The figure of this name: {@code accuracy}, {@code macro-F1}, {@code AUC}, {@code log-loss}, {@code calibration-error}, {@code first-hit}. */
    public Figure figure(String name) {
        return figures.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow(() -> new IllegalArgumentException("no figure " + name));
    }
}
