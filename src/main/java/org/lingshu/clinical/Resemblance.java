package org.lingshu.clinical;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A picture of a pattern (证候相) that this patient resembles: knowledge of what a pattern looks like as a whole, held against what was found.
 *
 * @param syndrome name of the pattern, a national name where it has one
 * @param disease  the disease whose pattern it is; empty where the picture is of the pattern in general
 * @param elements names of the elements that make the pattern
 * @param likeness how much the two sets of signs have in common, 0 to 1: the cosine of the angle between them, rarer signs counting more
 * @param shared   the findings that both have, the most telling first
 */
public record Resemblance(String syndrome, String disease, List<String> elements, double likeness, List<Finding> shared) implements Fact {
    public Resemblance {
        syndrome = Words.required("syndrome", syndrome);
        elements = List.copyOf(elements);
        shared = List.copyOf(shared);
        if (!(likeness > 0 && likeness <= 1 + 1e-9)) throw new IllegalArgumentException("likeness of " + syndrome + " is " + likeness);
        if (shared.isEmpty()) throw new IllegalArgumentException(syndrome + " is like nothing that was found");
    }

    /** For each syndrome the nearest picture that bears its name or the name of one that is made alike; none where no picture is near. */
    public static List<Resemblance> ofEach(List<Syndrome> syndromes, List<Resemblance> nearestFirst) {
        Map<String, Resemblance> nearest = new HashMap<>();
        nearestFirst.forEach(each -> nearest.putIfAbsent(each.syndrome, each));
        return syndromes.stream().flatMap(syndrome -> Stream.concat(Stream.of(syndrome.name()), syndrome.alike().stream()).map(nearest::get).filter(Objects::nonNull)
                .max(Comparator.comparingDouble(Resemblance::likeness)).map(each -> each.of(syndrome.name())).stream()).distinct().toList();
    }

    private Resemblance of(String name) {
        return new Resemblance(name, disease, elements, likeness, shared);
    }

    @Override
    public String sentence() {
        return "Resemblance " + label();
    }

    @Override
    public String label() {
        return disease.isEmpty() ? syndrome : disease + "·" + syndrome;
    }
}
