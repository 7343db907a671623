package org.lingshu.fhir.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lingshu.problem.Problem;

/**
 * A call of a service. What it says of a server to ask, and the token for that, is not read: the service answers from what was prefetched.
 *
 * @param instance  identifies the call
 * @param patientId whose chart it is
 * @param record    everything that was prefetched, as one Bundle
 * @param drafts    the draft orders, a Bundle; missing where the hook has none
 */
record HookRequest(UUID instance, String patientId, ObjectNode record, JsonNode drafts) {
    private static final String BODY = "request";

    /**
     * Checks a body.
     *
     * @throws UnusableRequestException with every mistake, or with every prefetch key that is missing
     */
    static HookRequest read(HookService service, JsonNode body) {
        List<Problem> wrong = new ArrayList<>();
        if (!body.isObject()) throw new UnusableRequestException(false, List.of(problem("wrong-kind", "the body is not a JSON object", "请求体应为 JSON 对象", "")));
        String hook = text(body, "hook", "hook", wrong);
        if (!hook.isEmpty() && !hook.equals(service.hook())) {
            wrong.add(problem("wrong-hook", "`hook` is not `" + service.hook() + "`, which this service answers", "`hook` 应为 `" + service.hook() + "`", "see /cds-services"));
        }
        UUID instance = uuid(text(body, "hookInstance", "hookInstance", wrong), wrong);
        JsonNode context = body.path("context");
        if (!context.isObject()) wrong.add(problem("missing-field", "`context` is missing or not an object", "缺少 `context`", ""));
        text(context, "userId", "context.userId", wrong);
        String patientId = text(context, "patientId", "context.patientId", wrong);
        JsonNode drafts = context.path("draftOrders");
        if (service == HookService.ORDER_SIGN && !"Bundle".equals(drafts.path("resourceType").asText())) {
            wrong.add(problem("missing-field", "`context.draftOrders` is missing or not a Bundle", "缺少 `context.draftOrders` 或其不是 Bundle", "CDS Hooks 2.0, order-sign"));
        }
        JsonNode prefetch = body.path("prefetch");
        if (!prefetch.isMissingNode() && !prefetch.isNull() && !prefetch.isObject()) wrong.add(problem("wrong-kind", "`prefetch` is not an object", "`prefetch` 应为对象", ""));
        String prefetched = prefetch.path("patient").path("id").asText();
        if (!prefetched.isEmpty() && !patientId.isEmpty() && !prefetched.equals(patientId.replaceFirst("^Patient/", ""))) {
            wrong.add(problem("other-patient", "`prefetch.patient` is another patient than `context.patientId`", "`prefetch.patient` 与 `context.patientId` 不是同一患者", ""));
        }
        if (!wrong.isEmpty()) throw new UnusableRequestException(false, wrong);
        return new HookRequest(instance, patientId, record(service, prefetch), drafts);
    }

    private static ObjectNode record(HookService service, JsonNode prefetch) {
        List<Problem> lacking = new ArrayList<>();
        for (String key : service.required()) {
            // A key with null says that there is nothing to fetch; that is an answer for a list, and none for the patient.
            boolean given = prefetch.has(key) && (prefetch.path(key).isObject() || !"patient".equals(key)) && !"OperationOutcome".equals(prefetch.path(key).path("resourceType").asText());
            if (!given) lacking.add(problem("missing-prefetch", "`prefetch." + key + "` is missing", "缺少 `prefetch." + key + "`", HookService.prefetch().get(key)));
        }
        if (!lacking.isEmpty()) throw new UnusableRequestException(true, lacking);
        ObjectNode bundle = JsonNodeFactory.instance.objectNode().put("resourceType", "Bundle").put("type", "collection");
        ArrayNode entries = bundle.putArray("entry");
        HookService.prefetch().keySet().stream().map(prefetch::path).filter(JsonNode::isObject).forEach(each -> entries.addObject().set("resource", each));
        return bundle;
    }

    private static String text(JsonNode node, String field, String place, List<Problem> wrong) {
        JsonNode text = node.path(field);
        if (text.isTextual() && !text.textValue().isBlank()) return text.textValue().strip();
        wrong.add(problem("missing-field", "`" + place + "` is missing or not a text", "缺少 `" + place + "` 或其不是文字", ""));
        return "";
    }

    private static UUID uuid(String text, List<Problem> wrong) {
        try {
            if (!text.isEmpty()) return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            wrong.add(problem("wrong-kind", "`hookInstance` is not a UUID", "`hookInstance` 不是 UUID", ""));
        }
        return new UUID(0, 0);
    }

    static Problem problem(String check, String english, String chinese, String hint) {
        return Problem.at(BODY, 0, check, english, chinese, hint);
    }
}
