package org.lingshu.service.assessment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lingshu.answer.TrailJson;
import org.lingshu.assess.Assessment;
import org.lingshu.audit.Archive;
import org.lingshu.audit.Recalled;
import org.lingshu.intake.Case;
import org.lingshu.intake.Outcome;
import org.lingshu.intake.UnreadableCaseException;
import org.lingshu.problem.Problem;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.service.door.RequestBody;
import org.lingshu.service.door.Role;
import org.lingshu.service.edition.Serving;
import org.lingshu.service.edition.Succession;
import org.lingshu.store.StoreUnavailableException;

/** {@code /v1/assessments}: a record in, an answer out; then the answer and its trail by the id of the trail. */
public final class AssessmentRoutes {
    private static final String PATH = "/v1/assessments";
    private static final String FHIR = "application/fhir+json";
    private static final String UNREADABLE = "unreadable-record";
    private static final Role[] READERS = {Role.CLINICIAN, Role.AUDITOR};
    private final Succession succession;
    private final Assessments assessments;
    private final Consumer<Assessment> told;
    private final Idempotency idempotency = new Idempotency();

    /** @param kept does again what is no longer in memory */
    public AssessmentRoutes(Succession succession, KeptRoutes kept) {
        this(succession, kept, _ -> { });
    }

    /**
     * @param kept does again what is no longer in memory
     * @param told hears of every assessment that is given
     */
    public AssessmentRoutes(Succession succession, KeptRoutes kept, Consumer<Assessment> told) {
        this.succession = succession;
        this.assessments = new Assessments(succession, kept);
        this.told = told;
    }

    /** The doors, those of the reasons and of batches too. */
    public List<Door> doors() {
        Stream<Door> own = Stream.of(
                Door.post(PATH, Role.CLINICIAN).says("assess", "assesses one record. Under an `Idempotency-Key` the same request is answered with the first answer for 24 hours and nothing is done twice; "
                                + "keys are held in memory (the latest 20,000 of at most 64 MB of answers) and each caller has their own. After a restart a key is new: the same record then gets the same id and "
                                + "the same answer from the same rules, and with a store a second entry in the log",
                                "辨析一份病历。带 `Idempotency-Key` 时，24 小时内同一请求只处理一次并返回首次答复；键存于内存（至多两万个、答复至多 64 MB），各调用者互不相干；服务重启后键失效，同一病历由同一规则仍得同一编号与答复，有存档时另记一条")
                        .query("explain", "`true` for the whole trail", "`true` 附全部轨迹").takes("text/plain").takes("application/json", "Case").takes(FHIR, "Bundle")
                        .gives(201, "the assessment", "application/json", "Assessment").gives(201, "the same as FHIR", FHIR, "Bundle").by(this::assess),
                Door.get(PATH + "/{id}", READERS).says("assessment", "an assessment that was given", "已作之辨析").query("explain", "`true` for the whole trail", "`true` 附全部轨迹")
                        .gives(200, "the assessment", "application/json", "Assessment").gives(200, "the same as FHIR", FHIR, "Bundle").by(this::assessment),
                Door.get(PATH + "/{id}/trail", READERS).says("trail", "everything that happened on the way to an assessment", "辨析之全部轨迹").gives(200, "the trail", "application/json", "Trail").by(this::trail));
        return Stream.of(own, new ReasonRoutes(assessments).doors().stream(), new GraphRoute(assessments).doors().stream(), new BatchRoutes(succession, assessments, told).doors().stream()).flatMap(each -> each).toList();
    }

    private void assess(ServerRequest request, ServerResponse response) {
        Optional<byte[]> body = RequestBody.read(request);
        if (body.isEmpty()) {
            ProblemDetails.tooLarge(response);
        } else if (FhirSpeech.xml(request)) {
            Reply.refusal(request, body.get(), 415, "not-json", "FHIR is read as JSON; send `application/fhir+json`", "FHIR 只读 JSON 格式；请用 `application/fhir+json`", List.of()).send(response);
        } else {
            idempotency.under(request, response, body.get(), () -> assessed(request, body.get()), this::erased);
        }
    }

    /** Whether what was kept when this was answered cannot be found by the id of its trail any more. */
    private boolean erased(Reply first) {
        String trail = first.location().orElseThrow().substring(PATH.length() + 1);
        return succession.current().archive().filter(each -> each.records().find(trail).isEmpty()).isPresent();
    }

    private Reply assessed(ServerRequest request, byte[] body) {
        Serving serving = succession.current();
        List<Outcome> outcomes = serving.cases().read("request", body);
        if (outcomes.size() != 1) {
            return Reply.refusal(request, body, 400, "not-one-record", "send one record, this request holds " + outcomes.size() + "; for many there is /v1/assessments/batch",
                    "请一次送一份病历，此请求含 " + outcomes.size() + " 份；多份请用 /v1/assessments/batch", List.of());
        }
        return switch (outcomes.getFirst()) {
            case Outcome.Refused refused -> unreadable(request, body, refused.problems());
            case Outcome.Read(Case one) -> answered(request, body, one, serving);
        };
    }

    private Reply answered(ServerRequest request, byte[] body, Case one, Serving serving) {
        try {
            Assessment assessment = serving.assessor().assess(one);
            ObjectNode answer = serving.json().of(assessment, false);
            String trail = answer.path("trail").asText();
            Optional<Long> entry = serving.archive().map(each -> each.keep(new Archive.Answered(one, assessment, answer)).entry());
            assessments.keep(trail, new RecentAssessments.Held(serving, one, assessment, entry));
            told.accept(assessment);
            return Reply.of(request, 201, explain(request) ? answer.set("trail", TrailJson.of(assessment.trail())) : answer, Optional.of(PATH + "/" + trail));
        } catch (UnreadableCaseException e) {
            return unreadable(request, body, e.problems());
        } catch (StoreUnavailableException e) {
            return Reply.refusal(request, body, 503, "store-unavailable", "the assessment could not be kept, so it is not given; see `problems`", "存档不可用，故不予答复，见 problems", e.problems());
        }
    }

    private static Reply unreadable(ServerRequest request, byte[] body, List<Problem> problems) {
        return Reply.refusal(request, body, 422, UNREADABLE, "the record cannot be read; see `problems`", "病历不能读取，见 problems", problems);
    }

    private void assessment(ServerRequest request, ServerResponse response) {
        assessments.find(request, response, (trail, held) -> given(request, response, trail, () -> held.by().json().of(held.assessment(), explain(request))),
                kept -> kept.answer().ifPresentOrElse(answer -> given(request, response, trail(kept), () -> explain(request) ? answer.set("trail", kept.trail()) : answer),
                        () -> Assessments.erased(request, response)));
    }

    private static void given(ServerRequest request, ServerResponse response, String trail, Supplier<ObjectNode> answer) {
        response.header(HeaderNames.VARY, "Accept");
        String form = (explain(request) ? "explain" : "") + (FhirSpeech.wanted(request) ? "fhir" : "");
        if (!EntityTag.of(trail, form).known(request, response)) Reply.of(request, 200, answer.get(), Optional.empty()).send(response);
    }

    private void trail(ServerRequest request, ServerResponse response) {
        assessments.find(request, response, (trail, held) -> {
            if (!EntityTag.of(trail, "").known(request, response)) AnswerForm.send(response, 200, "application/json", TrailJson.of(held.assessment().trail()));
        }, kept -> {
            String form = kept.answer().isPresent() ? "" : "erased";
            if (!EntityTag.of(trail(kept), form).known(request, response)) AnswerForm.send(response, 200, "application/json", kept.trail());
        });
    }

    private static String trail(Recalled kept) {
        return kept.trail().path("id").asText();
    }

    private static boolean explain(ServerRequest request) {
        return request.query().first("explain").filter("true"::equals).isPresent();
    }
}
