package org.lingshu.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lingshu.workbench.release.Approvers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lingshu rules approver NAME}: a key pair for somebody who may approve releases. */
@Command(name = "approver", mixinStandardHelpOptions = true, description = "Makes a key for somebody who may approve releases.  为审批人建密钥。")
final class RulesApproverCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "who  审批人")
    private String name = "";

    @Option(names = "--key", paramLabel = "FILE", description = "where to write the private key, which is the approver's own (default: approvers/NAME.key in the home folder)  私钥文件")
    private Optional<Path> key = Optional.empty();

    @Mixin
    private EditionChoice choice;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Approvers approvers = choice.releases().approvers();
        Path file = key.orElseGet(() -> approvers.defaultKey(name));
        spec.commandLine().getOut().println(approvers.add(name, file) + "\nprivate key in " + file + "; give it to nobody.  私钥在 " + file + "，勿予他人。");
        return Lingshu.DONE;
    }
}
