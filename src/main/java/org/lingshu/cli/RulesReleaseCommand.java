package org.lingshu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lingshu.model.Model;
import org.lingshu.problem.Problem;
import org.lingshu.workbench.RuleCaseFolder;
import org.lingshu.workbench.check.Inspection;
import org.lingshu.workbench.diff.CaseBase;
import org.lingshu.workbench.diff.Difference;
import org.lingshu.workbench.edition.Edition;
import org.lingshu.workbench.edition.Loaded;
import org.lingshu.workbench.release.Approval;
import org.lingshu.workbench.release.Gates;
import org.lingshu.workbench.release.Hold;
import org.lingshu.workbench.release.Lock;
import org.lingshu.workbench.release.Release;
import org.lingshu.workbench.release.Releases;
import org.lingshu.workbench.release.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lingshu rules release VERSION}: checked, tested, compared, described, signed by two, and kept. */
@Command(name = "release", mixinStandardHelpOptions = true, description = "Releases rules and knowledge, signed by two approvers.  发布规则与知识库（两人签署）。")
final class RulesReleaseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "VERSION", description = "number of the release: 1.4.0  版本号")
    private String version = "";

    @Option(names = "--date", required = true, paramLabel = "DATE", description = "day of the release, 2026-11-26; the changelog must say the same  发布日期")
    private String date = "";

    @Option(names = "--approver", paramLabel = "NAME[=FILE]", description = "twice: who approves, with the file of the own private key when it lies elsewhere  审批人")
    private List<String> approvers = List.of();

    @Option(names = "--accept", paramLabel = "NAME", description = "a hold that is accepted, by its name; recorded in the lock  认可之项")
    private List<String> accepted = List.of();

    @Option(names = "--cases", arity = "1..*", paramLabel = "PLACE", description = "files and folders of records to compare on (default: tests-data/cases)  病例库")
    private List<Path> cases = List.of(Path.of(System.getProperty("lingshu.root", "."), "tests-data", "cases"));

    @Mixin
    private EditionChoice choice;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Version number = Version.of(version).orElseThrow(() -> new UsageException("`" + version + "` is no version; write three numbers, 1.4.0.  `" + version + "` 不是版本号，应如 1.4.0。"));
        Releases releases = choice.releases();
        Edition edition = choice.working().named(version);
        PrintWriter err = spec.commandLine().getErr();
        err.println("compiling, checking and testing …  编译、检查、测试 …");
        Loaded loaded = Loaded.of(edition, true);
        Optional<Difference> difference = releases.last().map(last -> Difference.of(Loaded.of(releases.edition(last), true), loaded, CaseBase.of(cases)));
        List<Hold> holds = Gates.holds(loaded, checked(loaded), RuleCaseFolder.read(choice.places().cases()), difference);
        if (!choice.working().hash().equals(edition.hash())) throw new UsageException("rules or knowledge were changed while they were checked; start again.  检查时规则或知识库被改动，请重新运行。");
        Lock lock = new Release(number, day(), approvers.stream().map(Approval::of).toList(), Set.copyOf(accepted)).make(loaded, holds, releases, choice.wholeTree());
        PrintWriter out = spec.commandLine().getOut();
        lock.accepted().forEach(name -> out.println("accepted  认可  " + name));
        out.println("released " + lock.release() + ", " + lock.files().size() + " files, lock " + lock.hash().substring(0, 12) + ".  已发布 " + lock.release() + "，共 " + lock.files().size() + " 个文件。");
        return Lingshu.DONE;
    }

    private List<Problem> checked(Loaded loaded) {
        Map<String, List<String>> features = loaded.models().stream().collect(Collectors.toMap(Model::name, Model::features, (one, _) -> one));
        return Inspection.of(choice.places().rules(), choice.places().knowledge(), Optional.of(choice.places().cases()), features, day()).run().problems();
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new UsageException("`" + date + "` is not a date; write 2026-11-26.  `" + date + "` 不是日期，应如 2026-11-26。");
        }
    }
}
