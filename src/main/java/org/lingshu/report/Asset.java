package org.lingshu.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A file of ours or of a library that is written into every report as it is.
 *
 * @param text its whole text
 */
record Asset(String text) {
    /** The build of Apache ECharts with lines, bars and points. */
    private static final String LIBRARY = "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.common.min.js";

    Asset {
        if (text.contains("\r") || text.toLowerCase(java.util.Locale.ROOT).contains("</script") || text.contains("<!--")) {
            throw new IllegalArgumentException("a script that cannot stand inside a page");
        }
    }

    static Asset library() {
        return read(LIBRARY);
    }

    static Asset script() {
        return read("/report/report.js");
    }

    static Asset style() {
        return read("/report/report.css");
    }

    /** As a content security policy names it. */
    String hash() {
        try {
            return "'sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Asset read(String name) {
        try (InputStream stream = Asset.class.getResourceAsStream(name)) {
            if (stream == null) throw new IllegalStateException("the report lacks " + name);
            return new Asset(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
