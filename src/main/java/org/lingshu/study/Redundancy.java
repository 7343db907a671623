package org.lingshu.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lingshu.report.Estimate;

/**
 * How far the other modalities already tell what a modality tells.
 *
 * @param predicted share of the variance of its components that ridge regression on the others predicts on held-out patients
 * @param others    AUC of the others without it
 * @param alone     AUC of the modality alone
 * @param remaining AUC of what the others cannot predict of it, alone
 */
public record Redundancy(double predicted, Estimate others, Estimate alone, Estimate remaining) {
    private static final double[] PENALTIES = {1, 0.1, 0.01, 0.001};

    static Redundancy of(Material material, List<Fold> folds, Held others, Held alone) {
        List<Rest> rests = folds.parallelStream().map(Redundancy::rest).toList();
        List<Fold> residual = new ArrayList<>();
        for (int f = 0; f < folds.size(); f++) residual.add(folds.get(f).with(0, rests.get(f).rows()));
        Held left = Held.of(material, residual, fold -> fold.design(0));
        return new Redundancy(rests.stream().mapToDouble(Rest::predicted).average().orElse(Double.NaN), estimate(others.auc(), material), estimate(alone.auc(), material), estimate(left.auc(), material));
    }

    static Estimate estimate(Score score, Material material) {
        double half = Normal.TWO_SIDED * score.error(material.groups());
        return new Estimate(score.value(), score.value() - half, score.value() + half);
    }

    /** What of the modality's own signal the others do not predict, as a share; {@link Double#NaN} where it has none. */
    public double share() {
        return alone.value() <= 0.5 ? Double.NaN : Math.clamp((remaining.value() - 0.5) / (alone.value() - 0.5), 0, 1);
    }

    /** Whether it tells anything alone. */
    public boolean tells() {
        return alone.low() > 0.5;
    }

    /** The first part less what the others predict of it, and how much of its held-out variance that was. */
    private record Rest(double[][] rows, double predicted) {
    }

    private static Rest rest(Fold fold) {
        double[][] own = fold.parts().getFirst();
        double[][] others = IntStream.range(1, fold.parts().size()).boxed().reduce(new double[own.length][0],
                (rows, part) -> IntStream.range(0, rows.length).mapToObj(i -> Design.joined(rows[i], fold.parts().get(part)[i])).toArray(double[][]::new), (a, b) -> b);
        int[] train = fold.split().train();
        double[][] rest = new double[own.length][own[0].length];
        for (int c = 0; c < own[0].length; c++) {
            int component = c;
            double[] weights = ridge(others, IntStream.of(train).mapToDouble(row -> own[row][component]).toArray(), train);
            for (int i = 0; i < own.length; i++) rest[i][c] = own[i][c] - Regression.dot(weights, others[i]);
        }
        double left = 0;
        double all = 0;
        for (int row : fold.split().test()) {
            left += Regression.dot(rest[row], rest[row]);
            all += Regression.dot(own[row], own[row]);
        }
        return new Rest(rest, all == 0 ? Double.NaN : 1 - left / all);
    }

    /** Ridge regression of a centred number, its penalty chosen by the exact leave-one-out error of the training rows. */
    private static double[] ridge(double[][] rows, double[] wanted, int[] train) {
        int width = rows[0].length;
        double least = Double.POSITIVE_INFINITY;
        double[] best = new double[width];
        double[] toward = new double[width];
        double[][] spread = new double[width][width];
        for (int i = 0; i < train.length; i++) {
            double[] row = rows[train[i]];
            for (int j = 0; j < width; j++) {
                toward[j] += row[j] * wanted[i];
                for (int k = 0; k <= j; k++) spread[j][k] += row[j] * row[k];
            }
        }
        for (double penalty : PENALTIES) {
            double[][] curve = new double[width][];
            for (int j = 0; j < width; j++) {
                curve[j] = spread[j].clone();
                curve[j][j] += penalty * train.length;
            }
            Definite definite = new Definite(curve);
            double[] weights = definite.solve(toward);
            double error = 0;
            for (int i = 0; i < train.length; i++) {
                double[] row = rows[train[i]];
                error += Math.pow((wanted[i] - Regression.dot(weights, row)) / Math.max(1e-3, 1 - definite.squared(row)), 2);
            }
            if (error < least) {
                least = error;
                best = weights;
            }
        }
        return best;
    }
}
