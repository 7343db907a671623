package org.lingshu.leak;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.lingshu.model.Target;

/** Whether the values of a column are the classes under other names. */
final class Coding {
    private static final int MOST_VALUES = 20;

    private Coding() {
    }

    /**
     * For what share of those who have a value the class that most with the same value have is right; a value that one patient alone has is never right. 0
     * where there are many values, or where fewer than two classes have as many patients as asked for.
     */
    static double of(double[] values, Target target, int fewest) {
        Map<Double, int[]> counts = new HashMap<>();
        int[] classes = new int[target.classes().size()];
        int known = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) continue;
            int label = target.truth().get(i).iterator().next();
            counts.computeIfAbsent(values[i], value -> new int[classes.length])[label]++;
            if (counts.size() > MOST_VALUES) return 0;
            classes[label]++;
            known++;
        }
        if (Arrays.stream(classes).filter(count -> count >= fewest).count() < 2 || most(classes) > known - fewest) return 0;
        return (double) counts.values().stream().mapToInt(Coding::most).filter(count -> count > 1).sum() / known;
    }

    private static int most(int[] counts) {
        return Arrays.stream(counts).max().orElse(0);
    }
}
