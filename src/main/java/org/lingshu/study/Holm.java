package org.lingshu.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Holm's step-down correction: probabilities such that, of all true null hypotheses, any is rejected at the level of 5 % in at most 5 % of families (Holm 1979). */
final class Holm {
    private Holm() {
    }

    /** The corrected probabilities, in the given order. */
    static List<Double> corrected(List<Double> raw) {
        List<Integer> order = IntStream.range(0, raw.size()).boxed().sorted((a, b) -> Double.compare(raw.get(a), raw.get(b))).toList();
        List<Double> corrected = new ArrayList<>(raw);
        double highest = 0;
        for (int i = 0; i < order.size(); i++) {
            highest = Math.max(highest, Math.min(1, raw.get(order.get(i)) * (raw.size() - i)));
            corrected.set(order.get(i), highest);
        }
        return List.copyOf(corrected);
    }
}
