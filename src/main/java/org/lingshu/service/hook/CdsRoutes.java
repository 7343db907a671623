package org.lingshu.service.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import org.lingshu.audit.Archive;
import org.lingshu.fhir.hook.HookFeedback;
import org.lingshu.fhir.hook.HookService;
import org.lingshu.fhir.hook.OverrideReasons;
import org.lingshu.fhir.hook.Told;
import org.lingshu.fhir.hook.UnusableRequestException;
import org.lingshu.intake.StrictJson;
import org.lingshu.intake.UnreadableCaseException;
import org.lingshu.problem.Problem;
import org.lingshu.service.assessment.AnswerForm;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.service.door.RequestBody;
import org.lingshu.service.door.Role;
import org.lingshu.service.edition.Serving;
import org.lingshu.service.edition.Succession;

/** {@code /cds-services}: CDS Hooks 2.0. What services there are, calls of them, and what became of their cards. */
public final class CdsRoutes {
    private static final String JSON = "application/json";
    private final Succession succession;
    private final IssuedCards issued = new IssuedCards();

    /** @param succession who answers */
    public CdsRoutes(Succession succession) {
        this.succession = succession;
    }

    /** The doors. */
    public List<Door> doors() {
        return List.of(
                Door.get("/cds-services", Role.CLINICIAN, Role.ADMINISTRATOR).says("cdsServices", "the services of CDS Hooks 2.0", "CDS Hooks 2.0 服务目录").gives(200, "the services", JSON, "CdsServices")
                        .by((_, response) -> AnswerForm.send(response, 200, JSON, HookService.discovery())),
                Door.get("/cds-services/override-reasons", Role.CLINICIAN, Role.ADMINISTRATOR).says("overrideReasons", "the coded reasons for not following a card", "不采纳卡片之编码缘由")
                        .gives(200, "a CodeSystem", "application/fhir+json").by((_, response) -> AnswerForm.send(response, 200, "application/fhir+json", OverrideReasons.codeSystem())),
                Door.post("/cds-services/{id}", Role.CLINICIAN).says("cdsService", "calls a service", "调用服务").takes(JSON, "CdsRequest").gives(200, "its cards", JSON, "CdsCards").by((request, response) -> called(request, response, this::call)),
                Door.post("/cds-services/{id}/feedback", Role.CLINICIAN).says("cdsFeedback", "what became of its cards", "卡片之反馈").takes(JSON, "CdsFeedback").gives(200, "how many are kept", JSON, "CdsKept")
                        .by((request, response) -> called(request, response, this::feedback)));
    }

    /** What is done with a well-formed body for a service that exists. */
    private interface Call {
        void with(ServerResponse response, HookService service, JsonNode body);
    }

    private static void called(ServerRequest request, ServerResponse response, Call call) {
        Optional<byte[]> bytes = RequestBody.read(request);
        Optional<HookService> service = HookService.of(request.path().pathParameters().get("id"));
        if (bytes.isEmpty()) {
            ProblemDetails.tooLarge(response);
        } else if (service.isEmpty()) {
            ProblemDetails.send(response, 404, "no-such-service", "there is no service of this id; see /cds-services", "无此服务，见 /cds-services");
        } else {
            try {
                Optional<JsonNode> body = json(response, bytes.get());
                if (body.isPresent()) call.with(response, service.get(), body.get());
            } catch (UnusableRequestException e) {
                if (e.lacking()) ProblemDetails.send(response, 412, "missing-prefetch", "data that the service needs were not prefetched; see `problems`", "缺少服务所需的预取数据，见 problems", e.problems());
                else ProblemDetails.send(response, 400, "unusable-request", "the request is not one of CDS Hooks 2.0; see `problems`", "请求不符合 CDS Hooks 2.0，见 problems", e.problems());
            } catch (UnreadableCaseException e) {
                ProblemDetails.send(response, 422, "unreadable-record", "a resource cannot be read; see `problems`", "资源不能读取，见 problems", e.problems());
            }
        }
    }

    private static Optional<JsonNode> json(ServerResponse response, byte[] bytes) {
        try {
            return Optional.of(StrictJson.object("request", bytes));
        } catch (UnreadableCaseException e) {
            ProblemDetails.send(response, 400, "broken-json", "the body is not one JSON object; see `problems`", "请求体不是一个 JSON 对象，见 problems", e.problems());
            return Optional.empty();
        }
    }

    private void call(ServerResponse response, HookService service, JsonNode body) {
        Serving serving = succession.current();
        Told told = serving.hooks().answer(service, body);
        Optional<IssuedCards.Kept> kept = told.statements().isEmpty() ? Optional.empty() : serving.archive().map(archive -> keep(archive, serving, told));
        told.statements().forEach((uuid, statement) -> issued.keep(uuid, new IssuedCards.Issued(service.id(), statement, kept)));
        AnswerForm.send(response, 200, JSON, told.cards());
    }

    private static IssuedCards.Kept keep(Archive archive, Serving serving, Told told) {
        return new IssuedCards.Kept(archive, archive.keep(new Archive.Answered(told.record(), told.assessment(), serving.json().of(told.assessment(), false))).entry());
    }

    private void feedback(ServerResponse response, HookService service, JsonNode body) {
        List<HookFeedback> all = HookFeedback.read(body);
        List<Problem> unknown = all.stream().filter(each -> issued.find(each.card()).filter(card -> card.service().equals(service.id())).isEmpty())
                .map(each -> Problem.at("request", 0, "no-such-card", "a card that this service has not given lately", "此卡非本服务近期所发", "")).distinct().toList();
        if (!unknown.isEmpty()) {
            ProblemDetails.send(response, 404, "no-such-card", "a card is not known here, and nothing of this feedback is kept", "卡片未知，此次反馈未予保存", unknown);
            return;
        }
        int kept = 0;
        for (HookFeedback each : all) {
            IssuedCards.Issued card = issued.find(each.card()).orElseThrow();
            if (card.kept().isPresent() && card.kept().get().archive().react(card.kept().get().entry(), each.reaction(), each.reason(), card.statement(), "").isPresent()) kept++;
        }
        ObjectNode taken = JsonNodeFactory.instance.objectNode().put("received", all.size()).put("kept", kept);
        AnswerForm.send(response, 200, JSON, taken);
    }
}
