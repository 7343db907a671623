package org.lingshu.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lingshu.report.Block;
import org.lingshu.report.Cell;
import org.lingshu.report.Document;
import org.lingshu.report.Facts;
import org.lingshu.report.Grid;
import org.lingshu.report.Heading;
import org.lingshu.report.Notice;
import org.lingshu.report.Paragraph;
import org.lingshu.report.Words;

/** Studies as a document with plots. */
public final class StudyPage {
    private final StudyReport report;
    private final List<Block> blocks = new ArrayList<>();

    private StudyPage(StudyReport report) {
        this.report = report;
    }

    /** The document. */
    public static Document of(StudyReport report) {
        return new StudyPage(report).document();
    }

    private Document document() {
        if (report.quick()) blocks.add(new Notice(StudyReport.QUICK));
        for (Study study : report.studies()) {
            blocks.add(new Heading(Words.same(study.target() + ": ").then(study.verdict().words())));
            List<Words> sentences = Sentences.of(study);
            blocks.add(new Notice(sentences.getFirst()));
            sentences.stream().skip(1).forEach(each -> blocks.add(new Paragraph(each)));
            blocks.add(facts(study));
            study.findings().ifPresent(found -> {
                blocks.add(gains(found));
                blocks.addAll(StudyPlots.of(study, found));
            });
        }
        method();
        Words modality = Words.same(report.studies().getFirst().modality());
        String targets = report.studies().stream().map(Study::target).collect(Collectors.joining(", "));
        return new Document(Words.of("研究：", "Study: ").then(modality).then(Words.same(" → " + targets + " (" + report.data().cohort() + ")")),
                Words.of("其他信息都在时，它还有用吗？每个数字都来自模型没有见过的患者；括号内是 95% 区间。AUC 是把有此结局者排在无此结局者之前的概率：0.5 等于猜测，1 为全对。",
                        "Does it help when everything else is known? Every figure comes from patients that the models had not seen; in brackets its 95 % interval. "
                                + "The AUC is how often a patient with the answer is ranked above one without it: 0.5 is guessing, 1 is never wrong."), blocks);
    }

    private Facts facts(Study study) {
        Sample sample = study.sample();
        return new Facts(List.of(fact(Words.of("患者", "Patients"), Integer.toString(sample.rows())), fact(Words.of("分组", "Groups"), Integer.toString(sample.groups())),
                fact(Words.of("较少一方（最少的类别）例数", "Patients with the rarer answer"), Integer.toString(sample.events())), fact(Words.of("模型列数", "Columns of the model"), Integer.toString(sample.components())),
                fact(Words.of("每列事件数", "Events for each column"), String.format(Locale.ROOT, "%.1f", sample.perColumn())),
                fact(Words.of("其他信息", "Others"), study.lone() ? "-" : String.join(", ", study.others())), new Facts.Fact(Words.of("验证方式", "Held out"), study.design()),
                fact(Words.of("随机种子", "Seed"), Long.toString(report.effort().seed())), fact(Words.of("数据", "Data"), report.data().hash().substring(0, Math.min(12, report.data().hash().length()))),
                fact(Words.of("软件", "Software"), report.software())));
    }

    private static Facts.Fact fact(Words name, String value) {
        return new Facts.Fact(name, Words.same(value));
    }

    private static Grid gains(Findings found) {
        List<Words> columns = List.of(Words.of("指标", "Figure"), Words.of("不含", "Without"), Words.of("含", "With"), Words.of("改善", "Gain"), Words.of("p", "p"), Words.of("Nadeau–Bengio 区间", "Nadeau–Bengio interval"));
        List<Grid.Row> rows = found.gains().stream().map(each -> Grid.Row.of(Cell.of(Words.of(each.chinese(), each.name())), number(each.before()), number(each.after()), Cell.of(each.gain()), Cell.number(Sentences.probability(each.p())),
                Cell.of(each.corrected()))).toList();
        return new Grid(Words.of("含与不含该类信息", "With and without the modality"), columns, rows);
    }

    static Cell number(double number) {
        return Cell.number(Double.isFinite(number) ? String.format(Locale.ROOT, "%.3f", number) : "-");
    }

    private void method() {
        blocks.add(new Heading(Words.of("方法", "Method")));
        blocks.add(new Paragraph(StudyReport.LEARNER));
        blocks.add(new Paragraph(Sentences.RULE));
        blocks.add(new Paragraph(Words.of("检验：每例（同组算一例）对交叉验证指标的影响函数，配对相减；在单次划分时即 DeLong 法。每列不足 20 例事件时，改善的区间另计入换一批患者会使模型改变多少：逐块去掉二十分之一患者重新学习（刀切法），两种方差取平均；交互作用的区间与 Nadeau–Bengio 方差取平均。其余区间只计被检验的患者。另列 Nadeau–Bengio 校正重抽样 t 区间。“改善”指的是由这样大小的样本学得的模型的改善，不是由无限多患者学得者。",
                "Tests: the influence of each patient (a group counts as one) on the cross-validated figure, paired; for one split this is DeLong's. With fewer than 20 events for each column the interval of a gain also counts how other "
                        + "patients would have changed the models: both are learned again without one twentieth of the patients after the other (jackknife), and of the two variances the mean is taken; "
                        + "for interaction the mean is that with the variance of Nadeau and Bengio. All other intervals are of the held-out patients alone. Beside it stands the corrected resampled t of Nadeau and Bengio. "
                        + "A gain is that of models learned from samples of this size, not from endless ones.")));
        if (!report.data().remarks().isEmpty()) {
            blocks.add(new Heading(Words.of("提示", "Remarks")));
            report.data().remarks().forEach(each -> blocks.add(new Paragraph(Words.same(each.path() + ": ").then(new Words(each.chinese(), each.message())))));
        }
    }
}
