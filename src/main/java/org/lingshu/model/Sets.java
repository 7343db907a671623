package org.lingshu.model;

import java.util.Arrays;

/**
 * Prediction sets: the classes whose probability reaches a threshold. The threshold is split-conformal (least ambiguous sets: Sadinle, Lei and
 * Wasserman 2019) on held-out probabilities: of new patients like those of the training data, at least the promised share have <em>all</em> their true
 * classes in the set. That holds on the average over patients, not for each class by itself.
 *
 * @param coverage  the promised share
 * @param threshold the least probability of a member of the set; zero when there were too few patients to promise anything, and all are in
 */
record Sets(double coverage, double threshold) {
    /** The share that is promised. */
    static final double PROMISE = 0.9;

    Sets {
        if (!(coverage > 0 && coverage < 1)) throw new IllegalArgumentException("coverage is " + coverage);
        if (!(threshold >= 0 && threshold <= 1)) throw new IllegalArgumentException("threshold is " + threshold);
    }

    /** The threshold from held-out probabilities of these rows; patients of whom no class is true say nothing. */
    static Sets of(Target target, int[] rows, double[][] probabilities) {
        double[] least = new double[rows.length];
        int size = 0;
        for (int i = 0; i < rows.length; i++) {
            double[] each = probabilities[i];
            if (!target.truth().get(rows[i]).isEmpty()) least[size++] = target.truth().get(rows[i]).stream().mapToDouble(label -> each[label]).min().orElse(1);
        }
        Arrays.sort(least, 0, size);
        int rank = (int) Math.floor((size + 1) * (1 - PROMISE) + 1e-9);
        return new Sets(PROMISE, rank == 0 ? 0 : least[rank - 1]);
    }

    boolean holds(double probability) {
        return probability >= threshold;
    }
}
