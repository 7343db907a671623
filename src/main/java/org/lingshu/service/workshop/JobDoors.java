package org.lingshu.service.workshop;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lingshu.problem.Problem;
import org.lingshu.service.door.Caller;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.service.door.Role;
import org.lingshu.workbench.desk.Drafted;
import org.lingshu.workbench.desk.Drafts;
import org.lingshu.workbench.desk.RefusedDraftException;
import org.lingshu.workbench.diff.CaseBase;
import org.lingshu.workbench.diff.Difference;
import org.lingshu.workbench.diff.DifferenceJson;
import org.lingshu.workbench.edition.Loaded;
import org.lingshu.workbench.proposal.Proposal;
import org.lingshu.workbench.proposal.Proposing;

/** What takes long: whom a draft moves, and the proposal of a release. Begun with POST, asked after with GET, ended with DELETE; one at a time for each expert. */
final class JobDoors {
    /** The most records that a draft is compared on here; more is for the command line. */
    static final int MOST_RECORDS = 200;
    private static final String JOB = "/v1/workshop/jobs/{id}";
    private final Jobs jobs;
    private final Function<WorkshopRoutes.Work, Handler> at;

    JobDoors(Jobs jobs, Function<WorkshopRoutes.Work, Handler> at) {
        this.jobs = jobs;
        this.at = at;
    }

    List<Door> doors() {
        return List.of(
                begins("/diff", "diffDraft", "begins to compare: whom a draft moves, against the tree or the last release, on the golden patients or on records that are sent", "开始比较：草稿使哪些患者之答复有变"),
                begins("/proposals", "proposeRelease", "begins to propose a release: checked, tested, compared and kept for two approvers; nothing is signed here", "开始提出发布：检查、测试、比较后留存，待两人审批；此处不签署"),
                WorkshopRoutes.get("/jobs/{id}", "job", "how a job stands, and what came of it", "任务进度与结果", "Job").by(at.apply((_, request, response) -> mine(request, response).ifPresent(job -> Sent.answer(response, 200, job.json())))),
                Door.delete(JOB, Role.EXPERT).says("cancelJob", "ends a job", "取消任务").gives(200, "how it stands", WorkshopRoutes.JSON, "Job").by(at.apply((_, request, response) -> mine(request, response).ifPresent(job -> {
                    job.cancel();
                    Sent.answer(response, 200, job.json());
                }))));
    }

    private Door begins(String path, String id, String english, String chinese) {
        boolean diff = "/diff".equals(path);
        return Door.post("/v1/workshop" + path, Role.EXPERT).says(id, english, chinese).takes(WorkshopRoutes.JSON, diff ? "DiffWish" : "ProposalWish").gives(202, "the job that was begun", WorkshopRoutes.JSON, "Job")
                .by(at.apply((bench, request, response) -> Sent.read(request, response).ifPresent(sent -> {
                    if (diff) diff(bench, sent, request, response);
                    else propose(bench, sent, request, response);
                })));
    }

    private Optional<Job> mine(ServerRequest request, ServerResponse response) {
        Optional<Job> job = jobs.of(Caller.of(request).orElseThrow().name()).filter(each -> each.id().equals(request.path().pathParameters().get("id")));
        if (job.isEmpty()) ProblemDetails.send(response, 404, "no-job", "you have no such job; only the last one is remembered", "您没有此任务；只记最近一项");
        return job;
    }

    private void begin(ServerRequest request, ServerResponse response, String what, int total, Job.Work work) {
        String caller = Caller.of(request).orElseThrow().name();
        Optional<Job> begun = jobs.begin(caller, what, total, work);
        if (begun.isEmpty()) {
            ProblemDetails.send(response, 409, "job-running", "your last job has not ended; wait for it or end it", "上一任务尚未结束，请等待或取消");
            return;
        }
        response.header(HeaderNames.LOCATION, "/v1/workshop/jobs/" + begun.get().id());
        Sent.answer(response, 202, begun.get().json());
    }

    private void diff(Workbench bench, Sent sent, ServerRequest request, ServerResponse response) {
        Drafted drafted = sent.drafted();
        boolean released = "release".equals(sent.text("against"));
        Optional<String> last = bench.releases().last();
        if (released && last.isEmpty()) throw RefusedDraftException.of("release", "no-release", "there is no release to compare with", "尚无发布版可比", "against: tree");
        CaseBase base = sent.has("records") ? records(sent.text("records")) : golden(bench, sent.texts("cases"));
        int total = base.size(bench.desk().knowledge());
        if (total > MOST_RECORDS) {
            throw RefusedDraftException.of("records", "too-many-records", "compare on at most " + MOST_RECORDS + " records here, not " + total, "此处至多比较 " + MOST_RECORDS + " 份病历", "more: `lingshu rules diff --cases FILE`");
        }
        begin(request, response, "diff", total, step -> {
            Loaded before = released ? Loaded.of(bench.releases().edition(last.orElseThrow()), true) : bench.desk().loaded(true);
            return DifferenceJson.of(Difference.of(before, bench.desk().loaded(drafted, true), base, step));
        });
    }

    private static CaseBase records(String text) {
        return new CaseBase(Map.of("records", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static CaseBase golden(Workbench bench, List<String> wanted) {
        CaseBase all = bench.golden().orElseThrow(() -> RefusedDraftException.of("tests-data/cases", "no-cases", "the tree has no golden patients; send `records`", "规则树中没有金标准病例，请附 records", ""));
        if (wanted.isEmpty()) return all;
        Set<String> names = new HashSet<>(wanted);
        Map<String, byte[]> some = new LinkedHashMap<>();
        all.files().forEach((file, bytes) -> {
            if (names.contains(Path.of(file).getFileName().toString())) some.put(file, bytes);
        });
        if (some.size() < names.size()) throw RefusedDraftException.of("cases", "unknown-case", "some of `cases` are no golden patients", "`cases` 中有非金标准病例", "");
        return new CaseBase(some);
    }

    private void propose(Workbench bench, Sent sent, ServerRequest request, ServerResponse response) {
        Drafted drafted = sent.drafted();
        if (!Drafts.nameable(sent.text("name"))) throw RefusedDraftException.of("proposal", "draft-name", "a proposal is called by letters, digits, Chinese characters and dashes", "提案名只可用汉字、字母、数字与短横", "");
        Proposing proposing = new Proposing(sent.text("name"), Caller.of(request).orElseThrow().name(), sent.text("version"), date(sent.text("date")), sent.texts("types"), sent.text("chinese"), sent.text("english"));
        List<Problem> problems = proposing.problems(drafted, bench.desk().edition());
        if (!problems.isEmpty()) {
            Sent.refuse(response, 422, "not-usable", "it cannot be proposed like this; see `problems`", "不能如此提案，见 problems", problems);
            return;
        }
        CaseBase base = bench.golden().orElse(new CaseBase(Map.of()));
        begin(request, response, "proposal", base.size(bench.desk().knowledge()) + 1, step -> {
            Proposal made = proposing.made(drafted, bench.desk(), bench.releases(), base, step);
            Proposal kept = bench.proposals().keep(made);
            ObjectNode node = JsonNodeFactory.instance.objectNode().put("proposal", kept.name());
            return node;
        });
    }

    private static LocalDate date(String text) {
        try {
            return text.isEmpty() ? LocalDate.now() : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw RefusedDraftException.of("proposal", "no-date", "the date is written 2026-11-26", "日期应如 2026-11-26", "");
        }
    }
}
