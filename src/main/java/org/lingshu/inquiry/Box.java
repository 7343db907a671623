package org.lingshu.inquiry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lingshu.assess.Consulted;
import org.lingshu.clinical.ClassProbability;
import org.lingshu.model.Values;

/**
 * A model and one case as a box with knobs: every feature can be set and the margin of a class be read. The margin is the log-odds of the class against the
 * likeliest other, positive when the class comes first; for a linear model it is piecewise linear in every feature.
 */
final class Box {
    private static final double LEAST = 1e-12;
    private final Consulted consulted;
    private final String label;
    private final String block;
    private final Values base;

    /** The box of a model for one of its classes; features are those of the block that is read from the record. */
    Box(Consulted consulted, String label) {
        this.consulted = consulted;
        this.label = label;
        this.block = consulted.model().blocks().stream().filter(each -> each.fromCases()).map(each -> each.name()).findFirst().orElse("");
        this.base = consulted.given().getOrDefault(block, Values.none());
    }

    double value(String feature) {
        return base.numbers().getOrDefault(feature, 0.0);
    }

    Stream<String> features() {
        return consulted.model().features().stream();
    }

    Set<String> known() {
        return base.numbers().keySet();
    }

    /** The margin with some features set; a modality that the case lacks is opened with the first feature of it. */
    double margin(Map<String, Double> set, Set<String> modalities) {
        Map<String, Double> numbers = new HashMap<>(base.numbers());
        numbers.putAll(set);
        Set<String> kinds = new HashSet<>(base.modalities());
        kinds.addAll(modalities);
        Map<String, Values> blocks = new HashMap<>(consulted.given());
        blocks.put(block, new Values(numbers, kinds));
        return margin(consulted.model().predict(blocks).classes());
    }

    double margin() {
        return margin(consulted.prediction().classes());
    }

    private double margin(List<ClassProbability> classes) {
        double own = classes.stream().filter(each -> each.label().equals(label)).mapToDouble(ClassProbability::probability).findFirst().orElse(0);
        double other = classes.stream().filter(each -> !each.label().equals(label)).mapToDouble(ClassProbability::probability).max().orElse(0);
        return Math.log(Math.max(own, LEAST)) - Math.log(Math.max(other, LEAST));
    }
}
