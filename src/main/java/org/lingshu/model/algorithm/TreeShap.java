package org.lingshu.model.algorithm;

/**
 * Shapley values of the columns for one row and one tree, where a column that is left out is averaged over the ways of the rows the tree grew from (TreeSHAP,
 * path-dependent: Lundberg, Erion and Lee 2018, algorithm 2). Where an unknown value goes both ways, it is averaged with and without the column alike, so the column has
 * no effect there.
 */
final class TreeShap {
    private final double[] row;
    private final double[] effects;
    private final Path[] paths;
    /** One divided by each number. */
    private final double[] parts;
    private Tree tree;
    private double[] leaves;

    /**
     * For one row.
     *
     * @param depth   no tree is deeper
     * @param effects by column; what is found is added
     */
    TreeShap(double[] row, int depth, double[] effects) {
        this.row = row;
        this.effects = effects;
        this.parts = new double[depth + 3];
        for (int i = 1; i < parts.length; i++) parts[i] = 1.0 / i;
        this.paths = new Path[2 * depth + 3];
        for (int i = 0; i < paths.length; i++) paths[i] = new Path(depth + 2);
    }

    /** The columns asked on the way so far, each once: which, the shares that went on with it left out and with it known, and the weights of subsets by size. */
    private static final class Path {
        private final int[] column;
        private final double[] zero;
        private final double[] one;
        private final double[] weight;
        private int length;

        private Path(int room) {
            this.column = new int[room];
            this.zero = new double[room];
            this.one = new double[room];
            this.weight = new double[room];
        }

        private void copy(Path other) {
            length = other.length;
            System.arraycopy(other.column, 0, column, 0, length);
            System.arraycopy(other.zero, 0, zero, 0, length);
            System.arraycopy(other.one, 0, one, 0, length);
            System.arraycopy(other.weight, 0, weight, 0, length);
        }

        private void extend(double zeros, double ones, int which) {
            column[length] = which;
            zero[length] = zeros;
            one[length] = ones;
            weight[length] = length == 0 ? 1 : 0;
            double share = 1.0 / (length + 1);
            for (int i = length - 1; i >= 0; i--) {
                weight[i + 1] += ones * weight[i] * (i + 1) * share;
                weight[i] = zeros * weight[i] * (length - i) * share;
            }
            length++;
        }

        private void unwind(int place) {
            int last = length - 1;
            double next = weight[last];
            for (int j = last - 1; j >= 0; j--) {
                if (one[place] != 0) {
                    double before = weight[j];
                    weight[j] = next * (last + 1) / ((j + 1) * one[place]);
                    next = before - weight[j] * zero[place] * (last - j) / (last + 1);
                } else {
                    weight[j] = weight[j] * (last + 1) / (zero[place] * (last - j));
                }
            }
            for (int j = place; j < last; j++) {
                column[j] = column[j + 1];
                zero[j] = zero[j + 1];
                one[j] = one[j + 1];
            }
            length--;
        }

        /** The sum of the weights without the column at this place. Multiplies by parts of one, since this is where most of the time goes and a division takes several times as long. */
        private double without(int place, double[] parts) {
            int last = length - 1;
            double total = 0;
            if (one[place] == 0) {
                for (int j = last - 1; j >= 0; j--) total += weight[j] * parts[last - j];
                return total * (last + 1) / zero[place];
            }
            double next = weight[last];
            double share = zero[place] / (last + 1);
            double all = (last + 1) / one[place];
            for (int j = last - 1; j >= 0; j--) {
                double unwound = next * all * parts[j + 1];
                total += unwound;
                next = weight[j] - unwound * share * (last - j);
            }
            return total;
        }
    }

    /**
     * Adds the effects of every column in one tree more.
     *
     * @param said by node, the number that the leaf says
     */
    void add(Tree one, double[] said) {
        tree = one;
        leaves = said;
        paths[0].length = 0;
        paths[0].extend(1, 1, -1);
        follow(0, 0, 1);
    }

    /** Two paths further on in the pile belong to the children of a node, so that what a node needs is not written over below it. */
    private void follow(int node, int at, double factor) {
        Path path = paths[at];
        if (tree.leaf(node)) {
            if (leaves[node] == 0) return;
            for (int i = 1; i < path.length; i++) effects[path.column[i]] += factor * path.without(i, parts) * (path.one[i] - path.zero[i]) * leaves[node];
            return;
        }
        int column = tree.column()[node];
        int left = tree.left()[node];
        int right = tree.right()[node];
        int side = tree.side(node, row[column]);
        if (side == 0) {
            follow(left, at, factor * tree.share(node, left));
            follow(right, at, factor * tree.share(node, right));
            return;
        }
        Path on = paths[at + 1];
        on.copy(path);
        double zeros = 1;
        double ones = 1;
        for (int i = 1; i < on.length; i++) {
            if (on.column[i] != column) continue;
            zeros = on.zero[i];
            ones = on.one[i];
            on.unwind(i);
            break;
        }
        int hot = side < 0 ? left : right;
        int cold = side < 0 ? right : left;
        Path off = paths[at + 2];
        off.copy(on);
        off.extend(zeros * tree.share(node, cold), 0, column);
        follow(cold, at + 2, factor);
        on.extend(zeros * tree.share(node, hot), ones, column);
        follow(hot, at + 1, factor);
    }
}
