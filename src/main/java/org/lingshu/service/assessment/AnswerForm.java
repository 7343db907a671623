package org.lingshu.service.assessment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.lingshu.fhir.AssessmentBundle;
import org.lingshu.fhir.OperationOutcome;
import org.lingshu.problem.Problem;
import org.lingshu.service.door.ProblemDetails;

/** An answer in the form that was asked for: Lingshu's own JSON, or FHIR for who accepts {@code application/fhir+json}. */
public final class AnswerForm {
    private AnswerForm() {
    }

    /** Sends it. */
    public static void send(ServerRequest request, ServerResponse response, int status, ObjectNode answer) {
        response.header(HeaderNames.VARY, "Accept");
        if (names(request, HeaderNames.ACCEPT)) send(response, status, AssessmentBundle.MEDIA_TYPE, AssessmentBundle.of(answer, Instant.now()));
        else send(response, status, "application/json", answer);
    }

    /** A record that cannot be read: an OperationOutcome for who speaks FHIR, problem details for everyone else. */
    static void refuse(ServerRequest request, ServerResponse response, List<Problem> problems) {
        if (names(request, HeaderNames.ACCEPT) || names(request, HeaderNames.CONTENT_TYPE)) send(response, 422, AssessmentBundle.MEDIA_TYPE, OperationOutcome.of(problems));
        else ProblemDetails.send(response, 422, "unreadable-record", "the record cannot be read; see `problems`", "病历不能读取，见 problems", problems);
    }

    /** Sends it. */
    public static void send(ServerResponse response, int status, String mediaType, Object json) {
        response.status(status).header(HeaderNames.CONTENT_TYPE, mediaType + "; charset=utf-8").send((json + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static boolean names(ServerRequest request, HeaderName header) {
        return request.headers().first(header).filter(value -> value.contains(AssessmentBundle.MEDIA_TYPE)).isPresent();
    }
}
