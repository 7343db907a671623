package org.lingshu.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.lingshu.answer.AssessmentJson;
import org.lingshu.answer.TrailJson;
import org.lingshu.answer.WhyText;
import org.lingshu.assess.Assessment;
import org.lingshu.assess.Assessor;
import org.lingshu.clinical.Fact;
import org.lingshu.intake.Case;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Outcome;
import org.lingshu.intake.UnreadableCaseException;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.problem.Problem;
import org.lingshu.trail.Trail;
import org.lingshu.trail.Why;

/** {@code /v1/assessments}: a record in, an answer out; then the answer, its trail and the reasons of its statements by the id of the trail. */
final class AssessmentRoutes implements HttpService {
    private final Assessor assessor;
    private final Cases cases;
    private final AssessmentJson json;
    private final RecentAssessments recent = new RecentAssessments();

    AssessmentRoutes(Assessor assessor, Knowledge knowledge) {
        this.assessor = assessor;
        this.cases = Cases.of(knowledge);
        this.json = new AssessmentJson(knowledge);
    }

    @Override
    public void routing(HttpRules rules) {
        Doors.take(rules, "/", this::assess);
        Doors.read(rules, "/{id}", (request, response) -> found(request, response, one -> json(response, 200, json.of(one, explain(request)))));
        Doors.read(rules, "/{id}/trail", (request, response) -> found(request, response, one -> json(response, 200, TrailJson.of(one.trail()))));
        Doors.read(rules, "/{id}/why", (request, response) -> found(request, response, one -> why(request, response, one.trail())));
    }

    private void assess(ServerRequest request, ServerResponse response) {
        RequestBody.read(request).ifPresentOrElse(bytes -> assess(request, response, bytes), () -> ProblemDetails.tooLarge(response));
    }

    private void assess(ServerRequest request, ServerResponse response, byte[] bytes) {
        List<Outcome> outcomes = cases.read("request", bytes);
        if (outcomes.size() != 1) {
            ProblemDetails.send(response, 400, "not-one-record", "send one record, this request holds " + outcomes.size(), "请一次送一份病历，此请求含 " + outcomes.size() + " 份");
            return;
        }
        switch (outcomes.getFirst()) {
            case Outcome.Refused refused -> refuse(response, refused.problems());
            case Outcome.Read(Case one) -> answer(request, response, one);
        }
    }

    private void answer(ServerRequest request, ServerResponse response, Case one) {
        try {
            Assessment assessment = assessor.assess(one);
            String id = TrailJson.id(assessment.trail());
            recent.keep(id, assessment);
            response.header(HeaderNames.LOCATION, "/v1/assessments/" + id);
            json(response, 201, json.of(assessment, explain(request)));
        } catch (UnreadableCaseException e) {
            refuse(response, e.problems());
        }
    }

    private static void refuse(ServerResponse response, List<Problem> problems) {
        ProblemDetails.send(response, 422, "unreadable-record", "the record cannot be read; see `problems`", "病历不能读取，见 problems", problems);
    }

    private void found(ServerRequest request, ServerResponse response, Consumer<Assessment> then) {
        recent.find(request.path().pathParameters().get("id")).ifPresentOrElse(then,
                () -> ProblemDetails.send(response, 404, "no-assessment", "no assessment of this id is held", "未存有此编号之辨析"));
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
