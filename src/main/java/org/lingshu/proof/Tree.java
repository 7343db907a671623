package org.lingshu.proof;

/** The two hashes of a Merkle tree (RFC 9162, 2.1.1): a leaf and a node can never be taken for one another. */
public final class Tree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Tree() {
    }

    /** The hash of an entry. */
    public static byte[] leaf(byte[] entry) {
        return Sha256.of(LEAF, entry);
    }

    /** The hash of two subtrees. */
    public static byte[] node(byte[] left, byte[] right) {
        return Sha256.of(NODE, left, right);
    }

    /** The root of a tree without leaves. */
    public static byte[] empty() {
        return Sha256.of();
    }

    /** The largest power of two that is smaller than a size of at least two. */
    static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
