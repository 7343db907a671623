package org.lingshu.evaluation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.lingshu.model.HeldOut;
import org.lingshu.report.Estimate;

/** The groups of an evaluation, drawn again with replacement: how far the choice of patients moves a number. */
final class Persons {
    private static final int DRAWS = 500;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final int[][] draws;

    Persons(List<HeldOut> heldOut, long seed) {
        heldOut.forEach(each -> places.putIfAbsent(each.group(), places.size()));
        SplittableRandom random = new SplittableRandom(seed);
        draws = new int[DRAWS][places.size()];
        for (int[] draw : draws) for (int i = 0; i < draw.length; i++) draw[random.nextInt(draw.length)]++;
    }

    int place(HeldOut one) {
        return places.get(one.group());
    }

    /** Every person once. */
    int[] once() {
        int[] weights = new int[places.size()];
        Arrays.fill(weights, 1);
        return weights;
    }

    /**
     * The numbers, each with its 95 % percentile interval, moved by the difference between the number and the mean of the draws, and kept between zero and one.
     *
     * @param of the same numbers for any weights of persons; {@link Double#NaN} where the drawn persons do not suffice
     */
    List<Estimate> estimates(Function<int[], double[]> of) {
        double[] values = of.apply(once());
        double[][] drawn = Arrays.stream(draws).map(of).toArray(double[][]::new);
        return java.util.stream.IntStream.range(0, values.length)
                .mapToObj(i -> estimate(values[i], Arrays.stream(drawn).mapToDouble(each -> each[i]).filter(each -> !Double.isNaN(each)).sorted().toArray())).toList();
    }

    private static Estimate estimate(double value, double[] drawn) {
        if (drawn.length == 0 || Double.isNaN(value)) return new Estimate(value, Double.NaN, Double.NaN);
        double shift = value - Arrays.stream(drawn).average().orElse(value);
        double low = drawn[(int) (0.025 * drawn.length)] + shift;
        double high = drawn[Math.min(drawn.length - 1, (int) (0.975 * drawn.length))] + shift;
        return new Estimate(value, Math.clamp(Math.min(low, value), 0, 1), Math.clamp(Math.max(high, value), 0, 1));
    }
}
