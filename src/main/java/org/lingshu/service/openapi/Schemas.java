package org.lingshu.service.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The schemas of what is carried, by name, as they stand in {@code openapi/schemas.json}. */
final class Schemas {
    /** Where a schema stands in the document. */
    static final String AT = "#/components/schemas/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private final ObjectNode all;

    private Schemas(ObjectNode all) {
        this.all = all;
    }

    /** The schemas that come with Lingshu. */
    static Schemas read() {
        try (InputStream stream = Schemas.class.getResourceAsStream("/openapi/schemas.json")) {
            if (stream == null) throw new IllegalStateException("openapi/schemas.json is missing");
            return new Schemas((ObjectNode) JSON.readTree(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them; a copy. */
    ObjectNode json() {
        return all.deepCopy();
    }
}
