package org.lingshu.service.assessment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lingshu.audit.Archive;
import org.lingshu.problem.Problem;
import org.lingshu.replay.Group;
import org.lingshu.replay.Replay;
import org.lingshu.replay.ReplayJson;
import org.lingshu.replay.Replays;
import org.lingshu.replay.Shelf;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.service.door.RequestBody;
import org.lingshu.service.door.Role;
import org.lingshu.service.edition.Succession;
import org.lingshu.store.Stored;
import org.lingshu.store.Word;

/** What can be done with an assessment that is kept: doing it again, proving it, saying what the doctor made of it. The id is that of the trail, or the number of the entry. */
public final class KeptRoutes {
    private final Succession succession;
    private final Shelf shelf = new Shelf();

    /** @param succession whose archive holds them */
    public KeptRoutes(Succession succession) {
        this.succession = succession;
    }

    /** The doors. */
    public List<Door> doors() {
        return List.of(new ComparisonRoute(succession, this).door(),
                Door.get("/v1/assessments/{id}/replay", Role.CLINICIAN, Role.AUDITOR).says("replay", "does a kept assessment again and compares", "重演所存辨析并比对")
                        .query("with", "what is taken from today besides: rules:current, knowledge:current, models:current or all:current, apart by commas", "另以今日之规则等重演").gives(200, "what came of it", "application/json", "Replay")
                        .by((request, response) -> found(request, response, (archive, stored) -> again(request, response, archive, stored))),
                Door.get("/v1/assessments/{id}/proof", Role.CLINICIAN, Role.AUDITOR).says("proof", "that a kept assessment stands in the log unchanged", "证明所存辨析未经改动")
                        .gives(200, "lines of an export that can be verified without this service", "application/x-ndjson")
                        .by((request, response) -> found(request, response, (archive, stored) -> proof(request, response, archive, stored))),
                Door.post("/v1/assessments/{id}/feedback", Role.CLINICIAN).says("feedback", "keeps what the doctor made of an assessment", "记录医师采纳或改判").takes("application/json", "Feedback")
                        .gives(201, "where it is kept", "application/json", "Entry")
                        .by((request, response) -> found(request, response, (archive, stored) -> RequestBody.read(request)
                                .ifPresentOrElse(bytes -> feedback(response, archive, stored, bytes), () -> ProblemDetails.tooLarge(response)))));
    }

    /** A proof leads to the newest checkpoint, so it changes as the log grows: its tag is of its bytes. */
    private static void proof(ServerRequest request, ServerResponse response, Archive archive, Stored stored) {
        byte[] lines = archive.proof(stored.seq()).stream().map(line -> line + "\n").collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
        if (!EntityTag.of(lines).known(request, response)) response.header(HeaderNames.CONTENT_TYPE, "application/x-ndjson; charset=utf-8").send(lines);
    }

    /** The assessment done again; the edition that works now is not restored a second time. */
    Replay replay(Stored stored) {
        return replays(succession.current().archive().orElseThrow(), stored).of(stored);
    }

    private Replays replays(Archive archive, Stored stored) {
        if (archive.manifest().equals(stored.manifest())) shelf.put(stored.manifest(), succession.current().working());
        return new Replays(archive.records(), shelf);
    }

    private void again(ServerRequest request, ServerResponse response, Archive archive, Stored stored) {
        Set<Group> current = EnumSet.noneOf(Group.class);
        for (String each : request.query().first("with").orElse("").split(",")) {
            String word = each.strip().replace('=', ':');
            if (word.equals("all:current")) current.addAll(EnumSet.allOf(Group.class));
            Optional<Group> group = word.endsWith(":current") ? Group.of(word.substring(0, word.length() - ":current".length())) : Optional.empty();
            group.ifPresent(current::add);
            if (!word.isEmpty() && !word.equals("all:current") && group.isEmpty()) {
                ProblemDetails.send(response, 422, "unreadable-query", "`with` takes rules:current, knowledge:current, models:current or all:current", "`with` 取 rules:current、knowledge:current、models:current 或 all:current");
                return;
            }
        }
        if (current.isEmpty()) {
            json(response, 200, ReplayJson.of(replay(stored)));
            return;
        }
        json(response, 200, ReplayJson.of(replays(archive, stored).today(stored, current, archive.installed())));
    }

    private void found(ServerRequest request, ServerResponse response, Use use) {
        Optional<Archive> archive = succession.current().archive();
        if (archive.isEmpty()) {
            ProblemDetails.send(response, 404, "not-kept", "this service keeps nothing; start it with --home", "此服务未存档；请以 --home 启动");
            return;
        }
        archive.get().records().find(request.path().pathParameters().get("id")).ifPresentOrElse(stored -> use.with(archive.get(), stored),
                () -> ProblemDetails.send(response, 404, "no-assessment", "no assessment of this id is kept", "未存有此编号之辨析"));
    }

    @FunctionalInterface
    private interface Use {
        void with(Archive archive, Stored stored);
    }

    private static void feedback(ServerResponse response, Archive archive, Stored stored, byte[] bytes) {
        List<String> stated = archive.records().words(stored.statementWords()).stream().map(Word::text).toList();
        List<Problem> problems = new java.util.ArrayList<>();
        FeedbackBody body = FeedbackBody.read(bytes, stated, problems);
        if (!problems.isEmpty()) {
            ProblemDetails.send(response, 422, "unreadable-feedback", "the feedback cannot be taken; see `problems`", "反馈不能采用，见 problems", problems);
            return;
        }
        long entry = archive.react(stored.seq(), body.reaction(), body.reason(), body.statement(), body.clinician()).orElseThrow();
        json(response, 201, JsonNodeFactory.instance.objectNode().put("entry", entry).put("about", stored.seq()));
    }

    private static void json(ServerResponse response, int status, ObjectNode node) {
        response.status(status).header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8").send((node + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
