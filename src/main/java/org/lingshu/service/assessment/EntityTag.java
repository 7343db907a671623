package org.lingshu.service.assessment;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import org.lingshu.proof.Sha256;

/**
 * The tag of what is sent, so that who has it already need not get it again. An assessment never changes, so the id of its trail names it; weakly, because
 * one from memory and the same from the store may order their members differently.
 *
 * @param value as it stands in the header
 */
record EntityTag(String value) {
    /**
     * Of an assessment.
     *
     * @param trail id of its trail
     * @param form  what of it, where one address has several: {@code explain}, {@code fhir}; may be empty
     */
    static EntityTag of(String trail, String form) {
        return new EntityTag("W/\"" + trail + (form.isEmpty() ? "" : "-" + form) + "\"");
    }

    /** Of exactly these bytes. */
    static EntityTag of(byte[] content) {
        return new EntityTag("\"" + Sha256.hex(content) + "\"");
    }

    /** Tells the tag; when the other side has it already, says so with 304 and is true. */
    boolean known(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.ETAG, value);
        if (!request.headers().contains(HeaderNames.IF_NONE_MATCH)) return false;
        boolean has = Arrays.stream(request.headers().get(HeaderNames.IF_NONE_MATCH).values().split(",")).map(String::strip)
                .anyMatch(each -> "*".equals(each) || opaque(each).equals(opaque(value)));
        if (has) response.status(304).send();
        return has;
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
