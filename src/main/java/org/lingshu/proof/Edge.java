package org.lingshu.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing Merkle tree: the roots of its complete subtrees, the largest first, one for every bit that is set in the size. It is all
 * that is needed to add a leaf and to tell the root. Immutable.
 *
 * @param size  leaves so far
 * @param peaks roots of the complete subtrees
 */
public record Edge(long size, List<byte[]> peaks) {
    /** The edge of a tree without leaves. */
    public static final Edge EMPTY = new Edge(0, List.of());

    public Edge {
        peaks = List.copyOf(peaks);
        if (size < 0 || peaks.size() != Long.bitCount(size)) throw new IllegalArgumentException(size + " leaves have " + Long.bitCount(size) + " peaks, not " + peaks.size());
    }

    /**
     * The hashes that a new leaf completes: its own, then those of every subtree of which it is the last leaf, from small to large.
     *
     * @param leaf hash of the new leaf
     */
    public List<byte[]> completes(byte[] leaf) {
        List<byte[]> nodes = new ArrayList<>(2);
        nodes.add(leaf);
        int ends = Long.numberOfTrailingZeros(size + 1);
        for (int i = 0; i < ends; i++) nodes.add(Tree.node(peaks.get(peaks.size() - 1 - i), nodes.getLast()));
        return nodes;
    }

    /** The edge with one leaf more, given what that leaf {@link #completes}. */
    public Edge with(List<byte[]> completed) {
        List<byte[]> all = new ArrayList<>(peaks.subList(0, peaks.size() - (completed.size() - 1)));
        all.add(completed.getLast());
        return new Edge(size + 1, all);
    }

    /** The edge with one leaf more. */
    public Edge add(byte[] leaf) {
        return with(completes(leaf));
    }

    /** The root of the tree. */
    public byte[] root() {
        if (peaks.isEmpty()) return Tree.empty();
        byte[] root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) root = Tree.node(peaks.get(i), root);
        return root;
    }
}
