package org.lingshu.proof;

/** Where the hashes of complete subtrees are found: a database, or a list in memory. */
@FunctionalInterface
public interface Nodes {
    /**
     * The root of a complete subtree.
     *
     * @param level 0 for a leaf; the subtree has two to the power of this many leaves
     * @param index which of the subtrees of this level, counted from 0
     */
    byte[] node(int level, long index);

    /** The root over the leaves from one position to before another; the first a multiple of the largest power of two that fits. */
    default byte[] range(long from, long to) {
        long size = to - from;
        if (size == 0) return Tree.empty();
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return node(level, from >> level);
        }
        long left = Tree.split(size);
        return Tree.node(range(from, from + left), range(from + left, to));
    }
}
