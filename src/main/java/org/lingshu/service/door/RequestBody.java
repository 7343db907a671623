package org.lingshu.service.door;

import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What a request carries, up to a limit. Beyond it the rest is read and thrown away, because a client that is still sending when the connection
 * closes never sees the answer; only what is absurdly large is cut off.
 */
public final class RequestBody {
    /** The largest request that is looked at. */
    public static final int MOST_BYTES = 4 << 20;
    /** The largest request that is read to its end: a batch of 100,000 records. */
    public static final long MOST_BYTES_READ = 1L << 30;

    private static final long MOST_BYTES_SKIPPED = 64L << 20;

    private RequestBody() {
    }

    /** All bytes; nothing when there are too many. */
    public static Optional<byte[]> read(ServerRequest request) {
        if (!request.content().hasEntity()) return Optional.of(new byte[0]);
        try (InputStream in = request.content().inputStream()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length <= MOST_BYTES) return Optional.of(bytes);
            // A client that still sends when the connection closes never sees the answer; only what is absurdly large is cut off.
            in.skip(MOST_BYTES_SKIPPED);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
