package org.lingshu.cli;

import java.util.concurrent.Callable;
import org.lingshu.workbench.release.Rollback;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lingshu rules rollback VERSION}: rules and knowledge as they were released. */
@Command(name = "rollback", mixinStandardHelpOptions = true, description = "Restores rules and knowledge to a release.  回退到某发布版。")
final class RulesRollbackCommand implements Callable<Integer> {
    @Parameters(paramLabel = "VERSION", description = "number of the release  版本号")
    private String version = "";

    @Option(names = "--force", description = "also over edits that are nowhere else, which are saved first  先存副本，再覆盖未提交之改动")
    private boolean force;

    @Mixin
    private EditionChoice choice;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Rollback.Restored restored = new Rollback(choice.releases(), choice.wholeTree()).to(version, force);
        restored.saved().ifPresent(place -> spec.commandLine().getOut().println("saved what stood there to " + place + "  原有改动已存"));
        spec.commandLine().getOut().println("restored " + restored.release() + ": " + restored.written() + " files written, " + restored.removed() + " removed.  已回退至 " + restored.release() + "：写 " + restored.written()
                + "，删 " + restored.removed() + "。");
        return Lingshu.DONE;
    }
}
