package org.lingshu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lingshu.assess.Software;
import org.lingshu.cohort.DataReport;
import org.lingshu.model.Attribute;
import org.lingshu.model.Card;
import org.lingshu.model.Figure;
import org.lingshu.model.Model;
import org.lingshu.model.ModelFolder;
import org.lingshu.model.Origin;
import org.lingshu.model.Report;
import org.lingshu.model.Trained;
import org.lingshu.model.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lingshu train COHORT --target T --out DIR}: a cohort in, a model with its card out. */
@Command(name = "train", mixinStandardHelpOptions = true, description = "Trains a model on a cohort and writes it with its card.  训练模型并写出说明卡。")
final class TrainCommand implements Callable<Integer> {
    @Mixin
    private CohortChoice choice;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where the model goes; an older model there is replaced  输出文件夹")
    private Path out = Path.of(".");

    @Option(names = "--name", paramLabel = "NAME", description = "of the model (default: cohort and target)  模型名称")
    private String name = "";

    @Option(names = "--algorithms", split = ",", paramLabel = "NAME", description = "to choose from (default: all); without svm and nearest-neighbours a model holds no values of "
            + "single patients  可选算法；不用 svm 与 nearest-neighbours 则模型不含个别患者的数值")
    private List<String> algorithms = Training.algorithms();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        choice.demand();
        if (algorithms.isEmpty() || !Training.algorithms().containsAll(algorithms)) {
            throw new UsageException("algorithms are some of " + String.join(", ", Training.algorithms()) + ".  算法须取自上列。");
        }
        if (!ModelFolder.free(out)) {
            throw new UsageException("`" + out + "` holds something that is no model; name an empty or new folder with --out.  `" + out + "` 中已有其他文件，请另选输出文件夹。");
        }
        PrintWriter err = spec.commandLine().getErr();
        CohortChoice.Read read = choice.read(err);
        Trained trained = Training.of(read.prepared().table(), read.prepared().target(), algorithms, read.seed(), err::println);
        Origin origin = origin(read);
        Model model = ModelFolder.write(out, trained, Card.of(name.isBlank() ? read.cohort() + " " + read.target() : name, trained, origin));
        result(trained.report(), model, spec.commandLine().getOut());
        if (!origin.said().containsKey(Attribute.DEVELOPER.key())) {
            err.println("the card names no developer; state who made it under \"card\" in cohort.json.  说明卡未署名，请在 cohort.json 的 card 中填写。");
        }
        return Lingshu.DONE;
    }

    private static Origin origin(CohortChoice.Read read) {
        DataReport report = read.prepared().report();
        List<String> modalities = report.modalities().stream().map(each -> each.name() + ": " + each.columns() + " columns " + (each.rules() ? "derived by rules" : "of a table")
                + ", " + each.patients() + " patients").toList();
        List<String> remarks = report.remarks().stream().map(each -> each.message().replace('`', '\'')).toList();
        return new Origin(report.cohort(), report.hash(), report.patients(), report.groups(), modalities, remarks, read.rules(), read.knowledge(), "lingshu " + Software.VERSION + ", " + Software.ENGINES, read.seed(), report.card());
    }

    private static void result(Report report, Model model, PrintWriter out) {
        out.println(model.name() + "  " + report.design());
        report.figures().forEach(each -> line(each, out));
        line(report.covered(), out);
        out.printf(Locale.ROOT, "%-18s %7.2f%n", "set-size", report.setSize());
        report.classes().forEach(each -> out.printf(Locale.ROOT, "class %s: %d patients, sensitivity %.3f, AUC %.3f, covered %.3f%n", each.label(), each.count(), each.sensitivity(), each.auc(), each.covered()));
        report.losses().stream().filter(each -> each.missing().size() == 1).forEach(each -> out.printf(Locale.ROOT, "without %s: %s %.3f lower%n", each.modality(), each.measure(), each.loss()));
        out.println("hash " + model.hash());
    }

    private static void line(Figure figure, PrintWriter out) {
        out.printf(Locale.ROOT, "%-18s %7.3f   %.3f – %.3f   %s%n", figure.name(), figure.value(), figure.low(), figure.high(), figure.chinese());
    }
}
