package org.lingshu.proof;

import java.util.Arrays;

/** Bytes that grow by ASCII and by text in UTF-8. Used by one thread for one value; it costs half of what a builder of characters and an encoder cost. */
final class Utf8Bytes {
    private static final int BEGIN = 4096;
    private static final int MOST_PER_CHARACTER = 3;
    private byte[] bytes = new byte[BEGIN];
    private int size;

    void ascii(char c) {
        room(1);
        bytes[size++] = (byte) c;
    }

    void ascii(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) bytes[size++] = (byte) text.charAt(i);
    }

    /** @throws IllegalArgumentException when half of a surrogate pair stands alone */
    void text(String text, int from, int to) {
        room((to - from) * MOST_PER_CHARACTER);
        int at = size;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[at++] = (byte) c;
            } else if (c < 0x800) {
                bytes[at++] = (byte) (0xc0 | c >> 6);
                bytes[at++] = (byte) (0x80 | c & 0x3f);
            } else if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c) || i + 1 >= to || !Character.isLowSurrogate(text.charAt(i + 1))) throw new IllegalArgumentException("half a surrogate pair has no UTF-8 form");
                int point = Character.toCodePoint(c, text.charAt(++i));
                bytes[at++] = (byte) (0xf0 | point >> 18);
                bytes[at++] = (byte) (0x80 | point >> 12 & 0x3f);
                bytes[at++] = (byte) (0x80 | point >> 6 & 0x3f);
                bytes[at++] = (byte) (0x80 | point & 0x3f);
            } else {
                bytes[at++] = (byte) (0xe0 | c >> 12);
                bytes[at++] = (byte) (0x80 | c >> 6 & 0x3f);
                bytes[at++] = (byte) (0x80 | c & 0x3f);
            }
        }
        size = at;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (bytes.length - size < more) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
}
