package org.lingshu.service.page;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.Role;

/**
 * Apache ECharts as an ES module, from the jar it comes in: a megabyte that pages load only when they draw, and that a browser asks for once.
 *
 * @param packed the module, gzip
 * @param plain  the same for who does not unpack
 * @param tag    that names these bytes
 */
record Library(byte[] packed, byte[] plain, String tag) {
    private static final String PLACE = "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.esm.min.js";

    private static final class Held {
        static final Library ECHARTS = read();
    }

    static Door door(Role... roles) {
        return Door.get("/echarts.js", roles).says("plots", "Apache ECharts, for the pages", "绘图库").gives(200, "the module", "text/javascript").by((request, response) -> Held.ECHARTS.send(request, response));
    }

    private void send(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.ETAG, tag).header(HeaderNames.CACHE_CONTROL, "private, no-cache").header(HeaderNames.VARY, "Accept-Encoding");
        if (request.headers().first(HeaderNames.IF_NONE_MATCH).filter(known -> known.contains(tag)).isPresent()) {
            response.status(304).send();
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, "text/javascript; charset=utf-8");
        boolean unpacks = request.headers().first(HeaderNames.ACCEPT_ENCODING).filter(accepted -> accepted.contains("gzip")).isPresent();
        if (unpacks) response.header(HeaderNames.CONTENT_ENCODING, "gzip").send(packed);
        else response.send(plain);
    }

    private static Library read() {
        try (InputStream stream = Library.class.getResourceAsStream(PLACE)) {
            if (stream == null) throw new IllegalStateException("the pages lack " + PLACE);
            byte[] plain = stream.readAllBytes();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(plain);
            }
            return new Library(packed.toByteArray(), plain, '"' + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain)).substring(0, 32) + '"');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
