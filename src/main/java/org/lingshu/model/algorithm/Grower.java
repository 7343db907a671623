package org.lingshu.model.algorithm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Grows trees. Every row pulls each output by its gradient, with a curvature; a leaf says what serves its rows best, the sum of gradients over that of
 * curvatures, and a node splits where that gains most. With weights as curvatures and weighted marks as gradients, a leaf says the shares of the classes and the gain is
 * Gini's; with those of a loss it is one step of Newton (Chen and Guestrin 2016). A row whose value is not known goes both ways, in proportion to those whose value is.
 */
final class Grower {
    private static final double LEAST_SHARE = 0.02;
    private static final double LEAST_GAIN = 1e-9;
    private final Bins bins;
    private final double[] gradients;
    private final double[] curvatures;
    private final double[] weights;
    private final int outputs;
    private final int curves;
    private final Growth growth;
    private final SplittableRandom random;
    private final int[] columns;
    private final List<Node> nodes = new ArrayList<>();
    private final double[] gradient;
    private final double[] curvature;
    private final double[] pull;
    private final double[] stiff;
    private final double[] left;
    private final double[] leftStiff;
    private final double[] right;
    private final double[] rightStiff;

    /**
     * A grower of these rows.
     *
     * @param gradients  by row and output, row after row
     * @param curvatures the same, or by row alone where they are the same for every output
     * @param weights    by row
     * @param among      columns that may be asked
     */
    Grower(Bins bins, double[] gradients, double[] curvatures, double[] weights, int[] among, Growth growth, SplittableRandom random) {
        this.bins = bins;
        this.gradients = gradients;
        this.curvatures = curvatures;
        this.weights = weights;
        this.outputs = gradients.length / weights.length;
        this.curves = curvatures.length / weights.length;
        this.growth = growth;
        this.random = random;
        this.columns = among.clone();
        this.gradient = new double[Bins.MOST * outputs];
        this.curvature = new double[Bins.MOST * curves];
        this.pull = new double[outputs];
        this.stiff = new double[curves];
        this.left = new double[outputs];
        this.leftStiff = new double[curves];
        this.right = new double[outputs];
        this.rightStiff = new double[curves];
    }

    /** A node while the tree grows. */
    private static final class Node {
        private int column = -1;
        private double edge;
        private int left;
        private int right;
        private double cover;
        private double[] values = new double[0];
    }

    /** Rows of a node, with the share of each that came here. */
    private record Rows(int[] row, double[] share) {
        private int size() {
            return row.length;
        }
    }

    /** The best split of a node. */
    private record Split(int column, int bin, double gain) {
    }

    /** Grows a tree from these rows. */
    Tree grow(int[] rows) {
        double[] whole = new double[rows.length];
        Arrays.fill(whole, 1);
        grow(new Rows(rows, whole), 0);
        return new Tree(nodes.stream().mapToInt(node -> node.column).toArray(), nodes.stream().mapToDouble(node -> node.edge).toArray(), nodes.stream().mapToInt(node -> node.left).toArray(),
                nodes.stream().mapToInt(node -> node.right).toArray(), nodes.stream().mapToDouble(node -> node.cover).toArray(), nodes.stream().map(node -> node.values).toArray(double[][]::new));
    }

    private int grow(Rows rows, int depth) {
        Node node = new Node();
        int place = nodes.size();
        nodes.add(node);
        double[] sums = new double[outputs];
        double[] curve = new double[curves];
        for (int i = 0; i < rows.size(); i++) {
            node.cover += rows.share()[i] * weights[rows.row()[i]];
            for (int k = 0; k < outputs; k++) sums[k] += rows.share()[i] * gradients[rows.row()[i] * outputs + k];
            for (int k = 0; k < curves; k++) curve[k] += rows.share()[i] * curvatures[rows.row()[i] * curves + k];
        }
        Split best = depth >= growth.depth() || rows.size() < 2 ? new Split(-1, 0, 0) : split(rows);
        if (best.column() < 0) {
            node.values = new double[outputs];
            for (int k = 0; k < outputs; k++) node.values[k] = sums[k] / (curve[curves == 1 ? 0 : k] + growth.lambda());
            return place;
        }
        node.column = best.column();
        node.edge = bins.edge(best.column(), best.bin());
        double[] sides = sides(rows, best);
        node.left = grow(part(rows, best, true, sides[0] / (sides[0] + sides[1])), depth + 1);
        node.right = grow(part(rows, best, false, sides[1] / (sides[0] + sides[1])), depth + 1);
        return place;
    }

    private Split split(Rows rows) {
        Split best = new Split(-1, 0, LEAST_GAIN);
        int tries = Math.min(growth.columns(), columns.length);
        for (int i = 0; i < tries; i++) {
            int other = i + random.nextInt(columns.length - i);
            int column = columns[other];
            columns[other] = columns[i];
            columns[i] = column;
            best = better(rows, column, best);
        }
        return best;
    }

    private Split better(Rows rows, int column, Split best) {
        int count = bins.count(column);
        if (count < 2) return best;
        byte[] bin = bins.bins(column);
        Arrays.fill(gradient, 0, count * outputs, 0);
        Arrays.fill(curvature, 0, count * curves, 0);
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.row()[i];
            if (bin[row] == Bins.UNKNOWN) continue;
            double share = rows.share()[i];
            for (int k = 0; k < outputs; k++) gradient[bin[row] * outputs + k] += share * gradients[row * outputs + k];
            for (int k = 0; k < curves; k++) curvature[bin[row] * curves + k] += share * curvatures[row * curves + k];
        }
        sum(gradient, count, pull);
        sum(curvature, count, stiff);
        Arrays.fill(left, 0);
        Arrays.fill(leftStiff, 0);
        Split found = best;
        double whole = gain(pull, stiff);
        for (int b = 0; b < count - 1; b++) {
            double least = 0;
            double leastRight = 0;
            for (int k = 0; k < outputs; k++) {
                left[k] += gradient[b * outputs + k];
                right[k] = pull[k] - left[k];
            }
            for (int k = 0; k < curves; k++) {
                leftStiff[k] += curvature[b * curves + k];
                rightStiff[k] = stiff[k] - leftStiff[k];
                least += leftStiff[k] / curves;
                leastRight += rightStiff[k] / curves;
            }
            if (least < growth.least() || leastRight < growth.least()) continue;
            double gain = gain(left, leftStiff) + gain(right, rightStiff) - whole;
            if (gain > found.gain()) found = new Split(column, b, gain);
        }
        return found;
    }

    private static void sum(double[] bins, int count, double[] sums) {
        Arrays.fill(sums, 0);
        for (int b = 0; b < count; b++) for (int k = 0; k < sums.length; k++) sums[k] += bins[b * sums.length + k];
    }

    private double gain(double[] pulls, double[] curve) {
        double gain = 0;
        if (curves == 1) {
            for (int k = 0; k < outputs; k++) gain += pulls[k] * pulls[k];
            return gain / (curve[0] + growth.lambda() + 1e-12);
        }
        for (int k = 0; k < outputs; k++) gain += pulls[k] * pulls[k] / (curve[k] + growth.lambda() + 1e-12);
        return gain;
    }

    /** The weight of the rows that are known to go left, and right. */
    private double[] sides(Rows rows, Split split) {
        byte[] bin = bins.bins(split.column());
        double[] sides = new double[2];
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.row()[i];
            if (bin[row] != Bins.UNKNOWN) sides[bin[row] <= split.bin() ? 0 : 1] += rows.share()[i] * weights[row];
        }
        return sides;
    }

    private Rows part(Rows rows, Split split, boolean left, double share) {
        byte[] bin = bins.bins(split.column());
        int[] some = new int[rows.size()];
        double[] shares = new double[rows.size()];
        int size = 0;
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.row()[i];
            double part = bin[row] == Bins.UNKNOWN ? rows.share()[i] * share : bin[row] <= split.bin() == left ? rows.share()[i] : 0;
            if (part < LEAST_SHARE) continue;
            some[size] = row;
            shares[size++] = part;
        }
        return new Rows(Arrays.copyOf(some, size), Arrays.copyOf(shares, size));
    }
}
