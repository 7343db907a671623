package org.lingshu.service.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lingshu.knowledge.Nearest;
import org.lingshu.knowledge.SyndromeName;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.WrittenRule;
import org.lingshu.service.assessment.AnswerForm;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.service.door.Role;
import org.lingshu.service.reading.Register.Found;
import org.lingshu.trail.Stage;

/** {@code /v1/syndromes}, {@code /v1/rules}: what the edition at work holds true, each with what stands around it. */
final class RuleRoutes {
    private static final String JSON = "application/json";
    private final Lexica lexica;
    private final RuleCases cases;

    RuleRoutes(Lexica lexica, RuleCases cases) {
        this.lexica = lexica;
        this.cases = cases;
    }

    List<Door> doors() {
        Listing<Found<SyndromeName>> syndromes = new Listing<>(List.of("q", "element", "limit", "after"), RuleRoutes::syndromes, found -> found.thing().syndrome(),
                found -> TermRoutes.named(SyndromeForm.of(found.thing()), found));
        Listing<WrittenRule> rules = new Listing<>(List.of("q", "stage", "term", "element", "source", "limit", "after"), RuleRoutes::rules, WrittenRule::name, RuleForm::of);
        return List.of(
                TermRoutes.list("/v1/syndromes", "syndromes", "syndromes by name, synonym, English or pinyin, the best first", "按名称、同义词、英文或拼音查证候", "Syndromes")
                        .query("element", "an element that it is made of", "所含证素")
                        .by((request, response) -> syndromes.send(request, response, lexica.current())),
                Door.get("/v1/syndromes/{name}", Role.values()).says("syndrome", "a syndrome with its codes, elements, principle, formulas, rules and pictures",
                        "证候之编码、证素、治法、方剂、规则与证候相")
                        .gives(200, "the syndrome", JSON, "Syndrome").by(this::syndrome),
                TermRoutes.list("/v1/rules", "rules", "rules by name, pinyin or any word in them", "按名称、拼音或其中文字查规则", "Rules")
                        .query("stage", "beginning of the room: 2-elements", "阶段之首：2-elements")
                        .query("term", "a finding that the rule names, also by a synonym", "规则所涉之所见（可用同义词）")
                        .query("element", "an element that it asks for or speaks for", "规则所涉之证素")
                        .query("source", "a key or a part of the title that it cites", "所引文献之键或题名")
                        .by((request, response) -> rules.send(request, response, lexica.current())),
                Door.get("/v1/rules/{+name}", Role.values()).says("rule", "a rule with its text, its sources, its cases, what feeds it and what it feeds; its name may hold `/`",
                        "规则全文、出处、用例、由何而来、及于何处；名中可含“/”")
                        .gives(200, "the rule", JSON, "Rule").by(this::rule));
    }

    private static List<Found<SyndromeName>> syndromes(Lexicon lexicon, Wanted wanted, List<Problem> problems) {
        element(lexicon, wanted, problems);
        return lexicon.syndromes().find(wanted.sought(), syndrome -> wanted.filter("element").map(syndrome.elements()::contains).orElse(true));
    }

    private static void element(Lexicon lexicon, Wanted wanted, List<Problem> problems) {
        wanted.filter("element").filter(word -> !lexicon.knowledge().elements().containsKey(word))
                .ifPresent(word -> problems.add(Wanted.problem("unknown-element", "`" + word + "` is not an element", "`" + word + "` 不是证素",
                near(word, lexicon.knowledge().elements().keySet()))));
    }

    /** By name as anything else is found, then those in which the words stand somewhere. */
    private static List<WrittenRule> rules(Lexicon lexicon, Wanted wanted, List<Problem> problems) {
        element(lexicon, wanted, problems);
        wanted.filter("stage").filter(word -> Arrays.stream(Stage.values()).noneMatch(stage -> stage.folder().startsWith(word)))
                .ifPresent(word -> problems.add(Wanted.problem("unknown-stage", "`" + word + "` is not a stage",
                "`" + word + "` 不是阶段", Arrays.stream(Stage.values()).map(Stage::folder).collect(Collectors.joining(", ")))));
        Optional<String> term = wanted.filter("term").map(word -> lexicon.term(word).orElse(""));
        if (term.filter(String::isEmpty).isPresent()) {
            String word = wanted.filter("term").orElseThrow();
            problems.add(Wanted.problem("unknown-term", "`" + word + "` is not a term, nor a synonym of one", "`" + word + "` 既非规范术语，亦非同义词",
                    near(word, lexicon.knowledge().terms().keySet())));
        }
        Map<String, WrittenRule> found = new LinkedHashMap<>();
        lexicon.rules().find(wanted.sought(), _ -> true).forEach(each -> found.put(each.thing().name(), each.thing()));
        if (wanted.sought().nothing()) found.clear();
        lexicon.written().all().stream().filter(rule -> wanted.sought().nothing() || lexicon.written().holds(rule, wanted.sought().text()))
                .forEach(rule -> found.putIfAbsent(rule.name(), rule));
        return found.values().stream().filter(rule -> wanted.filter("stage").map(rule.entry().stage().folder()::startsWith).orElse(true)
                && term.map(each -> Written.namesFinding(rule, each)).orElse(true)
                && wanted.filter("element").map(each -> Written.namesElement(rule, each)).orElse(true) && wanted.filter("source").map(each -> lexicon.cites(rule, each))
                        .orElse(true)).toList();
    }

    private void syndrome(ServerRequest request, ServerResponse response) {
        Lexicon lexicon = lexica.current();
        String name = request.path().pathParameters().get("name");
        Optional<SyndromeName> syndrome = lexicon.syndrome(name);
        if (syndrome.isEmpty()) missing(response, "no-such-syndrome", name, "syndrome", "证候", lexicon.knowledge().syndromes().keySet());
        else send(request, response, SyndromeForm.whole(syndrome.get(), lexicon));
    }

    private void rule(ServerRequest request, ServerResponse response) {
        Lexicon lexicon = lexica.current();
        String name = request.path().pathParameters().get("name");
        Optional<WrittenRule> rule = lexicon.written().rule(name);
        if (rule.isEmpty()) missing(response, "no-such-rule", name, "rule", "规则", lexicon.written().names());
        else send(request, response, RuleForm.whole(rule.get(), lexicon, cases.of(rule.get())));
    }

    static void send(ServerRequest request, ServerResponse response, ObjectNode node) {
        if (!Unchanged.told(request, response, node.toString())) AnswerForm.send(response, 200, JSON, node);
    }

    private static void missing(ServerResponse response, String type, String name, String what, String chinese, Collection<String> known) {
        ProblemDetails.send(response, 404, type, "there is no " + what + " of this name", "无此" + chinese,
                List.of(Wanted.problem(type, "there is no " + what + " `" + name + "`", "没有" + chinese + " `" + name + "`", near(name, known))));
    }

    private static String near(String word, Collection<String> known) {
        List<String> near = Nearest.of(word, known);
        return near.isEmpty() ? "" : "did you mean `" + String.join("`, `", near) + "`?";
    }
}
