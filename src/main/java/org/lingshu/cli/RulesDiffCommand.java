package org.lingshu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lingshu.report.DocumentHtml;
import org.lingshu.workbench.diff.CaseBase;
import org.lingshu.workbench.diff.Difference;
import org.lingshu.workbench.diff.DifferenceJson;
import org.lingshu.workbench.diff.DifferencePage;
import org.lingshu.workbench.diff.DifferenceText;
import org.lingshu.workbench.edition.Edition;
import org.lingshu.workbench.edition.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lingshu rules diff}: what a change of rules and knowledge moves, and in whom. Exit 0 nothing, 1 only reasons, 2 answers. */
@Command(name = "diff", mixinStandardHelpOptions = true, description = "Compares two editions on a case base: 0 nothing moved, 1 only reasons, 2 answers.  前后比较：0 无变，1 仅依据变，2 答复变。")
final class RulesDiffCommand implements Callable<Integer> {
    private static final String HTML = "diff.html";
    private static final String JSON = "diff.json";

    @Option(names = "--before", paramLabel = "EDITION", description = "a folder, a git revision or a release (default: the last release, else HEAD)  此前")
    private Optional<String> before = Optional.empty();

    @Option(names = "--after", paramLabel = "EDITION", description = "likewise (default: the working tree)  此后")
    private Optional<String> after = Optional.empty();

    @Option(names = "--cases", arity = "1..*", paramLabel = "PLACE", description = "files and folders of records (default: tests-data/cases)  病例库")
    private List<Path> cases = List.of(Path.of(System.getProperty("lingshu.root", "."), "tests-data", "cases"));

    @Option(names = "--without-models", description = "rules alone  不用模型")
    private boolean rulesAlone;

    @Option(names = "--json", description = "print JSON with every move  输出 JSON")
    private boolean json;

    @Option(names = "--out", paramLabel = "DIR", description = "also write " + HTML + " and " + JSON + " there  另写网页报告")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private EditionChoice choice;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CaseBase base = CaseBase.of(cases);
        Edition old = before.map(choice::named).or(choice::last)
                .orElseThrow(() -> new UsageException("there is no release and no git revision to compare with; name one with --before.  没有可比较的发布版或 git 版本，请以 --before 指明。"));
        Edition now = after.map(choice::named).orElseGet(choice::working);
        Difference difference = Difference.of(Loaded.of(old, !rulesAlone), Loaded.of(now, !rulesAlone), base);
        spec.commandLine().getOut().print(json ? DifferenceJson.of(difference) + "\n" : DifferenceText.of(difference));
        out.ifPresent(folder -> write(folder, difference));
        return difference.code();
    }

    private void write(Path folder, Difference difference) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(HTML), DocumentHtml.of(DifferencePage.of(difference)));
            Files.writeString(folder.resolve(JSON), DifferenceJson.of(difference).toPrettyString() + "\n");
            spec.commandLine().getErr().println(folder.resolve(HTML) + ", " + folder.resolve(JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
