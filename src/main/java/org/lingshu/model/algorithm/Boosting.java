package org.lingshu.model.algorithm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Gradient boosting (Friedman 2001; steps of Newton: Chen and Guestrin 2016): each tree is grown towards what the trees before it got wrong, from some rows and
 * some columns drawn at random, and says a part for every class at once.
 */
public final class Boosting implements Algorithm {
    private static final double RATE = 0.08;
    private static final double ROWS = 0.7;
    /** Columns that a node asks, as a multiple of the root of their number. */
    private static final double COLUMNS = 1.4;
    private static final double LEAST = 1;
    private static final double LAMBDA = 2;
    private static final List<Setting> SETTINGS = List.of(new Setting(2, 60), new Setting(2, 150), new Setting(4, 40), new Setting(4, 100));

    /** One setting: depth and number of trees. */
    private record Setting(int depth, int trees) {
    }

    @Override
    public String word() {
        return "gradient-boosting";
    }

    @Override
    public List<String> settings() {
        return SETTINGS.stream().map(each -> each.trees() + " trees of depth " + each.depth()).toList();
    }

    @Override
    public List<Integer> screens() {
        return List.of(300);
    }

    @Override
    public List<Scorer> all(double[][] rows, Labels labels, long seed) {
        Bins bins = Bins.of(rows);
        TreeMap<Integer, Trees> byDepth = new TreeMap<>();
        for (Setting each : SETTINGS) byDepth.computeIfAbsent(each.depth(), depth -> grow(bins, rows, labels, depth, most(depth), seed));
        return SETTINGS.stream().<Scorer>map(each -> byDepth.get(each.depth()).first(each.trees())).toList();
    }

    @Override
    public Scorer one(double[][] rows, Labels labels, int setting, long seed) {
        return grow(Bins.of(rows), rows, labels, SETTINGS.get(setting).depth(), SETTINGS.get(setting).trees(), seed);
    }

    private static int most(int depth) {
        return SETTINGS.stream().filter(each -> each.depth() == depth).mapToInt(Setting::trees).max().orElseThrow();
    }

    private static Trees grow(Bins bins, double[][] known, Labels labels, int depth, int count, long seed) {
        int rows = labels.size();
        boolean two = labels.exclusive() && labels.classes() == 2;
        double[] start = start(labels, two);
        int outputs = start.length;
        double[] scores = new double[rows * outputs];
        for (int i = 0; i < scores.length; i++) scores[i] = start[i % outputs];
        SplittableRandom random = new SplittableRandom(seed);
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        Growth growth = new Growth((int) Math.max(1, Math.round(COLUMNS * Math.sqrt(bins.columns()))), depth, LEAST, LAMBDA);
        List<Tree> trees = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            double[] gradients = new double[scores.length];
            double[] curvatures = new double[scores.length];
            for (int i = 0; i < rows; i++) pulls(labels, two, i, scores, outputs, gradients, curvatures);
            int[] drawn = IntStream.range(0, rows).filter(i -> random.nextDouble() < ROWS).toArray();
            if (drawn.length == 0) drawn = new int[] {0};
            int[] columns = IntStream.range(0, bins.columns()).toArray();
            Tree tree = slow(new Grower(bins, gradients, curvatures, ones, columns, growth, random.split()).grow(drawn));
            trees.add(tree);
            add(tree, known, scores, outputs);
        }
        return new Trees(labels.classes(), bins.columns(), labels.exclusive() ? Trees.Says.SCORES : Trees.Says.ODDS, start, trees);
    }

    private static double[] start(Labels labels, boolean two) {
        if (two) return new double[] {labels.common(1) / 2};
        return IntStream.range(0, labels.classes()).mapToDouble(label -> labels.exclusive() ? Math.log(labels.share(label)) : labels.common(label)).toArray();
    }

    /** Gradient and curvature of the log-loss of one row. */
    private static void pulls(Labels labels, boolean two, int row, double[] scores, int outputs, double[] gradients, double[] curvatures) {
        double[] own = Arrays.copyOfRange(scores, row * outputs, (row + 1) * outputs);
        if (labels.exclusive() && !two) {
            double most = Arrays.stream(own).max().orElse(0);
            double sum = Arrays.stream(own).map(score -> Math.exp(score - most)).sum();
            for (int k = 0; k < outputs; k++) own[k] = Math.exp(own[k] - most) / sum;
        } else {
            // of two classes the sums are half the log-odds, so that both classes' scores sum to zero
            for (int k = 0; k < outputs; k++) own[k] = 1 / (1 + Math.exp(-(two ? 2 : 1) * own[k]));
        }
        for (int k = 0; k < outputs; k++) {
            int at = row * outputs + k;
            gradients[at] = (labels.holds(row, two ? 1 : k) ? 1 : 0) - own[k];
            curvatures[at] = Math.max(1e-6, own[k] * (1 - own[k]) * (two ? 2 : 1));
        }
    }

    private static Tree slow(Tree tree) {
        double[][] values = Arrays.stream(tree.values()).map(each -> Arrays.stream(each).map(value -> RATE * value).toArray()).toArray(double[][]::new);
        return new Tree(tree.column(), tree.edge(), tree.left(), tree.right(), tree.cover(), values);
    }

    private static void add(Tree tree, double[][] rows, double[] scores, int outputs) {
        for (int i = 0; i < rows.length; i++) {
            double[] sums = new double[outputs];
            tree.add(rows[i], sums);
            for (int k = 0; k < outputs; k++) scores[i * outputs + k] += sums[k];
        }
    }
}
