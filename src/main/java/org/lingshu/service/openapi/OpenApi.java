package org.lingshu.service.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lingshu.service.door.Door;

/** All doors as an OpenAPI 3.1 document. */
final class OpenApi {
    private static final String ABOUT = """
            Lingshu brings traditional Chinese medicine and biomedicine into one judgement that a person can check. It assists; it never prescribes. \
            Lists are pages: `items`, `total`, and while there is more `next`, which goes into `after`. Refusals are problem details (RFC 9457) in both languages. \
            Members may be added to answers; a client passes over those that it does not know. HEAD is answered wherever GET is.

            灵枢把中医辨证与现代医学放进同一个可以核对的判断里，只供医师参考。列表分页：`items`、`total`，未完时有 `next`，置于 `after` 续取。\
            拒绝一律以 RFC 9457 问题详情中英双语作答。答复可能增加成员，客户端应略过不识者。凡可 GET 处皆应答 HEAD。""";

    private OpenApi() {
    }

    /**
     * The document.
     *
     * @param version of the software
     */
    static ObjectNode of(List<Door> doors, Schemas schemas, String version) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
        ObjectNode info = node.putObject("info").put("title", "Lingshu 灵枢").put("version", version).put("description", ABOUT);
        info.putObject("license").put("name", "GPL-3.0-or-later").put("identifier", "GPL-3.0-or-later");
        ArrayNode security = node.putArray("security");
        for (String scheme : List.of("token", "session", "hospital")) security.addObject().putArray(scheme);
        ArrayNode tags = node.putArray("tags");
        Arrays.stream(Group.values()).filter(group -> doors.stream().anyMatch(door -> Group.of(door.path()) == group))
                .forEach(group -> tags.addObject().put("name", group.word()).put("description", group.english() + " " + group.chinese())
                        .put("x-lingshu-english", group.english()).put("x-lingshu-chinese", group.chinese()));
        ObjectNode paths = node.putObject("paths");
        for (Door door : doors) paths.withObjectProperty(OperationForm.path(door)).set(door.method().text().toLowerCase(Locale.ROOT), OperationForm.of(door));
        ObjectNode components = node.putObject("components");
        components.set("schemas", schemas.json());
        components.set("responses", Refusals.shared());
        components.set("securitySchemes", securitySchemes());
        shared(components);
        return node;
    }

    private static ObjectNode securitySchemes() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.putObject("token").put("type", "http").put("scheme", "bearer")
                .put("description", "A token that an administrator issued, or the one that `lingshu serve` printed. 管理员签发之令牌，或启动时打印之令牌。");
        all.putObject("session").put("type", "apiKey").put("in", "cookie").put("name", "lingshu").put("description", "The session of a browser. 浏览器会话。");
        all.putObject("hospital").put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT")
                .put("description", "A JSON Web Token of the hospital's own log-in (OpenID Connect), where the service is set up for it. 医院统一登录（OpenID Connect）之 JWT。");
        return all;
    }

    private static void shared(ObjectNode components) {
        ObjectNode parameters = components.putObject("parameters");
        parameters.putObject("IfNoneMatch").put("name", "If-None-Match").put("in", "header")
                .put("description", "the `ETag` of what the client has; the answer is 304 while it is still the same 所持之 ETag，未变则答 304").putObject("schema")
                .put("type", "string");
        parameters.putObject("IdempotencyKey").put("name", "Idempotency-Key").put("in", "header")
                .put("description", "the same request under the same key is done once and answered the same 同键同请求只做一次，答复相同").putObject("schema").put("type", "string")
                .put("maxLength", 202);
        components.putObject("headers").putObject("ETag").put("description", "names this answer; send it back as `If-None-Match` 此答复之标记").putObject("schema")
                .put("type", "string");
    }
}
