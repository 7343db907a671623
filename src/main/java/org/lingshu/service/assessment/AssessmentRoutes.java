package org.lingshu.service.assessment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lingshu.answer.TrailJson;
import org.lingshu.answer.WhyText;
import org.lingshu.assess.Assessment;
import org.lingshu.audit.Archive;
import org.lingshu.audit.Recalled;
import org.lingshu.clinical.Fact;
import org.lingshu.intake.Case;
import org.lingshu.intake.Outcome;
import org.lingshu.intake.UnreadableCaseException;
import org.lingshu.replay.Replay;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.service.door.RequestBody;
import org.lingshu.service.door.Role;
import org.lingshu.service.edition.Serving;
import org.lingshu.service.edition.Succession;
import org.lingshu.store.Stored;
import org.lingshu.trail.Trail;
import org.lingshu.trail.Why;

/** {@code /v1/assessments}: a record in, an answer out; then the answer, its trail and the reasons of its statements by the id of the trail. */
public final class AssessmentRoutes {
    private static final String FHIR = "application/fhir+json";
    private static final Role[] READERS = {Role.CLINICIAN, Role.AUDITOR};
    private final Succession succession;
    private final RecentAssessments recent;
    private final KeptRoutes kept;

    /** @param kept does again what is no longer in memory */
    public AssessmentRoutes(Succession succession, KeptRoutes kept) {
        this.succession = succession;
        this.kept = kept;
        this.recent = new RecentAssessments(succession);
    }

    /** The doors. */
    public List<Door> doors() {
        return List.of(
                Door.post("/v1/assessments", Role.CLINICIAN).says("assess", "assesses one record", "辨析一份病历").query("explain", "`true` for the whole trail", "`true` 附全部轨迹")
                        .takes("text/plain").takes("application/json", "Case").takes(FHIR, "Bundle").gives(201, "the assessment", "application/json", "Assessment").gives(201, "the same as FHIR", FHIR, "Bundle")
                        .by(this::assess),
                Door.get("/v1/assessments/{id}", READERS).says("assessment", "an assessment that was given", "已作之辨析").query("explain", "`true` for the whole trail", "`true` 附全部轨迹")
                        .gives(200, "the assessment", "application/json", "Assessment").gives(200, "the same as FHIR", FHIR, "Bundle")
                        .by((request, response) -> found(request, response, one -> AnswerForm.send(request, response, 200, one.by().json().of(one.assessment(), explain(request))), kept -> recalled(request, response, kept))),
                Door.get("/v1/assessments/{id}/trail", READERS).says("trail", "everything that happened on the way to an assessment", "辨析之全部轨迹").gives(200, "the trail", "application/json", "Trail")
                        .by((request, response) -> found(request, response, one -> json(response, 200, TrailJson.of(one.assessment().trail())), kept -> json(response, 200, kept.trail()))),
                Door.get("/v1/assessments/{id}/why", READERS).says("why", "from a statement back to the record", "由陈述追溯至病历").query("statement", "words of the assessment", "辨析中之陈述")
                        .gives(200, "every way back", "application/json", "Why")
                        .by((request, response) -> found(request, response, one -> why(request, response, one.assessment().trail()), kept -> whyOfKept(request, response, kept))));
    }

    private void assess(ServerRequest request, ServerResponse response) {
        RequestBody.read(request).ifPresentOrElse(bytes -> assess(request, response, bytes), () -> ProblemDetails.tooLarge(response));
    }

    private void assess(ServerRequest request, ServerResponse response, byte[] bytes) {
        Serving serving = succession.current();
        List<Outcome> outcomes = serving.cases().read("request", bytes);
        if (outcomes.size() != 1) {
            ProblemDetails.send(response, 400, "not-one-record", "send one record, this request holds " + outcomes.size(), "请一次送一份病历，此请求含 " + outcomes.size() + " 份");
            return;
        }
        switch (outcomes.getFirst()) {
            case Outcome.Refused refused -> AnswerForm.refuse(request, response, refused.problems());
            case Outcome.Read(Case one) -> answer(request, response, one, serving);
        }
    }

    private void answer(ServerRequest request, ServerResponse response, Case one, Serving serving) {
        try {
            Assessment assessment = serving.assessor().assess(one);
            ObjectNode answer = serving.json().of(assessment, false);
            String id = answer.path("trail").asText();
            serving.archive().ifPresent(each -> each.keep(new Archive.Answered(one, assessment, answer)));
            recent.keep(id, new RecentAssessments.Held(serving, assessment));
            response.header(HeaderNames.LOCATION, "/v1/assessments/" + id);
            AnswerForm.send(request, response, 201, explain(request) ? answer.set("trail", TrailJson.of(assessment.trail())) : answer);
        } catch (UnreadableCaseException e) {
            AnswerForm.refuse(request, response, e.problems());
        }
    }

    private void recalled(ServerRequest request, ServerResponse response, Recalled kept) {
        kept.answer().ifPresentOrElse(answer -> AnswerForm.send(request, response, 200, explain(request) ? answer.<ObjectNode>set("trail", kept.trail()) : answer),
                () -> erased(response));
    }

    private void found(ServerRequest request, ServerResponse response, Consumer<RecentAssessments.Held> then, Consumer<Recalled> recall) {
        String id = request.path().pathParameters().get("id");
        Optional<RecentAssessments.Held> held = recent.find(id);
        if (held.isPresent()) then.accept(held.get());
        else succession.current().archive().flatMap(each -> each.find(id)).ifPresentOrElse(recall, () -> ProblemDetails.send(response, 404, "no-assessment", "no assessment of this id is held", "未存有此编号之辨析"));
    }

    /** Reasons are walked in the assessment done again: its trail is the kept one, byte for byte, or no reasons are given. */
    private void whyOfKept(ServerRequest request, ServerResponse response, Recalled recalled) {
        Stored stored = succession.current().archive().orElseThrow().records().stored(recalled.entry()).orElseThrow();
        switch (kept.replay(stored)) {
            case Replay.Equal(_, Assessment again) -> why(request, response, again.trail());
            case Replay.Erased _ -> erased(response);
            case Replay.Diverged _, Replay.Unrepeatable _ -> ProblemDetails.send(response, 409, "not-repeatable", "done again this assessment does not come out as it was kept; see its replay",
                    "此辨析重演与所存不符，不能追溯依据；请查看 replay");
        }
    }

    private static void erased(ServerResponse response) {
        ProblemDetails.send(response, 410, "erased", "the patient's part of this assessment was erased", "此辨析的患者内容已删除");
    }

    private static void why(ServerRequest request, ServerResponse response, Trail trail) {
        String statement = request.query().first("statement").orElse("");
        List<Fact> meant = trail.meantBy(statement);
        if (meant.isEmpty()) {
            ProblemDetails.send(response, 404, "no-statement", "nothing in this assessment says so", "此辨析中无此陈述");
            return;
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode walks = node.putArray("why");
        meant.forEach(fact -> {
            List<Why> back = Why.of(trail, fact);
            walks.addObject().put("statement", fact.sentence()).put("text", WhyText.of(fact.sentence(), back)).set("walk", WalkJson.of(back));
        });
        json(response, 200, node);
    }

    private static boolean explain(ServerRequest request) {
        return request.query().first("explain").filter("true"::equals).isPresent();
    }

    private static void json(ServerResponse response, int status, ObjectNode node) {
        response.status(status).header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8").send((node + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
