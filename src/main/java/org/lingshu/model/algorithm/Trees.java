package org.lingshu.model.algorithm;

import java.util.List;

/**
 * Scores that many trees make together, whose effects are TreeSHAP. The trees of a forest say shares of classes: their mean is taken, and the effects on it
 * are stretched to those on its log. The trees of boosting say parts of the score, which are summed.
 */
public final class Trees implements Scorer {
    private final int classes;
    private final int columns;
    private final Says says;
    private final double[] start;
    private final List<Tree> trees;
    private final double[] mean;
    private final int depth;

    /** What the trees say. */
    public enum Says {
        /** Shares of classes that exclude each other. */
        SHARES,
        /** The share of each class by itself. */
        EACH,
        /** Parts of a score of classes that exclude each other; one alone is half the log-odds of two classes' second. */
        SCORES,
        /** Parts of the log-odds of each class by itself. */
        ODDS
    }

    /**
     * Scores by these trees.
     *
     * @param columns how many numbers a row has
     * @param start   of shares: how much is added to each, so that none is zero; of scores: where the sums start, one for each output
     */
    public Trees(int classes, int columns, Says says, double[] start, List<Tree> trees) {
        this.classes = classes;
        this.columns = columns;
        this.says = says;
        this.start = start.clone();
        this.trees = List.copyOf(trees);
        if (classes < 1 || start.length != classes && !(start.length == 1 && classes == 2 && says == Says.SCORES)) throw new IllegalArgumentException("the trees do not fit the classes");
        for (double each : start) if (shares() && !(each > 0)) throw new IllegalArgumentException("a share may be zero");
        for (Tree tree : trees) {
            for (int node = 0; node < tree.column().length; node++) {
                if (tree.column()[node] >= columns) throw new IllegalArgumentException("a tree asks for a column that is not there");
                if (tree.leaf(node) && tree.values()[node].length != start.length) throw new IllegalArgumentException("a leaf does not speak of every class");
            }
        }
        double[] sums = new double[start.length];
        for (Tree tree : trees) tree.addMean(sums);
        this.mean = said(sums);
        this.depth = trees.stream().mapToInt(Tree::depth).max().orElse(0);
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public int columns() {
        return columns;
    }

    /** What the trees say. */
    public Says says() {
        return says;
    }

    /** Where sums start, or what is added to shares. */
    public double[] start() {
        return start.clone();
    }

    /** The trees. */
    public List<Tree> trees() {
        return trees;
    }

    /** Only the first of the trees. */
    Trees first(int count) {
        return new Trees(classes, columns, says, start, trees.subList(0, count));
    }

    private boolean shares() {
        return says == Says.SHARES || says == Says.EACH;
    }

    @Override
    public double[] scores(double[] row) {
        return scoresOf(sums(row));
    }

    @Override
    public double[] base() {
        return scoresOf(mean);
    }

    private double[] sums(double[] row) {
        double[] sums = new double[start.length];
        for (Tree tree : trees) tree.add(row, sums);
        return said(sums);
    }

    private double[] said(double[] sums) {
        double[] said = new double[sums.length];
        for (int k = 0; k < said.length; k++) said[k] = shares() ? sums[k] / Math.max(1, trees.size()) + start[k] : sums[k] + start[k];
        return said;
    }

    private double[] scoresOf(double[] said) {
        if (says == Says.ODDS) return said;
        if (says == Says.SCORES) return said.length == 1 ? new double[] {-said[0], said[0]} : Scorer.centred(said);
        double[] scores = new double[said.length];
        for (int k = 0; k < scores.length; k++) scores[k] = log(said[k], k);
        return says == Says.SHARES ? Scorer.centred(scores) : scores;
    }

    /** Of a share, its log; of one that stands by itself, its log-odds. What was added to the share is in it. */
    private double log(double share, int label) {
        return says == Says.SHARES ? Math.log(share) : Math.log(share / Math.max(start[label], 1 + 2 * start[label] - share));
    }

    @Override
    public double[] effects(double[] row, double[] weights) {
        double[] now = sums(row);
        double[] outputs = outputs(weights, now);
        double[] effects = new double[columns];
        TreeShap shap = new TreeShap(row, depth, effects);
        for (Tree tree : trees) {
            double[] leaves = new double[tree.column().length];
            for (int node = 0; node < leaves.length; node++) {
                double[] values = tree.values()[node];
                for (int k = 0; k < values.length; k++) leaves[node] += outputs[k] * values[k];
            }
            shap.add(tree, leaves);
        }
        return effects;
    }

    /** How much each output counts in the weighted sum of scores. */
    private double[] outputs(double[] weights, double[] now) {
        double[] of = says == Says.SHARES || says == Says.SCORES && start.length > 1 ? Scorer.centred(weights) : weights;
        if (says == Says.SCORES && start.length == 1) return new double[] {of[1] - of[0]};
        if (!shares()) return of.clone();
        double[] outputs = new double[of.length];
        for (int k = 0; k < outputs.length; k++) {
            double gap = now[k] - mean[k];
            double slope = Math.abs(gap) < 1e-9 ? (log(mean[k] + 1e-6, k) - log(mean[k] - 1e-6, k)) / 2e-6 : (log(now[k], k) - log(mean[k], k)) / gap;
            outputs[k] = of[k] * slope / Math.max(1, trees.size());
        }
        return outputs;
    }
}
