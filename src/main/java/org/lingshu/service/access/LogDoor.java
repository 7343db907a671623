package org.lingshu.service.access;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.service.door.Role;
import org.lingshu.store.Access;
import org.lingshu.store.AccessBook;
import org.lingshu.store.Visit;
import org.lingshu.store.VisitChoice;

/** The auditor's door to the log of accesses: who did what and when, the newest first. */
public final class LogDoor {
    private static final int USUAL = 100;
    private static final int MOST = 1_000;
    private final AccessLog log;

    /** @param reception takes note of visits */
    public LogDoor(Reception reception) {
        this.log = reception.log();
    }

    /** The door. */
    public List<Door> doors() {
        return List.of(Door.get("/v1/access/log", Role.AUDITOR).says("accessLog", "who did what and when, the newest first", "访问记录：何人何时何事")
                .query("caller", "name of a caller", "访问者").query("operation", "name of an operation", "操作名").query("assessment", "number of an assessment's entry", "辨析条目号")
                .query("from", "not before, UTC", "起始时间（UTC）").query("until", "before, UTC", "截止时间（UTC）").query("refused", "`true` for what was refused only", "`true` 仅列被拒者")
                .query("limit", "how many, at most " + MOST, "条数，至多 " + MOST).query("after", "the `next` of the answer before", "上页之 next")
                .gives(200, "the accesses", "application/json", "AccessLog").by(this::list));
    }

    private void list(ServerRequest request, ServerResponse response) {
        Optional<Long> limit = number(request, "limit", USUAL);
        Optional<Long> after = number(request, "after", Long.MAX_VALUE);
        Optional<Long> about = number(request, "assessment", -1);
        if (limit.isEmpty() || limit.get() < 1 || after.isEmpty() || about.isEmpty()) {
            ProblemDetails.send(response, 400, "no-number", "`limit`, `after` and `assessment` are whole numbers", "`limit`、`after`、`assessment` 应为整数");
            return;
        }
        int most = (int) Math.min(MOST, limit.get());
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode items = node.putArray("items");
        Optional<AccessBook> book = log.book();
        if (book.isPresent()) {
            // What was done up to now is to be seen now.
            log.flush(true);
            VisitChoice wanted = new VisitChoice(text(request, "caller"), text(request, "operation"), about.filter(each -> each >= 0), text(request, "from"), text(request, "until"), text(request, "refused").filter("true"::equals).isPresent());
            List<Access> found = book.get().accesses(wanted, after.get(), most + 1);
            found.stream().limit(most).forEach(each -> items.add(of(each)));
            if (found.size() > most) node.put("next", Long.toString(found.get(most - 1).seq()));
            node.put("total", book.get().count(wanted));
        } else {
            List<Visit> latest = log.latest();
            int from = after.get() == Long.MAX_VALUE ? 0 : (int) Math.min(latest.size(), after.get());
            latest.stream().skip(from).limit(most).forEach(each -> items.add(of(each)));
            if (latest.size() > from + most) node.put("next", Integer.toString(from + most));
            node.put("total", latest.size());
        }
        response.header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8").send((node + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode of(Access access) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("entry", access.seq()).put("at", access.at()).put("until", access.until()).put("caller", access.caller()).put("address", access.address())
                .put("operation", access.operation());
        access.about().ifPresent(each -> node.put("assessment", Long.toString(each)));
        return node.put("status", access.status()).put("reason", access.reason()).put("times", access.times());
    }

    private static ObjectNode of(Visit visit) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("at", visit.from().toString()).put("until", visit.until().toString()).put("caller", visit.caller()).put("address", visit.address())
                .put("operation", visit.operation());
        if (!visit.subject().isEmpty()) node.put("assessment", visit.subject());
        return node.put("status", visit.status()).put("reason", visit.reason()).put("times", visit.times());
    }

    private static Optional<String> text(ServerRequest request, String name) {
        return request.query().first(name).asOptional().filter(each -> !each.isBlank());
    }

    private static Optional<Long> number(ServerRequest request, String name, long otherwise) {
        Optional<String> text = text(request, name);
        if (text.isEmpty()) return Optional.of(otherwise);
        return text.filter(each -> each.matches("[0-9]{1,18}")).map(Long::valueOf);
    }
}
