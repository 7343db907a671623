package org.lingshu.model;

import java.util.Arrays;

/**
 * One slope for all scores and a shift for each class. For two classes, and for labels, that is Platt's sigmoid (1999); several classes share the slope, so that few
 * patients suffice. The shifts are drawn towards zero as by a few patients.
 *
 * @param kind   whether the classes exclude each other
 * @param slope  above zero; scores are multiplied by it
 * @param shifts by class
 */
record Sigmoid(Kind kind, double slope, double[] shifts) implements Calibration {
    static final String WORD = "platt";
    private static final int SWEEPS = 25;
    private static final double RIDGE = 2;

    Sigmoid {
        if (!(slope > 0) || Double.isInfinite(slope)) throw new IllegalArgumentException("slope is " + slope);
        shifts = shifts.clone();
    }

    @Override
    public double[] shifts() {
        return shifts.clone();
    }

    /** The slope and shifts with the least penalised log-loss, by Newton's steps for one number after another from the best temperature. */
    static Sigmoid of(Target target, int[] rows, double[][] scores) {
        int classes = target.classes().size();
        double slope = 1 / Temperature.of(target, rows, scores).value();
        double[] shifts = new double[classes];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int number = -1; number < classes; number++) {
                Sigmoid now = new Sigmoid(target.kind(), slope, shifts);
                double pull = number < 0 ? 0 : -RIDGE * shifts[number];
                double stiff = number < 0 ? 1e-6 : RIDGE;
                for (int i = 0; i < rows.length; i++) {
                    double[] said = now.probabilities(scores[i]);
                    double mean = 0;
                    double square = 0;
                    for (int k = 0; k < classes; k++) {
                        double input = number < 0 ? scores[i][k] : number == k ? 1 : 0;
                        pull += ((target.holds(rows[i], k) ? 1 : 0) - said[k]) * input;
                        if (target.kind().exclusive()) {
                            mean += said[k] * input;
                            square += said[k] * input * input;
                        } else {
                            square += said[k] * (1 - said[k]) * input * input;
                        }
                    }
                    stiff += square - mean * mean;
                }
                double step = Math.clamp(pull / Math.max(stiff, 1e-9), -1, 1);
                if (number < 0) slope = Math.clamp(slope + Math.clamp(step, -slope / 2, slope), 1e-3, 1e3);
                else shifts[number] = Math.clamp(shifts[number] + step, -10, 10);
            }
        }
        return new Sigmoid(target.kind(), slope, shifts);
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public double[] probabilities(double[] scores) {
        double[] moved = new double[scores.length];
        for (int k = 0; k < moved.length; k++) moved[k] = slope * scores[k] + shifts[k];
        return new Temperature(kind, 1).probabilities(moved);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sigmoid one && one.kind == kind && one.slope == slope && Arrays.equals(one.shifts, shifts);
    }

    @Override
    public int hashCode() {
        return Double.hashCode(slope) + Arrays.hashCode(shifts);
    }

    @Override
    public String toString() {
        return "Sigmoid " + slope + " " + Arrays.toString(shifts);
    }
}
