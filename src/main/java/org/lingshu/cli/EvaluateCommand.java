package org.lingshu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lingshu.assess.Software;
import org.lingshu.evaluation.Appraisal;
import org.lingshu.evaluation.AppraisalJson;
import org.lingshu.evaluation.AppraisalPage;
import org.lingshu.evaluation.AppraisalText;
import org.lingshu.model.Evaluation;
import org.lingshu.model.Fusion;
import org.lingshu.report.DocumentHtml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lingshu evaluate COHORT --target T}: how good every algorithm with every fusion is on patients that it did not see. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, description = "Judges every algorithm and fusion on held-out patients.  在未见过的患者上评判各算法与融合方式。")
final class EvaluateCommand implements Callable<Integer> {
    private static final List<String> QUICK = List.of("logistic", "random-forest");
    private static final String JSON = "evaluation.json";
    private static final String HTML = "evaluation.html";

    @Mixin
    private CohortChoice choice;

    @Option(names = "--json", description = "print JSON, with every held-out prediction, instead of the table  输出 JSON")
    private boolean json;

    @Option(names = "--out", paramLabel = "DIR", description = "also write " + HTML + " and " + JSON + " there  另写网页报告与 JSON")
    private Path out = Path.of("");

    @Option(names = "--quick", description = "a first look: few algorithms, one repeat  初看")
    private boolean quick;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        choice.demand();
        if (wanted() && Files.exists(out) && !Files.isDirectory(out)) throw new UsageException("`" + out + "` is a file; name a folder with --out.  `" + out + "` 是文件，请指定文件夹。");
        PrintWriter err = spec.commandLine().getErr();
        CohortChoice.Read read = choice.read(err);
        Evaluation.Options options = quick ? new Evaluation.Options(read.seed(), QUICK, Set.of(Fusion.values()), 1) : Evaluation.Options.of(read.seed());
        Evaluation evaluation = Evaluation.of(read.prepared().table(), read.prepared().target(), options, err::println);
        Appraisal appraisal = Appraisal.of(read.prepared().report(), evaluation, read.seed(), quick, "lingshu " + Software.VERSION + ", " + Software.ENGINES);
        if (wanted()) write(appraisal);
        PrintWriter print = spec.commandLine().getOut();
        if (json) AppraisalJson.write(appraisal, print);
        else print.print(AppraisalText.of(appraisal));
        print.flush();
        err.println(wanted() ? out.resolve(HTML) + ", " + out.resolve(JSON) : "--out DIR writes the report with its plots.  加 --out DIR 写出带图的报告。");
        return Lingshu.DONE;
    }

    private boolean wanted() {
        return !out.toString().isEmpty();
    }

    private void write(Appraisal appraisal) {
        try {
            Files.createDirectories(out);
            Files.writeString(out.resolve(HTML), DocumentHtml.of(AppraisalPage.of(appraisal)));
            try (Writer writer = Files.newBufferedWriter(out.resolve(JSON))) {
                AppraisalJson.write(appraisal, writer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
