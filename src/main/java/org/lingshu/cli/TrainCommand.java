package org.lingshu.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lingshu.assess.Derivation;
import org.lingshu.assess.Software;
import org.lingshu.cohort.Cohort;
import org.lingshu.cohort.DataReport;
import org.lingshu.cohort.Prepared;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.model.Attribute;
import org.lingshu.model.Card;
import org.lingshu.model.Figure;
import org.lingshu.model.Model;
import org.lingshu.model.ModelFolder;
import org.lingshu.model.Origin;
import org.lingshu.model.Report;
import org.lingshu.model.Trained;
import org.lingshu.model.Training;
import org.lingshu.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lingshu train COHORT --target T --out DIR}: a cohort in, a model with its card out. */
@Command(name = "train", mixinStandardHelpOptions = true, description = "Trains a model on a cohort and writes it with its card.  训练模型并写出说明卡。")
final class TrainCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "COHORT", description = "a folder with cohort.json  队列文件夹")
    private Path cohort = Path.of(".");

    @Option(names = "--target", required = true, paramLabel = "T", description = "what to predict, as cohort.json names it  预测目标")
    private String target = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where the model goes; an older model there is replaced  输出文件夹")
    private Path out = Path.of(".");

    @Option(names = "--seed", paramLabel = "N", description = "of the random numbers (default: ${DEFAULT-VALUE}); the same seed gives the same bytes  随机种子")
    private long seed = 1;

    @Option(names = "--name", paramLabel = "NAME", description = "of the model (default: cohort and target)  模型名称")
    private String name = "";

    @Mixin
    private Installation installation;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isDirectory(cohort)) throw new UsageException("there is no folder `" + cohort + "`.  没有文件夹 `" + cohort + "`。");
        if (!ModelFolder.free(out)) {
            throw new UsageException("`" + out + "` holds something that is no model; name an empty or new folder with --out.  `" + out + "` 中已有其他文件，请另选输出文件夹。");
        }
        PrintWriter err = spec.commandLine().getErr();
        Cohort read = Cohort.read(cohort);
        Knowledge knowledge = installation.readKnowledge();
        Optional<Rulebook> rulebook = read.readsRecords() ? Optional.of(installation.readRules(knowledge)) : Optional.empty();
        Prepared prepared = read.prepare(target, knowledge, () -> new Derivation(rulebook.orElseThrow(), knowledge), err::println);
        data(prepared.report(), err);
        Trained trained = Training.of(prepared.table(), prepared.target(), seed, err::println);
        Origin origin = origin(prepared.report(), rulebook.map(Rulebook::hash).orElse(""), rulebook.isPresent() ? knowledge.hash() : "");
        Model model = ModelFolder.write(out, trained, Card.of(name.isBlank() ? read.name() + " " + target : name, trained, origin));
        result(trained.report(), model, spec.commandLine().getOut());
        if (!origin.said().containsKey(Attribute.DEVELOPER.key())) {
            err.println("the card names no developer; state who made it under \"card\" in cohort.json.  说明卡未署名，请在 cohort.json 的 card 中填写。");
        }
        return Lingshu.DONE;
    }

    private Origin origin(DataReport report, String rules, String knowledge) {
        List<String> modalities = report.modalities().stream().map(each -> each.name() + ": " + each.columns() + " columns " + (each.rules() ? "derived by rules" : "of a table")
                + ", " + each.patients() + " patients").toList();
        List<String> remarks = report.remarks().stream().map(each -> each.message().replace('`', '\'')).toList();
        return new Origin(report.cohort(), report.hash(), report.patients(), report.groups(), modalities, remarks, rules, knowledge, "lingshu " + Software.VERSION + ", " + Software.ENGINES, seed, report.card());
    }

    private static void data(DataReport report, PrintWriter err) {
        err.println(report.cohort() + ": " + report.patients() + " patients in " + report.groups() + " groups; " + report.classes());
        report.modalities().forEach(each -> err.printf(Locale.ROOT, "%s: %d columns, %d patients, %.0f %% missing%n", each.name(), each.columns(), each.patients(), 100 * each.missing()));
        report.remarks().forEach(err::println);
        err.println(report.remarks().size() + " remarks.  共 " + report.remarks().size() + " 条提示。");
    }

    private static void result(Report report, Model model, PrintWriter out) {
        out.println(model.name() + "  " + report.design());
        report.figures().forEach(each -> line(each, out));
        line(report.covered(), out);
        out.printf(Locale.ROOT, "%-18s %7.2f%n", "set-size", report.setSize());
        report.classes().forEach(each -> out.printf(Locale.ROOT, "class %s: %d patients, sensitivity %.3f, AUC %.3f, covered %.3f%n", each.label(), each.count(), each.sensitivity(), each.auc(), each.covered()));
        report.losses().forEach(each -> out.printf(Locale.ROOT, "without %s: %s %.3f lower%n", each.modality(), each.measure(), each.loss()));
        out.println("hash " + model.hash());
    }

    private static void line(Figure figure, PrintWriter out) {
        out.printf(Locale.ROOT, "%-18s %7.3f   %.3f – %.3f   %s%n", figure.name(), figure.value(), figure.low(), figure.high(), figure.chinese());
    }
}
