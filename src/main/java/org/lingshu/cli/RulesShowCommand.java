package org.lingshu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.workbench.catalogue.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lingshu rules show NAME}: one rule with its sentence, sources and cases, what feeds it and what it feeds. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows a rule with its sources, cases and neighbours.  查看规则。")
final class RulesShowCommand implements Callable<Integer> {
    private static final int MOST = 12;

    @Parameters(paramLabel = "NAME", description = "of the rule  规则名")
    private String name = "";

    @Option(names = "--json", description = "as JSON, lists in full  输出 JSON")
    private boolean json;

    @Mixin
    private EditionChoice choice;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Catalogue catalogue = choice.catalogue();
        Catalogue.Shown shown = catalogue.show(name).orElseThrow(() -> new UsageException("there is no rule `" + name + "`.  没有规则 `" + name + "`。"
                + (catalogue.nearest(name).isEmpty() ? "" : "\ndid you mean `" + String.join("`, `", catalogue.nearest(name)) + "`?")));
        spec.commandLine().getOut().println(json ? json(shown).toString() : text(shown));
        return Lingshu.DONE;
    }

    private static String text(Catalogue.Shown shown) {
        RuleEntry rule = shown.rule().rule();
        StringBuilder text = new StringBuilder(rule.name() + "  " + rule.path() + ":" + rule.line() + "\n" + shown.rule().text() + "\n\n");
        text.append("■ 出处 sources: ").append(rule.source()).append('\n');
        shown.sources().forEach(source -> text.append("    ").append(source.id()).append("  ").append(source.author()).append("《").append(source.title()).append("》").append(source.year()).append('\n'));
        text.append("■ 用例 cases (").append(shown.cases().size()).append(")\n");
        shown.cases().forEach(one -> text.append("    ").append(one.fires().contains(rule.name()) ? "speaks 言  " : "silent 默  ").append(one.name()).append('\n'));
        return text + list("由何而来 fed by", shown.feeds()) + list("及于何处 feeds", shown.fed()).stripTrailing();
    }

    private static String list(String title, List<String> names) {
        return "■ " + title + " (" + names.size() + "): " + names.stream().limit(MOST).collect(Collectors.joining("、")) + (names.size() > MOST ? "…" : "") + "\n";
    }

    private static ObjectNode json(Catalogue.Shown shown) {
        RuleEntry rule = shown.rule().rule();
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", rule.name()).put("stage", rule.stage().folder()).put("path", rule.path()).put("line", rule.line()).put("sentence", shown.rule().sentence())
                .put("source", rule.source()).put("since", rule.since()).put("hash", shown.rule().hash()).put("text", shown.rule().text());
        shown.rule().author().ifPresent(author -> node.put("author", author));
        ArrayNode sources = node.putArray("sources");
        shown.sources().forEach(source -> sources.addObject().put("id", source.id()).put("title", source.title()).put("author", source.author()).put("year", source.year()));
        ArrayNode cases = node.putArray("cases");
        shown.cases().forEach(one -> cases.addObject().put("name", one.name()).put("speaks", one.fires().contains(rule.name())));
        shown.feeds().forEach(node.putArray("fedBy")::add);
        shown.fed().forEach(node.putArray("feeds")::add);
        return node;
    }
}
