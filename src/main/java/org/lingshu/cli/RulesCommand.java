package org.lingshu.cli;

import java.io.PrintWriter;
import org.lingshu.knowledge.Conflict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lingshu rules}: the expert's door to the rule files, one class for each thing that can be done with them. */
@Command(name = "rules", mixinStandardHelpOptions = true, subcommands = {RulesCheckCommand.class, RulesTestCommand.class, RulesCoverageCommand.class, RulesDiffCommand.class, RulesReleaseCommand.class, RulesRollbackCommand.class,
        RulesApproverCommand.class, RulesListCommand.class, RulesShowCommand.class, RulesSearchCommand.class, RulesNewCommand.class, RulesRetireCommand.class, RulesProposalCommand.class},
        description = "Checks, tests, compares, releases, finds, begins and retires rules.  规则：检查、测试、比较、发布、查找、起草、停用。")
final class RulesCommand {
    @Mixin
    private Installation installation;

    @Spec
    private CommandSpec spec;

    Installation installation() {
        return installation;
    }

    @Command(name = "conflicts", description = "Lists where sources differ, and which is followed.  列出出处分歧与所从。")
    int conflicts() {
        PrintWriter out = spec.commandLine().getOut();
        for (Conflict each : installation.readKnowledge().conflicts()) {
            out.println(each.about() + "  " + each.english());
            each.positions().forEach(position -> out.println("  " + position.source() + ": " + position.says()));
            out.println("  → " + each.follows() + ": " + each.because());
        }
        return Lingshu.DONE;
    }

}
