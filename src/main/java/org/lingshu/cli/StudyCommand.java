package org.lingshu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lingshu.assess.Software;
import org.lingshu.report.DocumentHtml;
import org.lingshu.study.Study;
import org.lingshu.study.StudyJson;
import org.lingshu.study.StudyPage;
import org.lingshu.study.StudyReport;
import org.lingshu.study.StudyText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lingshu study COHORT --target T --modality M --out DIR}: whether a modality is irreplaceable for a target, or for several. */
@Command(name = "study", mixinStandardHelpOptions = true, description = "Asks whether a modality adds to all others, and whether it interacts with them.  某类信息是否不可替代、是否与其他信息有交互作用。")
final class StudyCommand implements Callable<Integer> {
    private static final String JSON = "study.json";
    private static final String HTML = "study.html";

    @Mixin
    private CohortChoice choice;

    @Option(names = "--modality", required = true, paramLabel = "M", description = "the modality that is studied, as cohort.json names it, or a kind of information in records (tcm, western)  所研究的一类信息")
    private String modality = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "writes " + HTML + " and " + JSON + " there  报告文件夹")
    private Path out = Path.of("");

    @Option(names = "--json", description = "print JSON instead of sentences  输出 JSON")
    private boolean json;

    @Option(names = "--quick", description = "a first look: fewer repeats, fewer random deals  初看")
    private boolean quick;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        choice.demand();
        if (Files.exists(out) && !Files.isDirectory(out)) throw new UsageException("`" + out + "` is a file; name a folder with --out.  `" + out + "` 是文件，请指定文件夹。");
        PrintWriter err = spec.commandLine().getErr();
        List<CohortChoice.Read> reads = choice.readEach(err);
        for (CohortChoice.Read read : reads) demand(read);
        Study.Effort effort = quick ? Study.Effort.quick(reads.getFirst().seed()) : Study.Effort.full(reads.getFirst().seed());
        List<Study> studies = Study.of(reads.stream().map(read -> new Study.Question(read.prepared().table(), read.prepared().target())).toList(), modality, effort, err::println);
        StudyReport report = new StudyReport(reads.getFirst().prepared().report(), studies, effort, quick, "lingshu " + Software.VERSION + ", " + Software.ENGINES, reads.getFirst().rules());
        Files.createDirectories(out);
        Files.writeString(out.resolve(HTML), DocumentHtml.of(StudyPage.of(report)));
        Files.writeString(out.resolve(JSON), StudyJson.of(report));
        PrintWriter print = spec.commandLine().getOut();
        print.print(json ? StudyJson.of(report) : StudyText.of(report));
        print.flush();
        err.println(out.resolve(HTML) + ", " + out.resolve(JSON));
        return Lingshu.DONE;
    }

    private void demand(CohortChoice.Read read) {
        if (Study.modalities(read.prepared().table()).contains(modality)) return;
        String there = String.join(", ", Study.modalities(read.prepared().table()));
        throw new UsageException("`" + modality + "` cannot be studied: the cohort has " + there + ".  无法研究 `" + modality + "`：队列现有 " + there + "。");
    }
}
