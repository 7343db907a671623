package org.lingshu.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lingshu.clinical.ElementKind;
import org.lingshu.clinical.ElementName;

/**
 * How alike two syndromes are by the elements of which they are made, from 0 to 1: natures count more than places, and what only the other has counts more
 * than what it lacks, since a formula that also treats what is not there does harm, while one that leaves something untreated can be modified.
 */
final class Likeness {
    private final Map<String, Long> bits = new HashMap<>();
    private final long natures;
    private final double nature;
    private final double surplus;
    private final double lack;

    Likeness(Map<String, ElementName> elements, Parameter numbers) {
        if (elements.size() > Long.SIZE) throw new IllegalArgumentException("more than 64 elements");
        long natures = 0;
        for (ElementName element : elements.values()) {
            long bit = 1L << bits.size();
            bits.put(element.name(), bit);
            if (element.kind() == ElementKind.NATURE) natures |= bit;
        }
        this.natures = natures;
        this.nature = numbers.value("nature").orElseThrow();
        this.surplus = numbers.value("surplus").orElseThrow();
        this.lack = numbers.value("lack").orElseThrow();
    }

    /** The names of all elements. */
    Set<String> elements() {
        return bits.keySet();
    }

    /** The elements as one number, to be compared by {@link #of}. */
    long set(List<String> elements) {
        long set = 0;
        for (String element : elements) set |= bits.getOrDefault(element, 0L);
        return set;
    }

    /** How well what is for the other would do for the one; 0 where they share no nature. */
    double of(long one, long other) {
        if ((one & other & natures) == 0) return 0;
        return nature * share(one & natures, other & natures) + (1 - nature) * share(one & ~natures, other & ~natures);
    }

    private double share(long one, long other) {
        if (one == 0 && other == 0) return 1;
        double both = Long.bitCount(one & other);
        return both / (both + surplus * Long.bitCount(other & ~one) + lack * Long.bitCount(one & ~other));
    }
}
