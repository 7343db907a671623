package org.lingshu.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.Syndrome;

/**
 * Syndromes in the order in which they are shown: highest score first. A name that only follows from its elements joins the first syndrome that is made of
 * the same ones, so that a reader does not see one and the same state under five names.
 */
final class Ranking {
    private static final Comparator<Syndrome> HIGHEST = Comparator.comparingDouble(Syndrome::score).reversed().thenComparing(Syndrome::name);

    private Ranking() {
    }

    /** @param composed names that have no rule of their own */
    static List<Syndrome> of(List<Syndrome> all, Set<String> composed) {
        Map<Set<String>, Integer> places = new LinkedHashMap<>();
        List<Syndrome> ranked = new ArrayList<>();
        for (Syndrome each : all.stream().sorted(HIGHEST).toList()) {
            Set<String> elements = each.elements().stream().map(Element::name).collect(Collectors.toSet());
            Integer place = places.get(elements);
            if (place == null || !each.findings().isEmpty() || !composed.contains(each.name())) {
                places.putIfAbsent(elements, ranked.size());
                ranked.add(each);
            } else {
                ranked.set(place, ranked.get(place).standingFor(each));
            }
        }
        return ranked;
    }
}
