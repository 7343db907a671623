package org.lingshu.proof;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * Proofs about a Merkle tree (RFC 9162, 2.1.3 and 2.1.4): that an entry is in it, and that a larger tree only adds to a smaller one. Made from the
 * nodes, checked from the proof alone.
 */
public final class Proofs {
    private Proofs() {
    }

    /** The proof that the leaf at an index is in the tree of the first {@code size} leaves. */
    public static List<byte[]> inclusion(long index, long size, Nodes nodes) {
        if (index < 0 || index >= size) throw new IllegalArgumentException("there is no leaf " + index + " in a tree of " + size);
        List<byte[]> proof = new ArrayList<>();
        path(index, 0, size, nodes, proof);
        return proof;
    }

    /** The proof that the tree of the first {@code larger} leaves begins with the tree of the first {@code smaller}. */
    public static List<byte[]> consistency(long smaller, long larger, Nodes nodes) {
        if (smaller < 0 || smaller > larger) throw new IllegalArgumentException("a tree of " + larger + " cannot begin with one of " + smaller);
        List<byte[]> proof = new ArrayList<>();
        if (smaller > 0 && smaller < larger) subproof(smaller, 0, larger, true, nodes, proof);
        return proof;
    }

    /** Whether a proof leads from a leaf to a root. */
    public static boolean includes(byte[] leaf, long index, long size, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size) return false;
        long node = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] step : proof) {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last) {
                hash = Tree.node(step, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Tree.node(hash, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }

    /** Whether a proof shows that the larger tree begins with the smaller. */
    public static boolean consistent(long smaller, byte[] smallerRoot, long larger, byte[] largerRoot, List<byte[]> proof) {
        if (smaller < 0 || smaller > larger) return false;
        if (smaller == 0) return proof.isEmpty() && MessageDigest.isEqual(smallerRoot, Tree.empty());
        if (smaller == larger) return proof.isEmpty() && MessageDigest.isEqual(smallerRoot, largerRoot);
        List<byte[]> steps = new ArrayList<>(proof);
        if (Long.bitCount(smaller) == 1) steps.addFirst(smallerRoot);
        if (steps.isEmpty()) return false;
        int shift = Long.numberOfTrailingZeros(smaller);
        long node = smaller - 1 >> shift;
        long last = larger - 1 >> shift;
        byte[] first = steps.getFirst();
        byte[] second = first;
        for (byte[] step : steps.subList(1, steps.size())) {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last) {
                first = Tree.node(step, first);
                second = Tree.node(step, second);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                second = Tree.node(second, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(first, smallerRoot) && MessageDigest.isEqual(second, largerRoot);
    }

    private static void path(long index, long from, long to, Nodes nodes, List<byte[]> proof) {
        if (to - from == 1) return;
        long middle = from + Tree.split(to - from);
        if (index < middle) {
            path(index, from, middle, nodes, proof);
            proof.add(nodes.range(middle, to));
        } else {
            path(index, middle, to, nodes, proof);
            proof.add(nodes.range(from, middle));
        }
    }

    private static void subproof(long smaller, long from, long to, boolean whole, Nodes nodes, List<byte[]> proof) {
        if (smaller == to) {
            if (!whole) proof.add(nodes.range(from, to));
            return;
        }
        long middle = from + Tree.split(to - from);
        if (smaller <= middle) {
            subproof(smaller, from, middle, whole, nodes, proof);
            proof.add(nodes.range(middle, to));
        } else {
            subproof(smaller, middle, to, false, nodes, proof);
            proof.add(nodes.range(from, middle));
        }
    }
}
