package org.lingshu.evaluation;

import java.util.Arrays;
import java.util.List;

/** Sensitivity at every {@value #STEPS}th of false alarms, then the area under the whole curve. */
final class Roc {
    static final int STEPS = 50;

    private Roc() {
    }

    /** {@value #STEPS} + 1 sensitivities and the area; all {@link Double#NaN} when the class is true of all or of none. */
    static double[] of(Ranking ranking, int[] weights) {
        List<Ranking.Corner> corners = ranking.corners(weights);
        double with = corners.getLast().with();
        double without = corners.getLast().without();
        double[] heights = new double[STEPS + 2];
        Arrays.fill(heights, with == 0 || without == 0 ? Double.NaN : 1);
        if (with == 0 || without == 0) return heights;
        int step = 0;
        double area = 0;
        for (int i = 1; i < corners.size(); i++) {
            double left = corners.get(i - 1).without() / without;
            double right = corners.get(i).without() / without;
            double from = corners.get(i - 1).with() / with;
            double to = corners.get(i).with() / with;
            for (; step <= STEPS && (double) step / STEPS < right; step++) heights[step] = from + (to - from) * ((double) step / STEPS - left) / (right - left);
            area += (right - left) * (from + to) / 2;
        }
        heights[STEPS + 1] = area;
        return heights;
    }
}
