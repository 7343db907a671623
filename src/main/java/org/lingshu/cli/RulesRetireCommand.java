package org.lingshu.cli;

import java.util.concurrent.Callable;
import org.lingshu.workbench.catalogue.Retirement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lingshu rules retire NAME}: takes a rule out of use and keeps it, its cases and the reason. */
@Command(name = "retire", mixinStandardHelpOptions = true, description = "Takes a rule out of use and keeps it with the reason.  停用规则并留存其由。")
final class RulesRetireCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "of the rule  规则名")
    private String name = "";

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "why, in one line  停用之由")
    private String reason = "";

    @Option(names = "--date", required = true, paramLabel = "DATE", description = "since when: 2026-11-26  停用日期")
    private String date = "";

    @Mixin
    private EditionChoice choice;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Retirement retirement = Retirement.of(name, reason, date, choice.loaded());
        choice.places().write(retirement.files());
        retirement.files().forEach((path, text) -> spec.commandLine().getOut().println((text.isPresent() ? "written  已写  " : "removed  已删  ") + path));
        spec.commandLine().getOut().println("retired; see who moves with: rules diff.  已停用；影响见 rules diff。");
        return Lingshu.DONE;
    }
}
