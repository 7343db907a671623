package org.lingshu.service.assessment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream, one at a time and never more than one in memory; blank lines are counted and passed over. A line beyond the limit is cut off and says so. */
final class Lines {
    private static final int BUFFER = 1 << 16;
    private final InputStream in;
    private final int most;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private int number;

    /** @param most how many bytes of a line are looked at */
    Lines(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /**
     * A line.
     *
     * @param number counted from 1, blank ones too
     * @param bytes  without its end
     * @param cut    whether there was more than the limit
     */
    record Line(int number, byte[] bytes, boolean cut) {
    }

    /** The next line that is not blank; empty when there is none. */
    Optional<Line> next() throws IOException {
        while (fill()) {
            number++;
            ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
            boolean blank = true;
            boolean cut = false;
            boolean ended = false;
            while (!ended && fill()) {
                int end = at;
                while (end < filled && buffer[end] != '\n') blank &= buffer[end++] <= ' ' && buffer[end - 1] >= 0;
                int room = Math.min(end - at, most - line.size());
                line.write(buffer, at, room);
                cut |= room < end - at;
                ended = end < filled;
                at = ended ? end + 1 : end;
            }
            if (!blank) return Optional.of(new Line(number, line.toByteArray(), cut));
        }
        return Optional.empty();
    }

    /** Whether there is a byte to look at. */
    private boolean fill() throws IOException {
        if (at < filled) return true;
        at = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }
}
