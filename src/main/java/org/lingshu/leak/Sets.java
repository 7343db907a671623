package org.lingshu.leak;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows that pairs tie together: each set ascending, the sets by their first row. */
final class Sets {
    private Sets() {
    }

    static List<List<Integer>> of(Collection<Pair> pairs) {
        Map<Integer, Integer> parent = new TreeMap<>();
        for (Pair pair : pairs) {
            parent.putIfAbsent(pair.one(), pair.one());
            parent.putIfAbsent(pair.other(), pair.other());
            int a = root(parent, pair.one());
            int b = root(parent, pair.other());
            parent.put(Math.max(a, b), Math.min(a, b));
        }
        Map<Integer, List<Integer>> sets = new TreeMap<>();
        for (int row : parent.keySet()) sets.computeIfAbsent(root(parent, row), root -> new ArrayList<>()).add(row);
        return List.copyOf(sets.values());
    }

    private static int root(Map<Integer, Integer> parent, int row) {
        int at = row;
        while (parent.get(at) != at) {
            parent.put(at, parent.get(parent.get(at)));
            at = parent.get(at);
        }
        return at;
    }
}
