package org.lingshu.service.auditing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.lingshu.proof.CanonicalJson;
import org.lingshu.proof.Checkpoint;
import org.lingshu.proof.Note;
import org.lingshu.service.assessment.AnswerForm;
import org.lingshu.service.door.Caller;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.service.door.RequestBody;
import org.lingshu.service.door.Role;
import org.lingshu.store.Store;

/** Whether the log stands as it was signed: its state, and verifications of all of it. */
final class VerificationRoutes {
    private static final String JSON = "application/json";
    private static final String PATH = "/v1/audit/verifications";
    private final Ledger ledger;
    private final Verifications verifications = new Verifications();

    VerificationRoutes(Ledger ledger) {
        this.ledger = ledger;
    }

    List<Door> doors() {
        return List.of(
                Door.get("/v1/audit/status", Role.AUDITOR).says("auditStatus", "the log as it was signed last, its key, and what the latest verification found", "日志现状：最新检查点、公钥与最近核验")
                        .gives(200, "the state of the log", JSON, "AuditStatus").by((_, response) -> ledger.open(response, store -> status(response, store))),
                Door.post(PATH, Role.AUDITOR).says("verify", "verifies the whole log in the background; one at a time. `{\"thorough\": true}` unpacks every part and checks every signature", "于后台核验全部日志，一次一项")
                        .takes(JSON, "VerificationRequest").gives(202, "it runs; `Location` says where to look", JSON, "Verification")
                        .by((request, response) -> ledger.open(response, store -> begin(request, response, store))),
                Door.get(PATH, Role.AUDITOR).says("verifications", "the latest verifications of this run of the service", "本次运行以来之核验").gives(200, "newest first", JSON, "Verifications")
                        .by((_, response) -> ledger.open(response, _ -> all(response))),
                Door.get(PATH + "/{id}", Role.AUDITOR).says("verification", "how far a verification is, and everything that it found", "一次核验之进度与结果").gives(200, "the verification", JSON, "Verification")
                        .by((request, response) -> ledger.open(response, _ -> one(request, response))));
    }

    private void status(ServerResponse response, Store store) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("key", store.home().verifier().toString());
        store.records().signed().ifPresent(signed -> {
            Checkpoint newest = Checkpoint.parse(Note.parse(signed.checkpoint()).text());
            node.put("origin", newest.origin()).put("size", signed.size()).put("signed", newest.size()).put("root", Base64.getEncoder().encodeToString(newest.root())).put("checkpoint", signed.checkpoint());
            store.records().see(signed.size() - 1).ifPresent(last -> node.put("last", last.at()));
        });
        verifications.latest().ifPresent(run -> node.set("verification", VerificationJson.of(run)));
        AnswerForm.send(response, 200, JSON, node);
    }

    private void begin(ServerRequest request, ServerResponse response, Store store) {
        Optional<byte[]> body = RequestBody.read(request);
        if (body.isEmpty()) {
            ProblemDetails.tooLarge(response);
            return;
        }
        Optional<Boolean> thorough = thorough(body.get());
        if (thorough.isEmpty()) {
            ProblemDetails.send(response, 422, "unreadable-request", "send nothing, or {\"thorough\": true}", "请求体为空，或 {\"thorough\": true}");
            return;
        }
        verifications.begin(store, Caller.of(request).map(Caller::name).orElse(""), thorough.get()).ifPresentOrElse(run -> {
            response.header(HeaderNames.LOCATION, PATH + "/" + run.id());
            AnswerForm.send(response, 202, JSON, VerificationJson.of(run));
        }, () -> ProblemDetails.send(response, 409, "verification-runs", "a verification runs already; see the newest of " + PATH, "核验正在进行，请查看最近一项"));
    }

    private static Optional<Boolean> thorough(byte[] body) {
        if (body.length == 0) return Optional.of(false);
        try {
            JsonNode node = CanonicalJson.read(body);
            boolean known = node.isObject() && node.properties().stream().allMatch(each -> each.getKey().equals("thorough") && each.getValue().isBoolean());
            return known ? Optional.of(node.path("thorough").booleanValue()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void all(ServerResponse response) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode items = node.putArray("items");
        verifications.all().forEach(run -> items.add(VerificationJson.of(run)));
        AnswerForm.send(response, 200, JSON, node.put("total", items.size()));
    }

    private void one(ServerRequest request, ServerResponse response) {
        verifications.find(request.path().pathParameters().get("id")).ifPresentOrElse(run -> AnswerForm.send(response, 200, JSON, VerificationJson.of(run)),
                () -> ProblemDetails.send(response, 404, "no-verification", "no verification of this number is remembered; they are forgotten when the service stops", "无此核验；服务停止后不再记得"));
    }
}
