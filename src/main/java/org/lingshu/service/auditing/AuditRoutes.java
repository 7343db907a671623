package org.lingshu.service.auditing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lingshu.service.assessment.AnswerForm;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.service.door.Role;
import org.lingshu.store.Records;
import org.lingshu.store.Sighting;
import org.lingshu.store.Store;
import org.lingshu.store.Word;

/** {@code /v1/audit}: the auditor's doors to everything that is kept. */
public final class AuditRoutes {
    private static final String JSON = "application/json";
    private static final int WORDS = 20;
    private final Ledger ledger;

    /** @param store where everything is kept; empty when the service keeps nothing, which every door then says */
    public AuditRoutes(Optional<Store> store) {
        this.ledger = new Ledger(store);
    }

    /** The doors. */
    public List<Door> doors() {
        return Stream.concat(Stream.of(
                GlanceQuery.asked(Door.get("/v1/audit/entries", Role.AUDITOR).says("auditEntries", "entries of the log, newest first; filters of assessments hold for what is about them too", "日志条目，新者在前"))
                        .query("limit", "at most so many, 1 to " + GlanceQuery.MOST, "至多").query("after", "the `next` of the page before", "上页之 next")
                        .gives(200, "a page; while there is `next` there may be more, even when the page is short", JSON, "AuditEntries")
                        .by((request, response) -> ledger.seek(request, response, (store, query) -> page(response, store.records(), query))),
                Door.get("/v1/audit/entries/{entry}", Role.AUDITOR).says("auditEntry", "one entry with all that belongs to it, and its way to the newest checkpoint", "一条及其所属与证明").gives(200, "the entry", JSON, "AuditEntry")
                        .by((request, response) -> ledger.open(response, store -> entry(request, response, store))),
                Door.get("/v1/audit/words", Role.AUDITOR).says("auditWords", "rules and statements by which entries can be found", "可供检索之规则与陈述").query("group", "rule or statement", "rule 或 statement").query("q", "letters of it", "其中文字")
                        .gives(200, "at most " + WORDS, JSON, "Words").by((request, response) -> ledger.open(response, store -> words(request, response, store.records()))),
                new LogExport(ledger).door()), new VerificationRoutes(ledger).doors().stream()).toList();
    }

    private static void page(ServerResponse response, Records records, GlanceQuery query) {
        Records.Seen seen = records.see(query.glance(), query.before(), query.limit());
        EntryJson json = new EntryJson(records);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode items = node.putArray("items");
        seen.entries().forEach(each -> items.add(json.line(each)));
        seen.next().ifPresent(next -> node.put("next", Long.toString(next)));
        AnswerForm.send(response, 200, JSON, node.put("size", seen.size()));
    }

    private static void entry(ServerRequest request, ServerResponse response, Store store) {
        String number = request.path().pathParameters().get("entry");
        Optional<Sighting> found = number.matches("[0-9]{1,18}") ? store.records().see(Long.parseLong(number)) : Optional.empty();
        found.ifPresentOrElse(each -> AnswerForm.send(response, 200, JSON, new EntryJson(store.records()).whole(each)),
                () -> ProblemDetails.send(response, 404, "no-entry", "the log has no entry of this number", "日志中无此条"));
    }

    private static void words(ServerRequest request, ServerResponse response, Records records) {
        String group = request.query().first("group").orElse(Word.RULE);
        if (!List.of(Word.RULE, Word.STATEMENT).contains(group)) {
            ProblemDetails.send(response, 422, "unknown-group", "`group` is rule or statement", "`group` 为 rule 或 statement");
            return;
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        records.words(group, request.query().first("q").orElse("").strip(), WORDS).forEach(node.putArray("items")::add);
        AnswerForm.send(response, 200, JSON, node);
    }
}
