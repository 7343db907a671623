package org.lingshu.service.assessment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.util.Locale;
import org.lingshu.fhir.AssessmentBundle;

/** Whether the other side speaks FHIR: by what it accepts, by what it says that it sends, and where neither says anything by what it sends. */
final class FhirSpeech {
    private static final JsonFactory JSON = new JsonFactory();

    private FhirSpeech() {
    }

    /** Whether an answer is wanted as FHIR: only who asks for it gets it. */
    static boolean wanted(ServerRequest request) {
        return value(request, HeaderNames.ACCEPT).contains(AssessmentBundle.MEDIA_TYPE);
    }

    /** Whether a refusal is an OperationOutcome; who asks for plain JSON gets plain problems, whatever was sent. */
    static boolean spoken(ServerRequest request, byte[] body) {
        if (wanted(request)) return true;
        String accepted = value(request, HeaderNames.ACCEPT);
        if (accepted.contains("application/json") || accepted.contains("application/problem+json")) return false;
        return value(request, HeaderNames.CONTENT_TYPE).contains("application/fhir+") || resource(body);
    }

    /** Whether what is sent is FHIR in a form that is not read here. */
    static boolean xml(ServerRequest request) {
        return value(request, HeaderNames.CONTENT_TYPE).contains("application/fhir+xml");
    }

    /** Whether these bytes begin as an object with a {@code resourceType}, be it broken further on. */
    private static boolean resource(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) return false;
            for (JsonToken each = parser.nextToken(); each == JsonToken.FIELD_NAME; each = parser.nextToken()) {
                if ("resourceType".equals(parser.currentName())) return true;
                parser.nextToken();
                parser.skipChildren();
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static String value(ServerRequest request, HeaderName header) {
        return request.headers().contains(header) ? request.headers().get(header).values().toLowerCase(Locale.ROOT) : "";
    }
}
