package org.lingshu.clinical;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the words of strength and of level mean in points; read from {@code knowledge-base/parameters}, never written in a rule.
 *
 * @param points   points of each strength; against is negative
 * @param possible from how many points an element or syndrome is possible
 * @param likely   from how many points it is likely
 * @param certain  from how many points it is certain
 * @param picture points that full likeness to its picture adds to the score of a syndrome
 * @param beside   an element with less than this share of the leading element of its kind is no more than possible, 0 to 1
 */
public record Scale(Map<Strength, Double> points, double possible, double likely, double certain, double picture, double beside) implements Fact {
    public Scale {
        points = Map.copyOf(new EnumMap<>(points));
        for (Strength strength : Strength.values()) {
            if (!points.containsKey(strength)) throw new IllegalArgumentException("no points for " + strength.word());
        }
        if (!(picture >= 0)) throw new IllegalArgumentException("a picture takes away: " + picture);
        if (!(beside >= 0 && beside < 1)) throw new IllegalArgumentException("share of the leading element is " + beside);
        if (!(possible < likely && likely < certain)) throw new IllegalArgumentException("levels do not rise: " + possible + ", " + likely + ", " + certain);
    }

    /**
     * The element that this evidence makes: the sum of its points, and the level of that sum. Beside a much stronger element of its kind it is no more
     * than possible: the chief disorder is told from what merely goes with it (辨主次).
     */
    public Element weigh(ElementName element, List<Evidence> because, Leading leading) {
        if (leading.kind() != element.kind()) throw new IllegalArgumentException(element.name() + " is weighed against a " + leading.kind().word());
        double score = sum(because);
        Level level = level(score);
        return new Element(element.name(), element.kind(), score, score < beside * leading.score() ? Level.lower(level, Level.POSSIBLE) : level, because);
    }

    /** The highest sum of each kind. */
    public List<Leading> leading(Collection<ElementName> elements, Collection<Evidence> all) {
        Map<String, List<Evidence>> by = all.stream().collect(Collectors.groupingBy(Evidence::element));
        return Arrays.stream(ElementKind.values()).map(kind -> new Leading(kind, elements.stream().filter(element -> element.kind() == kind)
                .mapToDouble(element -> sum(by.getOrDefault(element.name(), List.of()))).max().orElse(0))).toList();
    }

    private double sum(List<Evidence> because) {
        return because.stream().mapToDouble(evidence -> points.get(evidence.strength())).sum();
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
