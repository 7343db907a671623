package org.lingshu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingshu.answer.WhyNotText;
import org.lingshu.clinical.Fact;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.trail.Firing;
import org.lingshu.workbench.RuleCase;
import org.lingshu.workbench.RuleCaseFolder;
import org.lingshu.workbench.RuleCaseOutcome;
import org.lingshu.workbench.RuleCaseRun;
import org.lingshu.workbench.UnreadableRuleCaseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lingshu rules test}: every sentence of the rules' cases; a failed one says why a rule spoke, or why not. */
@Command(name = "test", mixinStandardHelpOptions = true, description = "Runs the cases of the rules; a failed one says why.  运行规则用例，未通过者说明缘由。")
final class RulesTestCommand implements Callable<Integer> {
    @Option(names = "--cases", paramLabel = "DIR", description = "cases (default: tests-data/rules)  用例")
    private Optional<Path> cases = Optional.empty();

    @Option(names = "--json", description = "print JSON  输出 JSON")
    private boolean json;

    @Mixin
    private Installation own;

    @ParentCommand
    private RulesCommand parent;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Installation installation = own.within(parent.installation());
        Path folder = cases.or(installation::cases).orElseThrow(() -> new UsageException("there are no cases; name their folder with --cases.  没有用例，请以 --cases 指明。"));
        Knowledge knowledge = installation.readKnowledge();
        RuleCaseRun run = new RuleCaseRun(installation.readRules(knowledge), knowledge);
        WhyNotText whyNot = new WhyNotText(knowledge);
        PrintWriter out = spec.commandLine().getOut();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode open = node.putArray("open");
        int passed = 0;
        int failed = 0;
        int broken = 0;
        for (RuleCase each : RuleCaseFolder.read(folder)) {
            try {
                RuleCaseOutcome outcome = run.outcome(each);
                if (outcome.passed()) {
                    passed++;
                    continue;
                }
                failed++;
                if (json) json(open, each, "failed", outcome.differences()).put("why", why(outcome, whyNot));
                else out.print("failed  " + each.path() + ": " + each.name() + "\n" + String.join("\n", outcome.differences()).indent(2) + why(outcome, whyNot).indent(4));
            } catch (UnreadableRuleCaseException e) {
                broken++;
                if (json) json(open, each, "broken", List.of(e.getMessage()));
                else out.println("broken  " + each.path() + ": " + each.name() + "\n  " + e.getMessage());
            }
        }
        if (json) out.println(node.put("passed", passed).put("failed", failed).put("broken", broken).toPrettyString());
        else out.println(passed + " passed, " + failed + " failed, " + broken + " broken.  通过 " + passed + "，未通过 " + failed + "，不可读 " + broken + "。");
        return failed + broken == 0 ? Lingshu.DONE : Lingshu.FOUND;
    }

    private static ObjectNode json(ArrayNode open, RuleCase one, String outcome, List<String> differences) {
        ObjectNode node = open.addObject().put("path", one.path()).put("case", one.name()).put("outcome", outcome);
        differences.forEach(node.putArray("differences")::add);
        return node;
    }

    /** Why the rules spoke that should not have, and why those did not that should. */
    private static String why(RuleCaseOutcome outcome, WhyNotText whyNot) {
        return Stream.concat(outcome.spoke().stream().map(firing -> "why  " + why(firing)), outcome.silent().stream().map(whyNot::of).map(String::stripTrailing)).collect(Collectors.joining("\n"));
    }

    private static String why(Firing firing) {
        List<String> bound = firing.bound().entrySet().stream().map(each -> "$" + each.getKey() + " = " + each.getValue().stream().map(Fact::sentence).collect(Collectors.joining(", "))).toList();
        return firing.rule() + " → " + firing.added().sentence() + "  ←  " + String.join("; ", bound);
    }
}
