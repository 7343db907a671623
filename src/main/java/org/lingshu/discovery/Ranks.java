package org.lingshu.discovery;

import java.util.stream.IntStream;

/** Ranks from one, those of equal numbers shared. */
final class Ranks {
    private Ranks() {
    }

    static double[] of(double[] numbers) {
        int[] order = IntStream.range(0, numbers.length).boxed().sorted((a, b) -> Double.compare(numbers[a], numbers[b])).mapToInt(Integer::intValue).toArray();
        double[] ranks = new double[numbers.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && numbers[order[to]] == numbers[order[from]]) to++;
            for (int i = from; i < to; i++) ranks[order[i]] = (from + to + 1) / 2.0;
            from = to;
        }
        return ranks;
    }

    /** The correlation of two series that have no missing number; zero where one of them stands still. */
    static double correlation(double[] one, double[] other) {
        double meanOne = 0;
        double meanOther = 0;
        for (int i = 0; i < one.length; i++) {
            meanOne += one[i] / one.length;
            meanOther += other[i] / one.length;
        }
        double both = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < one.length; i++) {
            both += (one[i] - meanOne) * (other[i] - meanOther);
            first += (one[i] - meanOne) * (one[i] - meanOne);
            second += (other[i] - meanOther) * (other[i] - meanOther);
        }
        return first <= 0 || second <= 0 ? 0 : both / Math.sqrt(first * second);
    }
}
