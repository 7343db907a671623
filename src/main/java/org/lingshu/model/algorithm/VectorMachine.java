package org.lingshu.model.algorithm;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import smile.classification.SVM;
import smile.math.MathEx;
import smile.math.kernel.GaussianKernel;
import smile.math.kernel.LinearKernel;
import smile.model.svm.KernelMachine;

/**
 * Support vector machines (Smile), one for each class against the rest, flat or with bells. Their scores are distances and not log-odds; what calibrates
 * them comes after.
 */
public final class VectorMachine implements Algorithm {
    private static final int MOST_ROWS = 4_000;
    private static final long MOST_WORK = 10_000;
    private static final double TOLERANCE = 1e-3;
    private static final int EPOCHS = 2;
    private static final List<Setting> SETTINGS = List.of(new Setting(0.002, 0), new Setting(0.02, 0), new Setting(2, 0.2), new Setting(2, 0.7));

    /**
     * One setting.
     *
     * @param cost  of a row on the wrong side
     * @param width of the bells: one over so many columns; zero for a flat machine
     */
    private record Setting(double cost, double width) {
    }

    @Override
    public String word() {
        return "svm";
    }

    @Override
    public List<String> settings() {
        return SETTINGS.stream().map(each -> (each.width() == 0 ? "flat" : "bells of gamma " + each.width() + " over the columns") + ", cost " + each.cost()).toList();
    }

    @Override
    public List<Integer> screens() {
        return List.of(300);
    }

    @Override
    public boolean bears(int rows, int classes) {
        return rows <= MOST_ROWS && (long) rows * classes <= MOST_WORK;
    }

    @Override
    public List<Scorer> all(double[][] rows, Labels labels, long seed) {
        Space space = Space.of(rows);
        return SETTINGS.stream().map(setting -> learn(space, rows, labels, setting, seed)).toList();
    }

    @Override
    public Scorer one(double[][] rows, Labels labels, int setting, long seed) {
        return learn(Space.of(rows), rows, labels, SETTINGS.get(setting), seed);
    }

    private static Scorer learn(Space space, double[][] known, Labels labels, Setting setting, long seed) {
        double gamma = setting.width() / Math.max(1, space.columns());
        double[][] heights = new double[labels.classes()][space.rows().length];
        double[] offsets = new double[labels.classes()];
        for (int label = 0; label < offsets.length; label++) {
            int[] marks = labels.marks(label);
            int having = IntStream.of(marks).sum();
            if (having == 0 || having == marks.length) offsets[label] = labels.common(label);
            else offsets[label] = machine(space, marks, setting, gamma, seed, heights[label]);
        }
        return setting.width() == 0 ? flat(space, labels, offsets, heights) : bells(known, gamma, offsets, heights, labels.exclusive());
    }

    /** Fills the heights of one machine and gives its offset. */
    private static double machine(Space space, int[] marks, Setting setting, double gamma, long seed, double[] heights) {
        MathEx.setSeed(seed);
        int[] sides = IntStream.of(marks).map(mark -> 2 * mark - 1).toArray();
        KernelMachine<double[]> machine = SVM.fit(space.rows(), sides, setting.width() == 0 ? new LinearKernel() : new GaussianKernel(1 / Math.sqrt(2 * gamma)),
                new SVM.Options(setting.cost(), TOLERANCE, EPOCHS));
        Map<double[], Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < space.rows().length; i++) places.put(space.rows()[i], i);
        double[][] vectors = machine.vectors();
        double[] weights = machine.weights();
        for (int v = 0; v < vectors.length; v++) heights[places.get(vectors[v])] += weights[v];
        return machine.intercept();
    }

    private static Linear flat(Space space, Labels labels, double[] offsets, double[][] heights) {
        double[][] weights = new double[offsets.length][];
        for (int label = 0; label < weights.length; label++) {
            double[] direction = new double[space.rows()[0].length];
            for (int i = 0; i < space.rows().length; i++) for (int j = 0; j < direction.length; j++) direction[j] += heights[label][i] * space.rows()[i][j];
            weights[label] = space.weights(direction);
        }
        Linear linear = new Linear(offsets, weights);
        return labels.exclusive() ? linear.centred() : linear;
    }

    private static Kernels bells(double[][] known, double gamma, double[] offsets, double[][] heights, boolean exclusive) {
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            int row = i;
            if (IntStream.range(0, heights.length).anyMatch(label -> heights[label][row] != 0)) used.add(row);
        }
        double[][] some = new double[heights.length][used.size()];
        for (int v = 0; v < used.size(); v++) {
            double mean = 0;
            for (double[] each : heights) mean += exclusive ? each[used.get(v)] / heights.length : 0;
            for (int label = 0; label < some.length; label++) some[label][v] = heights[label][used.get(v)] - mean;
        }
        return new Kernels(gamma, exclusive ? Scorer.centred(offsets) : offsets, some, used.stream().map(row -> Scorer.filled(known[row])).toArray(double[][]::new));
    }
}
