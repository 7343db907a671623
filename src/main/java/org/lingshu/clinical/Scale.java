package org.lingshu.clinical;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the words of strength and of level mean in points; read from {@code knowledge-base/parameters}, never written in a rule.
 *
 * @param points   points of each strength; against is negative
 * @param possible from how many points an element or syndrome is possible
 * @param likely   from how many points it is likely
 * @param certain  from how many points it is certain
 */
public record Scale(Map<Strength, Double> points, double possible, double likely, double certain) implements Fact {
    public Scale {
        points = Map.copyOf(new EnumMap<>(points));
        for (Strength strength : Strength.values()) {
            if (!points.containsKey(strength)) throw new IllegalArgumentException("no points for " + strength.word());
        }
        if (!(possible < likely && likely < certain)) throw new IllegalArgumentException("levels do not rise: " + possible + ", " + likely + ", " + certain);
    }

    /** The element that this evidence makes: the sum of its points, and the level of that sum. */
    public Element weigh(ElementName element, List<Evidence> because) {
        double score = because.stream().mapToDouble(evidence -> points.get(evidence.strength())).sum();
        return new Element(element.name(), element.kind(), score, level(score), because);
    }

    /** The level of a score. */
    public Level level(double score) {
        if (score >= certain) return Level.CERTAIN;
        if (score >= likely) return Level.LIKELY;
        return score >= possible ? Level.POSSIBLE : Level.NONE;
    }

    @Override
    public String sentence() {
        return "Scale";
    }

    @Override
    public String label() {
        return "权重表";
    }
}
