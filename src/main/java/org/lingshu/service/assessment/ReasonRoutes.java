package org.lingshu.service.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lingshu.answer.WhyText;
import org.lingshu.clinical.Fact;
import org.lingshu.inquiry.Explained;
import org.lingshu.intake.StrictJson;
import org.lingshu.intake.UnreadableCaseException;
import org.lingshu.problem.Problem;
import org.lingshu.service.door.Admission;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.service.door.RequestBody;
import org.lingshu.service.door.Role;
import org.lingshu.trail.Trail;
import org.lingshu.trail.Why;

/** What can be asked of an assessment that was given: why, why not, and what to ask next. */
final class ReasonRoutes {
    private static final String PATH = "/v1/assessments/{id}";
    private static final String JSON = "application/json";
    private static final Role[] READERS = {Role.CLINICIAN, Role.AUDITOR};
    private static final int LONGEST = 500;
    private static final int QUESTIONS = 10;
    private static final int MOST_QUESTIONS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final Assessments assessments;
    /** Why not and what next try the whole pipeline many times over: half of the processors do that, so that the other half goes on assessing. */
    private final Admission dear = new Admission(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), 3 * Runtime.getRuntime().availableProcessors(), PATIENCE);

    ReasonRoutes(Assessments assessments) {
        this.assessments = assessments;
    }

    List<Door> doors() {
        return List.of(
                Door.get(PATH + "/why", READERS).says("why", "from a statement back to the record", "由陈述追溯至病历").query("statement", "words of the assessment; words that may name the patient are better sent by POST", "辨析中之陈述；含患者信息者宜用 POST")
                        .gives(200, "every way back", JSON, "Why")
                        .by((request, response) -> assessments.again(request, response, one -> why(response, one.assessment().trail(), request.query().first("statement").orElse("")))),
                Door.post(PATH + "/why", READERS).says("whyOf", "from a statement back to the record, the statement in the body", "由陈述追溯至病历，陈述置于请求体").takes(JSON, "Statement").gives(200, "every way back", JSON, "Why")
                        .by((request, response) -> asked(request, response, statement -> assessments.again(request, response, one -> why(response, one.assessment().trail(), statement)))),
                Door.post(PATH + "/why-not", READERS).says("whyNot", "why something was not said: each condition met, failed or unknown, and the smallest change that would have it said",
                                "何以未言：各条件成立、不成立或未知，及使之成立之最小改变").takes(JSON, "Statement").gives(200, "every rule that could say it", JSON, "WhyNot")
                        .by((request, response) -> asked(request, response, statement -> assessments.again(request, response, one -> dearly(response, () -> whyNot(response, one, statement))))),
                Door.get(PATH + "/ask-next", READERS).says("askNext", "what to ask or measure next, because the answer would change the outcome most", "最值一问").query("limit", "how many at most, 1 to 50; 10 when left out", "至多几问，1 至 50；省略为 10")
                        .gives(200, "the best first", JSON, "AskNext").by(this::askNext));
    }

    private static void why(ServerResponse response, Trail trail, String statement) {
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
        AnswerForm.send(response, 200, JSON, node);
    }

    private static void whyNot(ServerResponse response, Assessments.AtHand one, String statement) {
        Explained explained = one.inquirer().inquiry().whyNot(one.record(), statement);
        if (!explained.unheard()) {
            AnswerForm.send(response, 200, JSON, one.inquirer().whyNot().of(one.record().id(), explained));
            return;
        }
        List<String> near = one.inquirer().inquiry().near(statement);
        String hint = near.isEmpty() ? "" : "did you mean 是否指 `" + String.join("`, `", near) + "`?";
        ProblemDetails.send(response, 404, "unknown-statement", "no rule and no model could say that; see `problems`", "没有规则或模型会如此说，见 problems",
                List.of(Problem.at("request", 0, "unknown-statement", "no rule and no model could say `" + statement + "`", "没有规则或模型会说 `" + statement + "`", hint)));
    }

    private void askNext(ServerRequest request, ServerResponse response) {
        String limit = request.query().first("limit").orElse(Integer.toString(QUESTIONS));
        if (!limit.matches("[1-9][0-9]?") || Integer.parseInt(limit) > MOST_QUESTIONS) {
            ProblemDetails.send(response, 400, "unusable-limit", "`limit` is a number from 1 to " + MOST_QUESTIONS, "`limit` 应为 1 至 " + MOST_QUESTIONS + " 之数");
            return;
        }
        assessments.again(request, response, one -> dearly(response, () -> {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.set("questions", one.inquirer().questions().of(one.inquirer().askNext().of(one.record(), Integer.parseInt(limit))));
            AnswerForm.send(response, 200, JSON, node);
        }));
    }

    private void dearly(ServerResponse response, Runnable does) {
        if (!dear.enter()) {
            ProblemDetails.full(response);
            return;
        }
        try {
            does.run();
        } finally {
            dear.leave();
        }
    }

    /** The statement of a body {@code {"statement": "…"}}. */
    private static void asked(ServerRequest request, ServerResponse response, Consumer<String> then) {
        RequestBody.read(request).ifPresentOrElse(body -> statement(response, body).ifPresent(then), () -> ProblemDetails.tooLarge(response));
    }

    private static Optional<String> statement(ServerResponse response, byte[] body) {
        try {
            JsonNode node = StrictJson.object("request", body);
            JsonNode statement = node.path("statement");
            if (statement.isTextual() && !statement.textValue().isBlank() && statement.textValue().length() <= LONGEST && node.size() == 1) return Optional.of(statement.textValue());
            ProblemDetails.send(response, 422, "unreadable-question", "send {\"statement\": \"…\"} with 1 to " + LONGEST + " characters, and nothing else", "请发送 {\"statement\": \"…\"}，1 至 " + LONGEST + " 字，别无他项");
        } catch (UnreadableCaseException e) {
            ProblemDetails.send(response, 400, "broken-json", "the body is not one JSON object; see `problems`", "请求体不是一个 JSON 对象，见 problems", e.problems());
        }
        return Optional.empty();
    }
}
