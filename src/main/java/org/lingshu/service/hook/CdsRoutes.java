package org.lingshu.service.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lingshu.assess.Assessment;
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
import org.lingshu.service.door.Mention;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.service.door.RequestBody;
import org.lingshu.service.door.Role;
import org.lingshu.service.edition.Serving;
import org.lingshu.service.edition.Succession;

/** {@code /cds-services}: CDS Hooks 2.0. What services there are, calls of them, and what became of their cards. */
public final class CdsRoutes {
    private static final String JSON = "application/json";
    private final Succession succession;
    private final Consumer<Assessment> told;
    private final IssuedCards issued = new IssuedCards();

    /** @param succession who answers */
    public CdsRoutes(Succession succession) {
        this(succession, _ -> { });
    }

    /**
     * @param succession who answers
     * @param told       hears of every assessment that is made for a card
     */
    public CdsRoutes(Succession succession, Consumer<Assessment> told) {
        this.succession = succession;
        this.told = told;
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
        void with(ServerRequest request, ServerResponse response, HookService service, JsonNode body);
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
                if (body.isPresent()) call.with(request, response, service.get(), body.get());
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

    private void call(ServerRequest request, ServerResponse response, HookService service, JsonNode body) {
        Serving serving = succession.current();
        Told cards = serving.hooks().answer(service, body);
        told.accept(cards.assessment());
        if (cards.statements().isEmpty() || serving.archive().isEmpty()) {
            issued.hold(service, cards);
            AnswerForm.send(response, 200, JSON, cards.cards());
            return;
        }
        Archive archive = serving.archive().get();
        long entry = archive.keep(new Archive.Answered(cards.record(), cards.assessment(), serving.json().of(cards.assessment(), false))).entry();
        Mention.of(request).of(entry);
        AnswerForm.send(response, 200, JSON, IssuedCards.numbered(service, cards, entry).cards());
    }

    private void feedback(ServerRequest request, ServerResponse response, HookService service, JsonNode body) {
        Optional<Archive> archive = succession.current().archive();
        List<HookFeedback> all = HookFeedback.read(body);
        List<Optional<IssuedCards.Issued>> about = all.stream().map(each -> issued.find(service, each.card(), archive)).toList();
        if (about.stream().anyMatch(Optional::isEmpty)) {
            ProblemDetails.send(response, 404, "no-such-card", "a card is not known here, and nothing of this feedback is kept", "卡片未知，此次反馈未予保存",
                    List.of(Problem.at("request", 0, "no-such-card", "a card that this service has not given, or whose assessment was erased", "此卡非本服务所发，或其辨析已删除", "")));
            return;
        }
        int kept = 0;
        for (int i = 0; i < all.size(); i++) {
            HookFeedback each = all.get(i);
            IssuedCards.Issued card = about.get(i).orElseThrow();
            card.entry().ifPresent(Mention.of(request)::of);
            if (card.entry().flatMap(entry -> archive.flatMap(one -> one.react(entry, each.reaction(), each.reason(), card.statement(), ""))).isPresent()) kept++;
        }
        ObjectNode taken = JsonNodeFactory.instance.objectNode().put("received", all.size()).put("kept", kept);
        AnswerForm.send(response, 200, JSON, taken);
    }
}
