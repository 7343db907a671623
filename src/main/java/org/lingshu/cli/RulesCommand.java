package org.lingshu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.rulebook.Rulebook;
import org.lingshu.workbench.RuleCase;
import org.lingshu.workbench.RuleCaseFolder;
import org.lingshu.workbench.RuleCaseRun;
import org.lingshu.workbench.UnreadableRuleCaseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lingshu rules check | test | list}: the expert's door to the rule files. */
@Command(name = "rules", mixinStandardHelpOptions = true, description = "Checks, tests and lists rules.  规则：检查、测试、列出。")
final class RulesCommand {
    @Mixin
    private Installation installation;

    @Spec
    private CommandSpec spec;

    @Command(name = "check", description = "Reads every rule and knowledge file and names what is wrong.  检查规则与知识库。")
    int check() {
        Knowledge knowledge = installation.readKnowledge();
        Rulebook rulebook = installation.readRules(knowledge);
        spec.commandLine().getOut().println(rulebook.rules().stream().map(RuleEntry::path).distinct().count() + " rule files with " + rulebook.rules().size()
                + " rules and " + knowledge.terms().size() + " terms read, 0 problems.  未见问题。");
        return Lingshu.DONE;
    }

    @Command(name = "list", description = "Lists every rule with file, line and source.  列出规则及其出处。")
    int list() {
        PrintWriter out = spec.commandLine().getOut();
        for (RuleEntry rule : installation.readRules(installation.readKnowledge()).rules()) {
            out.println(rule.name() + "\t" + rule.path() + ":" + rule.line() + "\t" + rule.source() + "\t" + rule.since());
        }
        return Lingshu.DONE;
    }

    @Command(name = "test", description = "Runs the cases of tests-data/rules.  运行规则用例。")
    int test(@Option(names = "--cases", paramLabel = "DIR", description = "cases (default: tests-data/rules)  用例") Path cases) {
        Path folder = cases == null ? Path.of(System.getProperty("lingshu.root", "."), "tests-data", "rules") : cases;
        Knowledge knowledge = installation.readKnowledge();
        RuleCaseRun run = new RuleCaseRun(installation.readRules(knowledge), knowledge);
        PrintWriter out = spec.commandLine().getOut();
        int passed = 0;
        int failed = 0;
        int broken = 0;
        for (RuleCase each : RuleCaseFolder.read(folder)) {
            try {
                List<String> differences = run.differences(each);
                if (differences.isEmpty()) passed++;
                else failed++;
                differences.forEach(difference -> out.println("failed  " + each.path() + ": " + each.name() + "\n  " + difference));
            } catch (UnreadableRuleCaseException e) {
                broken++;
                out.println("broken  " + each.path() + ": " + each.name() + "\n  " + e.getMessage());
            }
        }
        out.println(passed + " passed, " + failed + " failed, " + broken + " broken.");
        return failed + broken == 0 ? Lingshu.DONE : Lingshu.FOUND;
    }
}
