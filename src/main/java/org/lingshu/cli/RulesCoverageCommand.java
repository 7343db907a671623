package org.lingshu.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lingshu.assess.Assessor;
import org.lingshu.assess.Observation;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Outcome;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.rulebook.Rulebook;
import org.lingshu.trail.Stage;
import org.lingshu.workbench.RuleCase;
import org.lingshu.workbench.RuleCaseFolder;
import org.lingshu.workbench.RuleCaseRun;
import org.lingshu.workbench.UnreadableRuleCaseException;
import org.lingshu.workbench.coverage.Coverage;
import org.lingshu.workbench.coverage.Tried;
import org.lingshu.workbench.coverage.Witness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lingshu rules coverage}: of every condition of every rule, whether the cases meet it, fail it, or leave it open. Exit 1 when some condition is never met. */
@Command(name = "coverage", mixinStandardHelpOptions = true, description = "Which conditions no case meets, fails or decides.  哪些条件从未成立、从未被否、从未判定。")
final class RulesCoverageCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "records that count too  另计之病历")
    private List<Path> records = List.of();

    @Option(names = "--cases", paramLabel = "DIR", description = "cases of the rules (default: tests-data/rules)  规则用例")
    private Optional<Path> cases = Optional.empty();

    @Option(names = "--all", description = "also list what no case fails  并列从未被否者")
    private boolean all;

    @Option(names = "--json", description = "print JSON with every condition  输出 JSON")
    private boolean json;

    @Mixin
    private Installation own;

    @ParentCommand
    private RulesCommand parent;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Installation installation = own.within(parent.installation());
        Knowledge knowledge = installation.readKnowledge();
        Rulebook rulebook = installation.readRules(knowledge);
        List<Witness> witnesses = new ArrayList<>(cases(cases.or(installation::cases), new RuleCaseRun(rulebook, knowledge)));
        witnesses.addAll(records(knowledge, installation.assessor(knowledge, rulebook)));
        Coverage coverage = Coverage.of(rulebook, witnesses);
        PrintWriter out = spec.commandLine().getOut();
        if (json) out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json(coverage)));
        else print(out, coverage);
        return coverage.neverMet().isEmpty() ? Lingshu.DONE : Lingshu.FOUND;
    }

    private List<Witness> cases(Optional<Path> folder, RuleCaseRun run) {
        List<Witness> witnesses = new ArrayList<>();
        for (RuleCase each : folder.map(RuleCaseFolder::read).orElse(List.of())) {
            try {
                witnesses.add(new Witness(run.stage(each), Optional.of("rules/" + each.path() + ".drl"), run.seen(each)));
            } catch (UnreadableRuleCaseException e) {
                spec.commandLine().getErr().println("broken  " + each.path() + ": " + each.name() + "\n  " + e.getMessage());
            }
        }
        return witnesses;
    }

    private List<Witness> records(Knowledge knowledge, Assessor assessor) throws IOException {
        List<Witness> witnesses = new ArrayList<>();
        Cases reader = Cases.of(knowledge);
        for (Path file : records) {
            for (Outcome outcome : reader.read(file.toString(), Files.readAllBytes(file))) {
                switch (outcome) {
                    case Outcome.Read read -> {
                        Observation observation = assessor.observe(read.record(), assessor.read(read.record()));
                        for (Stage stage : Stage.values()) witnesses.add(new Witness(stage, Optional.empty(), observation.seen(stage)));
                    }
                    case Outcome.Refused refused -> refused.problems().forEach(spec.commandLine().getErr()::println);
                }
            }
        }
        return witnesses;
    }

    private void print(PrintWriter out, Coverage coverage) {
        coverage.neverDecided().forEach(each -> out.println("never decided  从未判定  " + said(each)));
        coverage.neverMet().stream().filter(each -> !each.neverDecided()).forEach(each -> out.println("never met  从未成立  " + said(each)));
        if (all) coverage.neverFailed().stream().filter(each -> !each.neverDecided()).forEach(each -> out.println("never failed  从未被否  " + said(each)));
        out.println(coverage.conditions().size() + " conditions: " + coverage.neverMet().size() + " never met, " + coverage.neverFailed().size() + " never failed, " + coverage.neverDecided().size()
                + " never decided.  共 " + coverage.conditions().size() + " 条：从未成立 " + coverage.neverMet().size() + "，从未被否 " + coverage.neverFailed().size() + "，从未判定 " + coverage.neverDecided().size() + "。");
    }

    private static String said(Tried tried) {
        return tried.place() + "  " + tried.rule() + "\n  " + tried.position() + ". " + tried.text();
    }

    private static ObjectNode json(Coverage coverage) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("neverMet", coverage.neverMet().size()).put("neverFailed", coverage.neverFailed().size()).put("neverDecided", coverage.neverDecided().size());
        ArrayNode conditions = node.putArray("conditions");
        coverage.conditions().forEach(each -> conditions.addObject().put("rule", each.rule()).put("place", each.place()).put("position", each.position()).put("text", each.text()).put("met", each.met())
                .put("failed", each.failed()).put("unknown", each.unknown()));
        return node;
    }
}
