package org.lingshu.service.assessment;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.lingshu.assess.Assessment;
import org.lingshu.service.door.Admission;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.Mention;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.service.door.Role;
import org.lingshu.service.edition.Succession;

/** {@code /v1/assessments/batch}: a record on each line in, an answer on each line out, in the same order and as they come. */
final class BatchRoutes {
    private static final String NDJSON = "application/x-ndjson";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int AT_ONCE = 4;
    private final Succession succession;
    private final Assessments assessments;
    private final Consumer<Assessment> told;
    private final Admission batches = new Admission(AT_ONCE, 0, Duration.ZERO);
    /** One processor is left to whoever waits for a single answer. */
    private final Semaphore processors = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);

    BatchRoutes(Succession succession, Assessments assessments, Consumer<Assessment> told) {
        this.succession = succession;
        this.assessments = assessments;
        this.told = told;
    }

    List<Door> doors() {
        return List.of(Door.post("/v1/assessments/batch", Role.CLINICIAN).says("assessBatch", "assesses many records, one on each line. Answers come in the order of the lines while more lines are sent; take them as they come, or "
                                + "the service stops reading. A line that cannot be read is answered by its problems. With a store every answer is kept before it is given",
                        "逐行辨析多份病历：答复与行序相同，边送边回，请边送边取；不能读取之行以其问题作答，不影响他行；有存档时先存后答")
                .query("explain", "`true` for the whole trail", "`true` 附全部轨迹").takes(NDJSON, "Case").gives(200, "an assessment or a problem on each line", NDJSON, "BatchLine").streaming().by(this::batch));
    }

    private void batch(ServerRequest request, ServerResponse response) {
        if (!batches.enter()) {
            ProblemDetails.full(response);
            return;
        }
        boolean explain = request.query().first("explain").filter("true"::equals).isPresent();
        response.header(HeaderNames.CONTENT_TYPE, NDJSON + "; charset=utf-8");
        LineAnswers answers = new LineAnswers(succession.current(), explain, assessments, told, Mention.of(request)::of);
        try (InputStream in = request.content().hasEntity() ? request.content().inputStream() : new ByteArrayInputStream(new byte[0])) {
            OutputStream out = response.outputStream();
            new Batch(answers, processors, PATIENCE).run(in, out);
            // Only what came to its end is closed: else the client could take a part for the whole.
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            batches.leave();
        }
    }
}
