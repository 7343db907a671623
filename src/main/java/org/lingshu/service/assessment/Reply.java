package org.lingshu.service.assessment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lingshu.fhir.AssessmentBundle;
import org.lingshu.fhir.OperationOutcome;
import org.lingshu.problem.Problem;
import org.lingshu.service.door.ProblemDetails;

/**
 * What goes back, ready to be sent, and to be sent again.
 *
 * @param status    of HTTP
 * @param mediaType with its charset
 * @param location  where it can be read again; empty for a refusal
 * @param body      every byte
 */
record Reply(int status, String mediaType, Optional<String> location, byte[] body) {
    private static final String UTF_8 = "; charset=utf-8";

    /** An assessment in the form that was asked for: Lingshu's own JSON, or FHIR for who accepts it. */
    static Reply of(ServerRequest request, int status, ObjectNode answer, Optional<String> location) {
        boolean fhir = FhirSpeech.wanted(request);
        return new Reply(status, (fhir ? AssessmentBundle.MEDIA_TYPE : "application/json") + UTF_8, location, bytes(fhir ? AssessmentBundle.of(answer, Instant.now()) : answer));
    }

    /**
     * A refusal: an OperationOutcome for who speaks FHIR, problem details for everyone else.
     *
     * @param body     what was sent; empty for nothing
     * @param problems everything that is wrong; may be empty when the sentence says it all
     */
    static Reply refusal(ServerRequest request, byte[] body, int status, String type, String english, String chinese, List<Problem> problems) {
        if (!FhirSpeech.spoken(request, body)) return new Reply(status, ProblemDetails.MEDIA_TYPE, Optional.empty(), ProblemDetails.body(status, type, english, chinese, problems));
        List<Problem> told = problems.isEmpty() ? List.of(Problem.at("request", 0, type, english, chinese, "")) : problems;
        return new Reply(status, AssessmentBundle.MEDIA_TYPE + UTF_8, Optional.empty(), bytes(OperationOutcome.of(told)));
    }

    /** Whether it is an answer and no refusal. */
    boolean good() {
        return status < 300;
    }

    /** Sends it. */
    void send(ServerResponse response) {
        location.ifPresent(at -> response.header(HeaderNames.LOCATION, at));
        response.status(status).header(HeaderNames.VARY, "Accept").header(HeaderNames.CONTENT_TYPE, mediaType).send(body);
    }

    private static byte[] bytes(ObjectNode json) {
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
