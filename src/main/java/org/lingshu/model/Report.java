package org.lingshu.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How good the learner is on patients that it did not see.
 *
 * @param design   how patients were held out
 * @param figures  the figures, each with its interval
 * @param classes  class by class
 * @param covered  share of patients all of whose true classes are in their prediction set, against the promised share
 * @param setSize  mean number of classes in a set
 * @param choices  how many of the training parts chose which candidate
 * @param losses   what it costs when modalities are missing, for every pattern of them
 * @param groups   the leading figure by sex, age and whatever else the cohort knows
 */
public record Report(String design, List<Figure> figures, List<ClassFigures> classes, Figure covered, double setSize, Map<String, Integer> choices, List<Loss> losses,
        List<GroupFigure> groups) {
    public Report {
        figures = List.copyOf(figures);
        classes = List.copyOf(classes);
        choices = Collections.unmodifiableMap(new TreeMap<>(choices));
        losses = List.copyOf(losses);
        groups = List.copyOf(groups);
    }

    /** The figure that one would ask for first. */
    public Figure leading() {
        return figures.getFirst();
    }
}
