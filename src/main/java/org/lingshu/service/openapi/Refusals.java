package org.lingshu.service.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.Method;
import java.util.Set;
import java.util.TreeSet;
import org.lingshu.service.door.Door;

/** How requests are refused: problem details after RFC 9457, the same for every door. */
enum Refusals {
    UNUSABLE(400, "The request cannot be used: its query, its body or its headers are not what is asked for.", "请求不能采用：参数、请求体或标头不合要求。"),
    UNKNOWN(401, "Nobody knows who sends this: no token, or one that is not valid.", "来者未知：缺少令牌或令牌无效。"),
    WRONG_ROLE(403, "The caller comes in none of the roles of this operation.", "来者不具此操作之角色。"),
    MISSING(404, "There is nothing of this name or number.", "无此名称或编号。"),
    WRONG_METHOD(405, "The address answers to other methods; see `Allow`.", "此地址只应答 `Allow` 所列方法。"),
    IN_THE_WAY(409, "Something stands in the way: the same request is being done, or what is kept does not come out again.", "与现状相冲突：同一请求正在处理，或所存不能重演。"),
    TOO_LARGE(413, "The request is larger than what is looked at.", "请求过大。"),
    UNREADABLE(422, "The content is well-formed but cannot be read; `problems` names every place.", "内容格式正确而不能读取，`problems` 列出每一处。"),
    TOO_MANY(429, "Too many requests of one caller; see `Retry-After`.", "请求过多，见 `Retry-After`。"),
    UNAVAILABLE(503, "The service is overloaded, stopping, or cannot reach its store; see `Retry-After`.", "服务过载、正在停止或存档不可用，见 `Retry-After`。");

    private final int status;
    private final String english;
    private final String chinese;

    Refusals(int status, String english, String chinese) {
        this.status = status;
        this.english = english;
        this.chinese = chinese;
    }

    /** The shared responses of the document. */
    static ObjectNode shared() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        for (Refusals each : values()) {
            ObjectNode one = all.putObject(each.key()).put("description", each.english + " " + each.chinese);
            switch (each) {
                case TOO_MANY, UNAVAILABLE -> header(one, "Retry-After", "seconds after which it is worth another try 几秒后可再试", "integer");
                case WRONG_METHOD -> header(one, "Allow", "the methods that work 可用方法", "string");
                case UNKNOWN -> header(one, "WWW-Authenticate", "how to say who one is 认证方式", "string");
                default -> { }
            }
            one.putObject("content").putObject("application/problem+json").putObject("schema").put("$ref", Schemas.AT + "Problem");
        }
        return all;
    }

    private static void header(ObjectNode response, String name, String description, String type) {
        response.putObject("headers").putObject(name).put("description", description).putObject("schema").put("type", type);
    }

    /** Those that an operation may meet, by status. */
    static Set<Refusals> of(Door door) {
        Set<Refusals> all = new TreeSet<>(Set.of(TOO_MANY, UNAVAILABLE));
        if (!door.open()) all.addAll(Set.of(UNKNOWN, WRONG_ROLE));
        if (!door.queries().isEmpty() || !door.takes().isEmpty()) all.add(UNUSABLE);
        if (door.path().contains("{")) all.add(MISSING);
        if (!door.takes().isEmpty()) all.addAll(Set.of(TOO_LARGE, UNREADABLE));
        if (!Method.GET.equals(door.method()) || door.path().startsWith("/v1/assessments/{id}")) all.add(IN_THE_WAY);
        return all;
    }

    int status() {
        return status;
    }

    /** Its name among the shared responses. */
    String key() {
        return "Refused" + status;
    }
}
