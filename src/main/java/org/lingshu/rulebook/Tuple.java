package org.lingshu.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lingshu.clinical.Fact;

/**
 * What the conditions of a rule have bound so far.
 *
 * @param bound   values by name, without the {@code $}
 * @param matched the facts matched, in the order of the conditions
 */
record Tuple(Map<String, Object> bound, List<Fact> matched) {
    static final Tuple EMPTY = new Tuple(Map.of(), List.of());

    Object value(String name) {
        Object value = bound.get(name);
        if (value == null) throw new IllegalStateException("$" + name + " is not bound");
        return value;
    }

    Tuple with(String name, Object value) {
        if (name.isEmpty()) return this;
        Map<String, Object> more = new HashMap<>(bound);
        more.put(name, value);
        return new Tuple(more, matched);
    }

    Tuple matching(Fact fact) {
        List<Fact> more = new ArrayList<>(matched);
        more.add(fact);
        return new Tuple(bound, more);
    }
}
