package org.lingshu.service.workshop;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lingshu.problem.Problem;
import org.lingshu.problem.ProblemException;
import org.lingshu.proof.Sha256;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.rulebook.RunawayRulesException;
import org.lingshu.service.door.Caller;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.service.door.Role;
import org.lingshu.service.edition.Succession;
import org.lingshu.store.Records;
import org.lingshu.store.Store;
import org.lingshu.trail.Stage;
import org.lingshu.workbench.desk.Checked;
import org.lingshu.workbench.desk.Desk;
import org.lingshu.workbench.desk.Drafted;
import org.lingshu.workbench.desk.TriedCase;
import org.lingshu.workbench.release.Version;

/** {@code /v1/workshop}: where an expert reads the tree of rules, and tries what should stand in it. Answers 404 where nobody works on rules. */
public final class WorkshopRoutes {
    static final String JSON = "application/json";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WIDTH = 2;
    private static final int WAITING = 16;
    private final Succession succession;
    private final Optional<Workbench> workbench;
    private final Lane lane = new Lane("workshop", WIDTH, WAITING, PATIENCE);
    private final Jobs jobs = new Jobs();

    /** Does something on a workbench. */
    @FunctionalInterface
    interface Work {
        void at(Workbench bench, ServerRequest request, ServerResponse response);
    }

    /**
     * @param succession which edition answers
     * @param store      where assessments are kept
     * @param tree       holds {@code rules}, {@code knowledge-base}, {@code tests-data}; empty where nobody works on rules
     * @param home       holds releases, drafts and proposals; likewise
     */
    public WorkshopRoutes(Succession succession, Optional<Store> store, Optional<Path> tree, Optional<Path> home) {
        this.succession = succession;
        this.workbench = tree.flatMap(at -> home.map(folder -> new Workbench(at, folder, store)));
    }

    /** The doors. */
    public List<Door> doors() {
        List<Door> own = List.of(
                get("", "workshop", "what is worked on: tree, last release, approvers, drafts, proposals", "工作台：规则树、最近发布版、审批人、草稿、提案", "Workshop").by(at(this::summary)),
                get("/files", "workshopFiles", "every rule file of the tree, its rules and how many cases it has", "规则树中各文件、其规则及用例数", "WorkshopFiles").by(at(this::files)),
                get("/files/{+path}", "workshopFile", "a file that can be drafted, as the tree has it; empty text where it has none yet", "可起草之文件的现文；尚无此文件则为空", "WorkshopFile").by(at(this::file)),
                get("/statistics", "ruleStatistics", "in how many assessments each version of a rule fired, and what doctors made of it", "规则各版本触发次数及医师采纳、改判", "RuleStatistics").query("rule", "name of the rule", "规则名")
                        .by(at(this::statistics)),
                post("/check", "checkDraft", "what `rules check` would say of drafted files; nothing is written", "逐字检查草稿，所言与 rules check 相同；不写任何文件", "Checked").by(at(this::check)),
                post("/cases", "tryCases", "runs the cases of a drafted rule file, one case given as sentences, or a whole record", "以草稿运行用例、临时一例或整份病历", "TriedCases").by(at(this::cases)),
                post("/scaffold", "beginRule", "begins a rule from a form: rule, terms and cases as drafted files", "由表单起草规则及其术语与用例", "Scaffold")
                        .by(at((bench, request, response) -> sent(request, response, sent -> Beginning.of(sent, bench.desk())))));
        return Stream.of(own, new JobDoors(jobs, this::at).doors(), new DraftDoors(this::at).doors()).flatMap(List::stream).toList();
    }

    static Door get(String path, String id, String english, String chinese, String schema) {
        return Door.get("/v1/workshop" + path, Role.EXPERT).says(id, english, chinese).gives(200, english, JSON, schema);
    }

    private static Door post(String path, String id, String english, String chinese, String schema) {
        return Door.post("/v1/workshop" + path, Role.EXPERT).says(id, english, chinese).takes(JSON, "Drafted").gives(200, english, JSON, schema);
    }

    /** Work for whoever has a workbench, with every refusal that it may come to. */
    Handler at(Work work) {
        return (request, response) -> {
            if (workbench.isEmpty()) {
                ProblemDetails.send(response, 404, "no-workshop", "nobody works on rules at this service; `lingshu serve` beside a tree of rules does", "此服务不供编写规则；请在规则树旁以 lingshu serve 启动");
                return;
            }
            try {
                work.at(workbench.get(), request, response);
            } catch (ProblemException e) {
                Sent.refuse(response, 422, "not-usable", "it cannot be used like this; see `problems`", "不能如此使用，见 problems", e.problems());
            } catch (RunawayRulesException e) {
                Sent.refuse(response, 422, "endless-rules", "the drafted rules fire without end; see `problems`", "草稿之规则循环不止，见 problems", List.of(Problem.at("draft", 0, "endless-rules", e.getMessage(), e.getMessage(), "")));
            } catch (Lane.Busy e) {
                response.header(HeaderNames.RETRY_AFTER, "3");
                if (e.begun()) ProblemDetails.send(response, 503, "takes-too-long", "it takes too long; try a smaller part", "耗时过长，请先试其一部分");
                else ProblemDetails.send(response, 503, "busy", "too many drafts are being checked; try again in a few seconds", "正在检查的草稿过多，请稍候再试");
            }
        };
    }

    /** Reads what is sent, works on a thread of the lane, and answers. */
    private void sent(ServerRequest request, ServerResponse response, java.util.function.Function<Sent, ObjectNode> work) {
        Sent.read(request, response).ifPresent(sent -> Sent.answer(response, 200, lane.done(() -> work.apply(sent))));
    }

    private void summary(Workbench bench, ServerRequest request, ServerResponse response) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        lane.done(() -> {
            Desk desk = bench.desk();
            Desk.Listing listing = desk.listing(new Drafted(new TreeMap<>()));
            ObjectNode tree = node.putObject("tree").put("rules", listing.rules().entries().size()).put("files", listing.rules().size()).put("terms", desk.knowledge().terms().size());
            tree.set("problems", CheckedJson.problems(desk.inspection().problems(), java.util.Set.of()));
            return tree;
        });
        Optional<String> last = bench.releases().last();
        last.ifPresent(each -> node.put("release", each));
        node.put("nextRelease", last.flatMap(Version::of).map(each -> new Version(each.major(), each.minor() + 1, 0).toString()).orElse("1.0.0"));
        CheckedJson.texts(node, "approvers", bench.releases().approvers().names());
        CheckedJson.texts(node, "drafts", bench.drafts(Caller.of(request).orElseThrow()).all().stream().map(each -> each.name()).toList());
        CheckedJson.texts(node, "proposals", bench.proposals().names());
        CheckedJson.texts(node, "golden", bench.golden().map(base -> base.files().keySet().stream().map(file -> Path.of(file).getFileName().toString()).toList()).orElse(List.of()));
        CheckedJson.texts(node, "stages", Arrays.stream(Stage.values()).map(Stage::folder).toList());
        Sent.answer(response, 200, node);
    }

    private void files(Workbench bench, ServerRequest request, ServerResponse response) {
        Desk.Listing listing = lane.done(() -> bench.desk().listing(new Drafted(new TreeMap<>())));
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode items = node.putArray("items");
        String path = "";
        ArrayNode rules = JsonNodeFactory.instance.arrayNode();
        for (RuleEntry entry : listing.rules().entries()) {
            if (!entry.path().equals(path)) {
                path = entry.path();
                rules = items.addObject().put("path", path).put("stage", entry.stage().folder()).put("cases", listing.cases().getOrDefault(path, 0)).putArray("rules");
            }
            rules.addObject().put("name", entry.name()).put("line", entry.line());
        }
        Sent.answer(response, 200, node.put("total", items.size()));
    }

    private void file(Workbench bench, ServerRequest request, ServerResponse response) {
        String path = request.path().pathParameters().get("path");
        if (!Drafted.draftable(path)) {
            ProblemDetails.send(response, 404, "not-draftable", "no file of the tree that can be drafted is called so", "没有如此名称的可起草文件");
            return;
        }
        Optional<String> text = lane.done(() -> bench.desk().edition().text(path));
        Sent.answer(response, 200, JsonNodeFactory.instance.objectNode().put("path", path).put("exists", text.isPresent()).put("text", text.orElse("")));
    }

    private void statistics(Workbench bench, ServerRequest request, ServerResponse response) {
        String rule = request.query().first("rule").orElse("");
        Optional<Records> records = bench.records();
        if (records.isEmpty()) {
            Sent.answer(response, 200, JsonNodeFactory.instance.objectNode().put("rule", rule).put("kept", false));
            return;
        }
        Sent.answer(response, 200, lane.done(() -> {
            Desk desk = bench.desk();
            Optional<String> current = desk.listing(new Drafted(new TreeMap<>())).rules().entries().stream().filter(entry -> entry.name().equals(rule)).findFirst()
                    .flatMap(entry -> Optional.ofNullable(desk.edition().files().get(entry.path()))).map(Sha256::hex);
            return Statistics.of(rule, current, records.get(), bench.tally(records.get()),
                    about -> succession.current().archive().flatMap(archive -> archive.find(String.valueOf(about))).map(found -> (com.fasterxml.jackson.databind.JsonNode) found.trail()));
        }));
    }

    private void check(Workbench bench, ServerRequest request, ServerResponse response) {
        sent(request, response, sent -> {
            Drafted drafted = sent.drafted();
            Checked checked = bench.desk().check(drafted, LocalDate.now());
            return CheckedJson.of(checked);
        });
    }

    private void cases(Workbench bench, ServerRequest request, ServerResponse response) {
        sent(request, response, sent -> {
            Drafted drafted = sent.drafted();
            if (sent.has("record")) return TriedRecord.of(sent.text("record"), drafted, bench.desk());
            List<TriedCase> tried = sent.has("given") ? List.of(bench.desk().tried(drafted, sent.ruleFile(), sent.texts("given"))) : bench.desk().tried(drafted, sent.ruleFile());
            return CheckedJson.of(tried, bench.desk().knowledge());
        });
    }
}
