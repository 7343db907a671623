package org.lingshu.proof;

import java.security.MessageDigest;
import java.util.Base64;

/**
 * What a log commits itself to: at this size it has this root (C2SP tlog-checkpoint, without extension lines).
 *
 * @param origin which log
 * @param size   how many entries
 * @param root   of the Merkle tree over them, 32 bytes
 */
public record Checkpoint(String origin, long size, byte[] root) {
    private static final int LINES = 3;

    public Checkpoint {
        if (origin.isEmpty() || origin.indexOf('\n') >= 0) throw new IllegalArgumentException("the origin of a log is one line");
        if (size < 0 || root.length != Sha256.LENGTH) throw new IllegalArgumentException("a checkpoint has a size and a root of " + Sha256.LENGTH + " bytes");
    }

    /** The checkpoint of a tree. */
    public static Checkpoint of(String origin, Edge edge) {
        return new Checkpoint(origin, edge.size(), edge.root());
    }

    /**
     * Reads the text of a note.
     *
     * @throws IllegalArgumentException when it is no checkpoint
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < LINES + 1) throw new IllegalArgumentException("a checkpoint has three lines");
        if (!lines[1].matches("0|[1-9][0-9]{0,17}")) throw new IllegalArgumentException("the second line of a checkpoint is a size");
        Checkpoint read = new Checkpoint(lines[0], Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
        if (!text.startsWith(read.text())) throw new IllegalArgumentException("the third line of a checkpoint is base64 of a hash");
        return read;
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** Whether the tree has this root. */
    public boolean is(byte[] other) {
        return MessageDigest.isEqual(root, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(size);
    }
}
