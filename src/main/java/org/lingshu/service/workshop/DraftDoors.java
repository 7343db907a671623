package org.lingshu.service.workshop;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lingshu.service.door.Caller;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.service.door.Role;
import org.lingshu.workbench.desk.Drafts;
import org.lingshu.workbench.proposal.ProposalJson;

/** An expert's drafts, and proposals as they are kept. Nobody sees another's drafts; proposals are for all experts. */
final class DraftDoors {
    private static final String PATH = "/drafts/{name}";
    private final Function<WorkshopRoutes.Work, Handler> at;

    /** @param at finds the workbench */
    DraftDoors(Function<WorkshopRoutes.Work, Handler> at) {
        this.at = at;
    }

    List<Door> doors() {
        return List.of(
                WorkshopRoutes.get("/drafts", "drafts", "the caller's drafts", "本人草稿", "Drafts").by(at.apply(DraftDoors::all)),
                WorkshopRoutes.get(PATH, "draft", "one of the caller's drafts; its version stands in `ETag`", "本人一稿；其版本见 ETag", "Draft").by(at.apply(DraftDoors::one)),
                Door.put("/v1/workshop" + PATH, Role.EXPERT).says("keepDraft", "keeps a draft: a new one with `If-None-Match: *`, a known one with the version that was seen in `If-Match`", "保存草稿：新稿附 If-None-Match: *，旧稿以 If-Match 注明所见版本")
                        .takes(WorkshopRoutes.JSON, "Drafted").gives(200, "as it is kept now", WorkshopRoutes.JSON, "Draft").by(at.apply(DraftDoors::keep)),
                Door.delete("/v1/workshop" + PATH, Role.EXPERT).says("discardDraft", "throws a draft away, with the version that was seen in `If-Match`", "删去草稿，以 If-Match 注明所见版本")
                        .gives(200, "it is gone", WorkshopRoutes.JSON, "Draft").by(at.apply(DraftDoors::discard)),
                WorkshopRoutes.get("/proposals", "proposals", "releases that were proposed", "发布提案", "Proposals").by(at.apply(DraftDoors::proposals)),
                WorkshopRoutes.get("/proposals/{name}", "proposal", "a proposed release: files, what it moves, what holds it back, how two approvers take it up", "一份提案：文件、所变、所阻，及两位审批人如何采用", "Proposal")
                        .by(at.apply(DraftDoors::proposal)));
    }

    private static Drafts drafts(Workbench bench, ServerRequest request) {
        return bench.drafts(Caller.of(request).orElseThrow());
    }

    private static String name(ServerRequest request) {
        return request.path().pathParameters().get("name");
    }

    private static void all(Workbench bench, ServerRequest request, ServerResponse response) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode items = node.putArray("items");
        for (Drafts.Kept each : drafts(bench, request).all()) CheckedJson.texts(items.addObject().put("name", each.name()).put("version", each.version()), "paths", each.files().files().keySet());
        Sent.answer(response, 200, node.put("total", items.size()));
    }

    private static void one(Workbench bench, ServerRequest request, ServerResponse response) {
        drafts(bench, request).find(name(request)).ifPresentOrElse(kept -> send(response, kept), () -> missing(response));
    }

    private static void missing(ServerResponse response) {
        ProblemDetails.send(response, 404, "no-draft", "you have no draft of this name", "您没有此名之草稿");
    }

    private static void send(ServerResponse response, Drafts.Kept kept) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", kept.name()).put("version", kept.version());
        ObjectNode files = node.putObject("files");
        kept.files().files().forEach(files::put);
        response.header(HeaderNames.ETAG, '"' + kept.version() + '"');
        Sent.answer(response, 200, node);
    }

    private static void keep(Workbench bench, ServerRequest request, ServerResponse response) {
        Optional<String> seen = tag(request, HeaderNames.IF_MATCH);
        boolean fresh = tag(request, HeaderNames.IF_NONE_MATCH).filter("*"::equals).isPresent();
        Optional<Sent> sent = Sent.read(request, response);
        if (sent.isEmpty()) return;
        if (seen.isEmpty() && !fresh) {
            unsaid(response);
            return;
        }
        drafts(bench, request).keep(name(request), fresh ? Optional.empty() : seen, sent.get().drafted()).ifPresentOrElse(kept -> send(response, kept), () -> changed(response));
    }

    private static void discard(Workbench bench, ServerRequest request, ServerResponse response) {
        Optional<String> seen = tag(request, HeaderNames.IF_MATCH);
        Drafts drafts = drafts(bench, request);
        if (seen.isEmpty()) unsaid(response);
        else if (drafts.find(name(request)).isEmpty()) missing(response);
        else if (drafts.discard(name(request), seen.get())) Sent.answer(response, 200, JsonNodeFactory.instance.objectNode().put("name", name(request)));
        else changed(response);
    }

    private static Optional<String> tag(ServerRequest request, HeaderName header) {
        return request.headers().first(header).map(each -> each.strip().replaceAll("^\"|\"$", ""));
    }

    private static void unsaid(ServerResponse response) {
        ProblemDetails.send(response, 428, "no-version-seen", "say which version of the draft you saw: `If-Match`, or `If-None-Match: *` for a new one", "请以 If-Match 注明所见版本；新稿用 If-None-Match: *");
    }

    private static void changed(ServerResponse response) {
        ProblemDetails.send(response, 412, "changed-meanwhile", "the draft was changed in another window; nothing was written", "此稿已在另一窗口改动，未作保存");
    }

    private static void proposals(Workbench bench, ServerRequest request, ServerResponse response) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode items = node.putArray("items");
        for (String name : bench.proposals().names().reversed()) {
            bench.proposals().find(name).ifPresent(one -> CheckedJson.texts(items.addObject().put("name", name).put("author", one.author()).put("at", one.at()).put("version", one.version()), "paths", one.files().keySet()));
        }
        Sent.answer(response, 200, node.put("total", items.size()));
    }

    private static void proposal(Workbench bench, ServerRequest request, ServerResponse response) {
        bench.proposals().find(name(request)).ifPresentOrElse(one -> Sent.answer(response, 200, ProposalJson.of(one)), () -> ProblemDetails.send(response, 404, "no-proposal", "there is no proposal of this name", "没有此名之提案"));
    }
}
