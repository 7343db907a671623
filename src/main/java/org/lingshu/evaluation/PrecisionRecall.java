package org.lingshu.evaluation;

import java.util.Arrays;
import java.util.List;

/** Precision where every {@value #STEPS}th of the patients with the class has been found, then the average precision. */
final class PrecisionRecall {
    static final int STEPS = 50;

    private PrecisionRecall() {
    }

    /** The precisions from one {@value #STEPS}th to all, without interpolation, and their average over the patients found; {@link Double#NaN} when the class is true of none. */
    static double[] of(Ranking ranking, int[] weights) {
        List<Ranking.Corner> corners = ranking.corners(weights);
        double all = corners.getLast().with();
        double[] heights = new double[STEPS + 1];
        if (all == 0) Arrays.fill(heights, Double.NaN);
        int step = 1;
        for (int i = 1; i < corners.size() && all > 0; i++) {
            Ranking.Corner corner = corners.get(i);
            if (corner.with() + corner.without() == 0) continue;
            double precision = corner.with() / (corner.with() + corner.without());
            for (; step <= STEPS && step * all <= corner.with() * STEPS; step++) heights[step - 1] = precision;
            heights[STEPS] += (corner.with() - corners.get(i - 1).with()) / all * precision;
        }
        return heights;
    }
}
