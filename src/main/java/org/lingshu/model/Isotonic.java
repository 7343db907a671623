package org.lingshu.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A rising line for each class, against the others where classes exclude each other; those probabilities are then brought to the sum of one (Zadrozny and
 * Elkan 2002). The line joins the middles of the blocks that pooling adjacent violators finds; a block's share counts half a patient more on either side.
 *
 * @param kind  whether the classes exclude each other
 * @param lines by class
 */
record Isotonic(Kind kind, List<Line> lines) implements Calibration {
    static final String WORD = "isotonic";

    Isotonic {
        lines = List.copyOf(lines);
    }

    /**
     * A line that rises.
     *
     * @param from scores, rising
     * @param to   probabilities between zero and one, never falling
     */
    record Line(double[] from, double[] to) {
        Line {
            if (from.length == 0 || from.length != to.length) throw new IllegalArgumentException("a line has no points");
            for (int i = 0; i < to.length; i++) {
                if (!(to[i] > 0 && to[i] < 1) || i > 0 && (from[i] <= from[i - 1] || to[i] < to[i - 1])) throw new IllegalArgumentException("a line does not rise");
            }
            from = from.clone();
            to = to.clone();
        }

        double at(double score) {
            int place = Arrays.binarySearch(from, score);
            if (place >= 0) return to[place];
            int after = -place - 1;
            if (after == 0) return to[0];
            if (after == from.length) return to[from.length - 1];
            double share = (score - from[after - 1]) / (from[after] - from[after - 1]);
            return to[after - 1] + share * (to[after] - to[after - 1]);
        }

        /** The line through these scores and marks. */
        static Line of(double[] scores, boolean[] marks) {
            int[] order = IntStream.range(0, scores.length).boxed().sorted((a, b) -> scores[a] != scores[b] ? Double.compare(scores[a], scores[b]) : Integer.compare(a, b))
                    .mapToInt(Integer::intValue).toArray();
            double[] sums = new double[order.length];
            double[] hits = new double[order.length];
            int[] counts = new int[order.length];
            int blocks = 0;
            for (int i : order) {
                boolean tied = blocks > 0 && sums[blocks - 1] / counts[blocks - 1] >= scores[i];
                if (!tied) blocks++;
                sums[blocks - 1] += scores[i];
                hits[blocks - 1] += marks[i] ? 1 : 0;
                counts[blocks - 1]++;
                while (blocks > 1 && hits[blocks - 2] * counts[blocks - 1] >= hits[blocks - 1] * counts[blocks - 2]) {
                    blocks--;
                    sums[blocks - 1] += sums[blocks];
                    hits[blocks - 1] += hits[blocks];
                    counts[blocks - 1] += counts[blocks];
                    sums[blocks] = 0;
                    hits[blocks] = 0;
                    counts[blocks] = 0;
                }
            }
            double[] from = new double[blocks];
            double[] to = new double[blocks];
            int size = 0;
            for (int b = 0; b < blocks; b++) {
                double middle = sums[b] / counts[b];
                double share = (hits[b] + 0.5) / (counts[b] + 1);
                if (size > 0 && middle <= from[size - 1]) continue;
                from[size] = middle;
                to[size] = size == 0 ? share : Math.max(share, to[size - 1]);
                size++;
            }
            return new Line(Arrays.copyOf(from, size), Arrays.copyOf(to, size));
        }
    }

    static Isotonic of(Target target, int[] rows, double[][] scores) {
        return new Isotonic(target.kind(), IntStream.range(0, target.classes().size()).mapToObj(label -> {
            boolean[] marks = new boolean[rows.length];
            for (int i = 0; i < rows.length; i++) marks[i] = target.holds(rows[i], label);
            return Line.of(Arrays.stream(scores).mapToDouble(each -> input(target.kind(), each, label)).toArray(), marks);
        }).toList());
    }

    /** Where classes exclude each other, the class against the others: the log of its odds as the scores have them. */
    private static double input(Kind kind, double[] scores, int label) {
        if (!kind.exclusive()) return scores[label];
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < scores.length; k++) if (k != label) most = Math.max(most, scores[k]);
        double sum = 0;
        for (int k = 0; k < scores.length; k++) if (k != label) sum += Math.exp(scores[k] - most);
        return scores[label] - most - Math.log(sum);
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public double[] probabilities(double[] scores) {
        double[] all = new double[scores.length];
        double sum = 0;
        for (int k = 0; k < all.length; k++) {
            all[k] = lines.get(k).at(input(kind, scores, k));
            sum += all[k];
        }
        if (kind.exclusive()) for (int k = 0; k < all.length; k++) all[k] /= sum;
        return all;
    }
}
