package org.lingshu.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lingshu.clinical.Composition;
import org.lingshu.clinical.Element;

/** All compositions, indexed by their elements, so that a case is given only those that its elements could make. */
public final class Compositions {
    private final List<Composition> all;
    private final Map<String, Long> bits = new HashMap<>();
    private final long[] needs;

    Compositions(List<Composition> all) {
        this.all = List.copyOf(all);
        this.needs = new long[all.size()];
        for (int i = 0; i < needs.length; i++) for (String element : all.get(i).elements()) needs[i] |= bit(element);
    }

    private long bit(String element) {
        long bit = bits.computeIfAbsent(element, each -> 1L << bits.size());
        if (bits.size() > Long.SIZE) throw new IllegalStateException("more than 64 elements");
        return bit;
    }

    /** How many names are composed. */
    public int size() {
        return all.size();
    }

    /** Every composition. */
    public List<Composition> all() {
        return all;
    }

    /** The compositions all of whose elements are at least likely. */
    public List<Composition> within(Collection<Element> elements) {
        long there = 0;
        for (Element element : elements) if (element.likely()) there |= bits.getOrDefault(element.name(), 0L);
        List<Composition> within = new ArrayList<>();
        for (int i = 0; i < needs.length; i++) if ((needs[i] & ~there) == 0) within.add(all.get(i));
        return within;
    }
}
