package org.lingshu.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lingshu.clinical.Composition;
import org.lingshu.clinical.Element;

/**
 * All compositions, indexed by their elements, so that a case is given only those that its elements could make. Names that are made of the same elements
 * and decided by the same findings are one composition: the first of the standard stands for all of them.
 */
public final class Compositions {
    /** How many of the best supported compositions a case is given: what comes later is of no use to a reader. */
    private static final int MOST = 40;
    private final List<Composition> all;
    private final int names;
    private final Map<String, Long> bits = new HashMap<>();
    private final long[] needs;

    Compositions(List<Composition> all) {
        this.names = all.size();
        this.all = merged(all);
        this.needs = new long[this.all.size()];
        for (int i = 0; i < needs.length; i++) for (String element : this.all.get(i).elements()) needs[i] |= bit(element);
    }

    private static List<Composition> merged(List<Composition> all) {
        Map<List<TreeSet<String>>, List<Composition>> groups = new LinkedHashMap<>();
        for (Composition each : all) {
            groups.computeIfAbsent(List.of(new TreeSet<>(each.elements()), new TreeSet<>(each.findings())), key -> new ArrayList<>()).add(each);
        }
        return groups.values().stream().map(group -> new Composition(group.getFirst().syndrome(), group.getFirst().elements(), group.getFirst().findings(),
                group.stream().skip(1).map(Composition::syndrome).toList(), group.getFirst().weight())).toList();
    }

    private long bit(String element) {
        long bit = bits.computeIfAbsent(element, each -> 1L << bits.size());
        if (bits.size() > Long.SIZE) throw new IllegalStateException("more than 64 elements");
        return bit;
    }

    /** How many names are composed. */
    public int size() {
        return names;
    }

    /** The names that are composed. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Composition each : all) {
            names.add(each.syndrome());
            names.addAll(each.alike());
        }
        return names;
    }

    /** Every composition. */
    public List<Composition> all() {
        return all;
    }

    /** The compositions all of whose elements are at least possible, the best supported of them. */
    public List<Composition> within(Collection<Element> elements) {
        long there = 0;
        Map<String, Double> scores = new HashMap<>();
        for (Element element : elements) {
            if (!element.possible()) continue;
            there |= bits.getOrDefault(element.name(), 0L);
            scores.put(element.name(), element.score());
        }
        List<Composition> within = new ArrayList<>();
        for (int i = 0; i < needs.length; i++) if ((needs[i] & ~there) == 0) within.add(all.get(i));
        if (within.size() <= MOST) return within;
        return within.stream().sorted(Comparator.comparingDouble((Composition each) -> -support(each, scores)).thenComparing(Composition::syndrome)).limit(MOST).toList();
    }

    private static double support(Composition composition, Map<String, Double> scores) {
        double product = 1;
        for (String element : composition.elements()) product *= scores.get(element);
        return Math.pow(product, 1.0 / composition.size()) * Math.sqrt(composition.size());
    }
}
