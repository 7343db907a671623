package org.lingshu.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.lingshu.workbench.catalogue.Retired;
import org.lingshu.workbench.catalogue.RuleChoice;
import org.lingshu.workbench.edition.RuleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lingshu rules list}: every rule with file, line and source, or those that are wanted; with {@code --retired} those nobody reads. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists rules with file, line and source.  列出规则及其出处。")
final class RulesListCommand implements Callable<Integer> {
    @Mixin
    private RuleFilter filter;

    @Option(names = "--retired", description = "rules that were retired, with date and reason  已停用之规则")
    private boolean retired;

    @Mixin
    private EditionChoice choice;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (retired) {
            Retired.of(choice.working()).forEach(each -> out.println(each.name() + "\t" + each.path() + ":" + each.line() + "\t" + each.date() + "\t" + each.reason()));
            return Lingshu.DONE;
        }
        RuleChoice wanted = filter.choice("");
        choice.catalogue().rules(wanted).forEach(each -> out.println(line(each)));
        return Lingshu.DONE;
    }

    static String line(RuleText rule) {
        return rule.rule().name() + "\t" + rule.rule().path() + ":" + rule.rule().line() + "\t" + rule.rule().source() + "\t" + rule.rule().since();
    }
}
