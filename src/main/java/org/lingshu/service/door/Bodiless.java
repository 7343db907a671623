package org.lingshu.service.door;

import io.helidon.common.uri.UriQuery;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.ServerResponseTrailers;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerResponse;
import java.io.OutputStream;
import java.util.function.UnaryOperator;

/**
 * What HEAD is answered with: status and headers as GET would have them, the length of the content, and no content. The server by itself would send the
 * content too, which no client expects.
 *
 * @param real what is sent
 */
record Bodiless(ServerResponse real) implements ServerResponse {
    /** Does the same, and sends no content when it was asked for by HEAD. */
    static Handler of(Handler handler) {
        return (request, response) -> {
            if (!Method.HEAD.equals(request.prologue().method())) {
                handler.handle(request, response);
                return;
            }
            try {
                handler.handle(request, new Bodiless(response));
            } catch (Exception e) {
                // What is said about a failure has content: the connection must not go on behind it.
                response.header(HeaderNames.CONNECTION, "close");
                throw e;
            }
        };
    }

    @Override
    public ServerResponse status(Status status) {
        real.status(status);
        return this;
    }

    @Override
    public Status status() {
        return real.status();
    }

    @Override
    public ServerResponse header(Header header) {
        real.header(header);
        return this;
    }

    @Override
    public void send() {
        real.send();
    }

    @Override
    public void send(byte[] bytes) {
        counted(bytes.length);
    }

    @Override
    public void send(byte[] bytes, int position, int length) {
        counted(length);
    }

    /** Whatever it would be written as: its length is not told. */
    @Override
    public void send(Object entity) {
        if (entity instanceof byte[] bytes) counted(bytes.length);
        else real.send();
    }

    private void counted(long length) {
        if (length > 0) real.contentLength(length);
        real.send();
    }

    @Override
    public OutputStream outputStream() {
        return new OutputStream() {
            private long length;

            @Override
            public void write(int one) {
                length++;
            }

            @Override
            public void write(byte[] bytes, int from, int many) {
                length += many;
            }

            @Override
            public void close() {
                if (!real.isSent()) counted(length);
            }
        };
    }

    @Override
    public boolean isSent() {
        return real.isSent();
    }

    @Override
    public long bytesWritten() {
        return real.bytesWritten();
    }

    @Override
    public ServerResponse whenSent(Runnable listener) {
        real.whenSent(listener);
        return this;
    }

    @Override
    public ServerResponse reroute(String path) {
        real.reroute(path);
        return this;
    }

    @Override
    public ServerResponse reroute(String path, UriQuery query) {
        real.reroute(path, query);
        return this;
    }

    @Override
    public ServerResponse next() {
        real.next();
        return this;
    }

    @Override
    public ServerResponseHeaders headers() {
        return real.headers();
    }

    @Override
    public ServerResponseTrailers trailers() {
        return real.trailers();
    }

    @Override
    public void streamResult(String result) {
        real.streamResult(result);
    }

    @Override
    public void streamFilter(UnaryOperator<OutputStream> filter) {
        // Nothing flows, so nothing is filtered.
    }
}
