package org.lingshu.service.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.Method;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.Role;

/** One door as an operation of the document. */
final class OperationForm {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\+?(\\w+)}");
    /** Operations whose answers carry an entity tag beside those of knowledge. */
    private static final Set<String> TAGGED = Set.of("assessment", "trail", "proof");
    private static final String REPEATABLE = "assess";

    private OperationForm() {
    }

    /** The path as OpenAPI writes it. */
    static String path(Door door) {
        return PARAMETER.matcher(door.path()).replaceAll("{$1}");
    }

    static ObjectNode of(Door door) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("operationId", door.id()).put("summary", first(door.english())).put("description", description(door));
        node.putArray("tags").add(Group.of(door.path()).word());
        ArrayNode parameters = JsonNodeFactory.instance.arrayNode();
        Matcher parameter = PARAMETER.matcher(door.path());
        while (parameter.find()) parameters.addObject().put("name", parameter.group(1)).put("in", "path").put("required", true)
                .put("description", meaning(door, parameter)).putObject("schema").put("type", "string");
        door.queries().forEach(query -> query(parameters.addObject(), query));
        if (tagged(door)) parameters.addObject().put("$ref", "#/components/parameters/IfNoneMatch");
        if (REPEATABLE.equals(door.id())) parameters.addObject().put("$ref", "#/components/parameters/IdempotencyKey");
        if (!parameters.isEmpty()) node.set("parameters", parameters);
        if (!door.takes().isEmpty()) {
            ObjectNode body = node.putObject("requestBody");
            body.put("required", true);
            ObjectNode content = body.putObject("content");
            door.takes().forEach(each -> content.set(each.mediaType(), media(each)));
        }
        node.set("responses", responses(door));
        if (door.open()) node.putArray("security");
        ArrayNode roles = node.putArray("x-lingshu-roles");
        door.roles().forEach(role -> roles.add(role.word()));
        return node.put("x-lingshu-english", door.english()).put("x-lingshu-chinese", door.chinese());
    }

    /** The first sentence: a summary is one line. */
    private static String first(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end);
    }

    /** Whether its answers carry an entity tag. */
    static boolean tagged(Door door) {
        return Method.GET.equals(door.method()) && (Group.of(door.path()) == Group.KNOWLEDGE || TAGGED.contains(door.id()));
    }

    private static String description(Door door) {
        String roles = door.open() ? "For everybody, known or not. 人人可用。" : door.roles().size() == Role.values().length ? "For every role. 各角色皆可用。"
                : "For: " + words(door.roles(), Role::word, ", ") + ". 供" + words(door.roles(), Role::chinese, "、") + "使用。";
        return door.english() + "\n\n" + door.chinese() + "\n\n" + roles;
    }

    private static String words(Set<Role> roles, java.util.function.Function<Role, String> word, String between) {
        return roles.stream().map(word).collect(Collectors.joining(between));
    }

    private static String meaning(Door door, Matcher parameter) {
        if (parameter.group().startsWith("{+")) return "its name; it may hold `/` 名称，可含“/”";
        if ("id".equals(parameter.group(1)) && door.path().startsWith("/v1/assessments")) return "id of its trail, or the number of its entry in the log 轨迹编号，或日志条目之号";
        return "id".equals(parameter.group(1)) ? "its id 编号" : "its name or number 名称或编号";
    }

    private static void query(ObjectNode node, Door.Query query) {
        node.put("name", query.name()).put("in", "query").put("description", query.english() + " " + query.chinese()).put("x-lingshu-english", query.english())
                .put("x-lingshu-chinese", query.chinese());
        ObjectNode schema = node.putObject("schema");
        if ("limit".equals(query.name())) schema.put("type", "integer").put("minimum", 1);
        else if ("explain".equals(query.name())) schema.put("type", "string").putArray("enum").add("true").add("false");
        else schema.put("type", "string");
    }

    private static ObjectNode media(Door.Content content) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (content.schema().isPresent()) node.putObject("schema").put("$ref", Schemas.AT + content.schema().get());
        else if (content.mediaType().startsWith("text/") || content.mediaType().contains("ndjson")) node.putObject("schema").put("type", "string");
        return node;
    }

    private static ObjectNode responses(Door door) {
        ObjectNode responses = JsonNodeFactory.instance.objectNode();
        List<Integer> statuses = door.replies().stream().map(Door.Reply::status).distinct().sorted().toList();
        for (int status : statuses) {
            List<Door.Reply> replies = door.replies().stream().filter(reply -> reply.status() == status).toList();
            ObjectNode one = responses.putObject(String.valueOf(status)).put("description", replies.stream().map(Door.Reply::english).distinct()
                    .collect(Collectors.joining("; ")));
            if (tagged(door)) one.putObject("headers").putObject("ETag").put("$ref", "#/components/headers/ETag");
            if (status == 204) continue;
            ObjectNode content = one.putObject("content");
            replies.forEach(reply -> content.set(reply.content().mediaType(), media(reply.content())));
        }
        if (statuses.isEmpty()) responses.putObject("204").put("description", "nothing 无内容");
        if (tagged(door)) responses.putObject("304").put("description", "the same as the client has 未变");
        Refusals.of(door).stream().filter(each -> !statuses.contains(each.status())).forEach(each -> responses.putObject(String.valueOf(each.status()))
                .put("$ref", "#/components/responses/" + each.key()));
        return responses;
    }
}
