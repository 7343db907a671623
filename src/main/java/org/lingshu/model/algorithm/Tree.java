package org.lingshu.model.algorithm;

/**
 * A grown tree, as arrays by node; the root is the first. A value that is not known goes both ways, weighted by how many rows went there.
 *
 * @param column  that the node asks for; -1 at a leaf
 * @param edge    what is not above it goes left
 * @param left    node
 * @param right   node
 * @param cover   weight of the rows that came here
 * @param values  at a leaf, one for each output; empty elsewhere
 */
public record Tree(int[] column, double[] edge, int[] left, int[] right, double[] cover, double[][] values) {
    public Tree {
        int size = column.length;
        if (size == 0 || edge.length != size || left.length != size || right.length != size || cover.length != size || values.length != size) {
            throw new IllegalArgumentException("the tree is not whole");
        }
        for (int node = 0; node < size; node++) {
            // a child stands after its parent, so that no walk can turn in a circle
            if (column[node] >= 0 && (left[node] <= node || right[node] <= node || left[node] >= size || right[node] >= size)) throw new IllegalArgumentException("the tree is no tree");
            if (!(cover[node] > 0)) throw new IllegalArgumentException("nothing went to a node of the tree");
        }
    }

    boolean leaf(int node) {
        return column[node] < 0;
    }

    /** Where the value leads: -1 left, 1 right, 0 both ways. */
    int side(int node, double value) {
        return Double.isNaN(value) ? 0 : value <= edge[node] ? -1 : 1;
    }

    /** The share of a node's rows that went to this child of it. */
    double share(int node, int child) {
        return cover[child] / (cover[left[node]] + cover[right[node]]);
    }

    /** How many nodes stand above the deepest leaf. */
    int depth() {
        int[] depth = new int[column.length];
        int most = 0;
        for (int node = 0; node < depth.length; node++) {
            most = Math.max(most, depth[node]);
            if (leaf(node)) continue;
            depth[left[node]] = depth[node] + 1;
            depth[right[node]] = depth[node] + 1;
        }
        return most;
    }

    /** Adds what the tree says of the row. */
    void add(double[] row, double[] sums) {
        add(0, row, 1, sums);
    }

    private void add(int node, double[] row, double weight, double[] sums) {
        int at = node;
        while (!leaf(at)) {
            int side = side(at, row[column[at]]);
            if (side == 0) {
                add(left[at], row, weight * share(at, left[at]), sums);
                add(right[at], row, weight * share(at, right[at]), sums);
                return;
            }
            at = side < 0 ? left[at] : right[at];
        }
        for (int k = 0; k < sums.length; k++) sums[k] += weight * values[at][k];
    }

    /** Adds what the tree says on the average of its rows. */
    void addMean(double[] sums) {
        double[] weight = new double[column.length];
        weight[0] = 1;
        for (int node = 0; node < weight.length; node++) {
            if (leaf(node)) {
                for (int k = 0; k < sums.length; k++) sums[k] += weight[node] * values[node][k];
            } else {
                weight[left[node]] += weight[node] * share(node, left[node]);
                weight[right[node]] += weight[node] * share(node, right[node]);
            }
        }
    }
}
