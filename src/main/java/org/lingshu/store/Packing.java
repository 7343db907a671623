package org.lingshu.store;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes made smaller (raw deflate) and whole again. */
final class Packing {
    private static final int MOST = 1 << 30;

    private Packing() {
    }

    /** Quickly, for what is written with every assessment. */
    static byte[] quick(byte[] bytes) {
        return pack(bytes, Deflater.BEST_SPEED);
    }

    /** As small as it goes, for what is written once. */
    static byte[] small(byte[] bytes) {
        return pack(bytes, Deflater.BEST_COMPRESSION);
    }

    private static byte[] pack(byte[] bytes, int level) {
        try (Deflater deflater = new Deflater(level, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
            return out.toByteArray();
        }
    }

    /** @throws IllegalArgumentException when the bytes were not packed here */
    static byte[] unpack(byte[] packed) {
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 4 + 64);
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) throw new IllegalArgumentException("packed bytes end early");
                out.write(buffer, 0, read);
                if (out.size() > MOST) throw new IllegalArgumentException("packed bytes are too long");
            }
            if (inflater.getRemaining() > 0) throw new IllegalArgumentException("packed bytes go on after their end");
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("these bytes are not packed", e);
        }
    }
}
