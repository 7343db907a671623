package org.lingshu.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.lingshu.workbench.edition.RuleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lingshu rules search}: rules by term, element, source, author or words of their text, each with its sentence. */
@Command(name = "search", mixinStandardHelpOptions = true, description = "Finds rules by term, element, source, author or text.  按术语、证素、出处、作者或文字查规则。")
final class RulesSearchCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "TEXT", defaultValue = "", description = "words that stand anywhere in the rule  文字")
    private String text = "";

    @Mixin
    private RuleFilter filter;

    @Mixin
    private EditionChoice choice;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<RuleText> found = choice.catalogue().rules(filter.choice(text));
        found.forEach(each -> spec.commandLine().getOut().println(RulesListCommand.line(each) + (each.sentence().isEmpty() ? "" : "\n    " + each.sentence())));
        spec.commandLine().getErr().println(found.size() + " rules.  共 " + found.size() + " 条规则。");
        return found.isEmpty() ? Lingshu.FOUND : Lingshu.DONE;
    }
}
