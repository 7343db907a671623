package org.lingshu.model.algorithm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A random forest (Breiman 2001): trees grown from rows drawn with replacement, each node asking only some columns drawn at random. */
public final class Forest implements Algorithm {
    private static final int TREES = 150;
    private static final int DEPTH = 12;
    private static final List<Setting> SETTINGS = List.of(new Setting(1, 3), new Setting(3, 5));

    /**
     * One setting.
     *
     * @param columns asked by a node, as a multiple of the root of their number
     * @param least   rows of a leaf
     */
    private record Setting(double columns, double least) {
    }

    @Override
    public String word() {
        return "random-forest";
    }

    @Override
    public List<String> settings() {
        return SETTINGS.stream().map(each -> "nodes ask " + each.columns() + " × √ columns, leaves of " + (int) each.least() + " patients or more").toList();
    }

    @Override
    public List<Integer> screens() {
        return List.of(EVERY, 100);
    }

    @Override
    public List<Scorer> all(double[][] rows, Labels labels, long seed) {
        Bins bins = Bins.of(rows);
        return SETTINGS.stream().<Scorer>map(setting -> grow(bins, labels, setting, seed)).toList();
    }

    @Override
    public Scorer one(double[][] rows, Labels labels, int setting, long seed) {
        return grow(Bins.of(rows), labels, SETTINGS.get(setting), seed);
    }

    private static Trees grow(Bins bins, Labels labels, Setting setting, long seed) {
        int rows = labels.size();
        int classes = labels.classes();
        SplittableRandom random = new SplittableRandom(seed);
        int[] columns = IntStream.range(0, bins.columns()).toArray();
        Growth growth = new Growth((int) Math.max(1, Math.round(setting.columns() * Math.sqrt(columns.length))), DEPTH, setting.least(), 0);
        List<Tree> trees = new ArrayList<>();
        for (int tree = 0; tree < TREES; tree++) {
            double[] weights = new double[rows];
            for (int i = 0; i < rows; i++) weights[random.nextInt(rows)]++;
            double[] gradients = new double[rows * classes];
            for (int i = 0; i < rows; i++) for (int k = 0; k < classes; k++) gradients[i * classes + k] = labels.holds(i, k) ? weights[i] : 0;
            int[] drawn = IntStream.range(0, rows).filter(i -> weights[i] > 0).toArray();
            trees.add(new Grower(bins, gradients, weights, weights, columns, growth, random.split()).grow(drawn));
        }
        double[] added = new double[classes];
        Arrays.fill(added, 0.5 / rows);
        return new Trees(classes, bins.columns(), labels.exclusive() ? Trees.Says.SHARES : Trees.Says.EACH, added, trees);
    }
}
