package org.lingshu.proof;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures, in the signed-note form of C2SP: the text, an empty line, then one line for each signature.
 *
 * @param text       ends with a newline
 * @param signatures at least one
 */
public record Note(String text, List<Signed> signatures) {
    private static final int MOST_SIGNATURES = 100;
    private static final String DASH = "— ";

    public Note {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) throw new IllegalArgumentException("the text of a note ends with a newline and has no other control characters");
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) throw new IllegalArgumentException("a note has 1 to " + MOST_SIGNATURES + " signatures");
    }

    /**
     * One signature of a note.
     *
     * @param name  of the key
     * @param keyId four bytes that tell keys of one name apart
     * @param bytes the signature itself
     */
    public record Signed(String name, int keyId, byte[] bytes) {
        String line() {
            byte[] all = java.nio.ByteBuffer.allocate(4 + bytes.length).putInt(keyId).put(bytes).array();
            return DASH + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
        }
    }

    /**
     * Reads a note; its signatures are not checked by that.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Note parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) throw new IllegalArgumentException("a note is text, an empty line and signatures");
        List<Signed> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2, note.length() - 1).split("\n", -1)) signatures.add(signature(line));
        return new Note(note.substring(0, end + 1), signatures);
    }

    private static Signed signature(String line) {
        int blank = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || blank <= DASH.length()) throw new IllegalArgumentException("a signature line is a dash, a key name and base64");
        String base64 = line.substring(blank + 1);
        byte[] all = Base64.getDecoder().decode(base64);
        if (all.length < 5 || !Base64.getEncoder().encodeToString(all).equals(base64)) throw new IllegalArgumentException("a signature line ends with base64 of at least five bytes");
        var buffer = java.nio.ByteBuffer.wrap(all);
        int keyId = buffer.getInt();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return new Signed(line.substring(DASH.length(), blank), keyId, bytes);
    }

    /** The note as it is written down. */
    @Override
    public String toString() {
        StringBuilder all = new StringBuilder(text).append('\n');
        signatures.forEach(each -> all.append(each.line()));
        return all.toString();
    }
}
