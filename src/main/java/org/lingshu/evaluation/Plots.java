package org.lingshu.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingshu.model.Evaluation;
import org.lingshu.model.Figure;
import org.lingshu.model.Judged;
import org.lingshu.model.Kind;
import org.lingshu.report.Axis;
import org.lingshu.report.Block;
import org.lingshu.report.Cell;
import org.lingshu.report.Curves;
import org.lingshu.report.Grid;
import org.lingshu.report.Intervals;
import org.lingshu.report.Paragraph;
import org.lingshu.report.Plot;
import org.lingshu.report.Reliability;
import org.lingshu.report.Words;

/** The plots of an appraisal, by part of the page. Each has a sentence that says how to read it. */
final class Plots {
    /** The share that prediction sets are made to cover. */
    private static final double PROMISE = 0.9;
    private final Evaluation evaluation;
    private final Pictures pictures;

    private Plots(Appraisal appraisal) {
        this.evaluation = appraisal.evaluation();
        this.pictures = appraisal.pictures();
    }

    /** The parts of the page in their order, with their blocks. */
    static Map<Words, List<Block>> of(Appraisal appraisal) {
        Plots plots = new Plots(appraisal);
        Map<Words, List<Block>> parts = new LinkedHashMap<>();
        parts.put(Words.of("候选比较", "Candidates compared"), plots.leading().map(plots::forest).toList());
        parts.put(Words.of("区分能力", "Telling apart"), List.of(plots.roc(), plots.precisionRecall()));
        parts.put(Words.of("概率可信否", "Probabilities to rely on"), plots.pictures.reliability().isEmpty() ? List.of() : List.of(plots.reliability()));
        parts.put(Words.of("错在哪里", "Where it errs"), plots.confusion());
        parts.put(Words.of("预测集", "Prediction sets"), List.of(plots.coverage()));
        parts.put(Words.of("各模态", "Modalities"), plots.modalities());
        return parts;
    }

    /** The figure that leads, and the AUC. */
    private Stream<String> leading() {
        return Stream.of("AUC", evaluation.chosen().figures().getFirst().name()).distinct();
    }

    private Block forest(String measure) {
        List<Intervals.Row> rows = new ArrayList<>();
        rows.add(row(Names.CHOSEN, evaluation.chosen().figure(measure), true));
        for (Judged each : evaluation.candidates()) rows.add(row(Names.candidate(each.candidate()), each.figure(measure), false));
        Figure chosen = evaluation.chosen().figure(measure);
        return new Plot(name("各候选的", chosen, " of every candidate"), Words.of("点是数值，横线是 95% 区间，越靠右越好；▶ 与虚线是应当期望的一行。区间大幅重叠的两行，不能说谁更好。",
                "The dot is the figure, the line its 95 % interval; further right is better. ▶ and the dashed line are what to expect. Where two lines overlap much, neither is shown to be better."),
                new Intervals(Axis.of(Names.figure(chosen)), false, rows, chosen.value()));
    }

    private static Intervals.Row row(Words name, Figure figure, boolean marked) {
        return new Intervals.Row(name, Names.estimate(figure), marked);
    }

    private static Words name(String before, Figure figure, String after) {
        return Words.of(before, "").then(Names.figure(figure)).then(Words.of("", after));
    }

    private Block roc() {
        List<Curves.Curve> curves = curves(pictures.roc(), "AUC");
        curves.add(new Curves.Curve(Words.of("随机猜测", "Guessing"), List.of(Curves.Point.of(0, 0), Curves.Point.of(1, 1)), true));
        return new Plot(Words.of("ROC 曲线", "ROC curve"), Words.of("横轴：误报的健康者（非该类者）的比例；纵轴：找出的患者（该类者）的比例。曲线越靠左上角越好，虚线等于猜测；色带与括号是 95% 区间。",
                "Across: the share of those without it who are wrongly flagged; up: the share of those with it who are found. The closer to the upper left the better; the dotted line is guessing. Band and brackets: 95 % interval."),
                new Curves(Axis.share(Words.of("误报率（1 − 特异度）", "False positives (1 − specificity)")), Axis.share(Words.of("灵敏度", "Sensitivity")), curves));
    }

    private Block precisionRecall() {
        List<Curves.Curve> curves = curves(pictures.precisionRecall(), "AP");
        double all = pictures.coverage().stream().mapToInt(Covered::patients).sum();
        if (evaluation.kind() == Kind.BINARY) {
            double share = pictures.coverage().getLast().patients() / all;
            curves.add(new Curves.Curve(Words.of("随机猜测", "Guessing"), List.of(Curves.Point.of(0, share), Curves.Point.of(1, share)), true));
        }
        return new Plot(Words.of("精确率–召回率曲线", "Precision–recall curve"), Words.of("横轴：找出的患者比例；纵轴：被报者中真正是的比例。患者少时它比 ROC 更诚实；曲线越靠右上角越好（AP 为平均精确率）。",
                "Across: the share of those with it who are found; up: how many of those flagged really have it. More honest than ROC where few have it; the closer to the upper right the better (AP: average precision)."),
                new Curves(Axis.share(Words.of("召回率（灵敏度）", "Recall (sensitivity)")), Axis.share(Words.of("精确率（阳性预测值）", "Precision (positive predictive value)")), curves));
    }

    private static List<Curves.Curve> curves(List<ClassCurve> all, String area) {
        boolean few = all.size() <= 2;
        return all.stream().map(each -> new Curves.Curve(Words.same(each.label() + ": " + area + " " + each.area().text()),
                few ? each.points() : each.points().stream().map(point -> Curves.Point.of(point.x(), point.y())).toList(), false)).collect(Collectors.toCollection(ArrayList::new));
    }

    private Block reliability() {
        Words about = switch (evaluation.kind()) {
            case BINARY -> Words.same(evaluation.classes().getLast());
            case MULTICLASS -> Words.of("最可能的类别", "the likeliest class");
            case MULTILABEL -> Words.of("每个标签", "every label");
        };
        return new Plot(Words.of("校准：", "Calibration: ").then(about), Words.of("点在对角线上，说“七成”的就真有七成；点在线下是说高了，线上是说低了。竖线是 95% 区间；下图是各段的例次（各轮合计），例次少的点不足为凭。",
                "On the diagonal, of those told 70 % seven in ten have it; below the line it says too much, above too little. The bars are 95 % intervals; below stand the numbers of predictions, all rounds together: trust no point with few."),
                new Reliability(pictures.reliability()));
    }

    private List<Block> confusion() {
        if (pictures.confusion().isEmpty()) return List.of();
        List<Words> columns = new ArrayList<>(List.of(Words.of("真实 ↓ 判为 →", "True ↓ said →")));
        pictures.confusion().forEach(each -> columns.add(Words.same(each.label())));
        columns.add(Words.of("灵敏度", "Sensitivity"));
        List<Grid.Row> rows = pictures.confusion().stream().map(each -> {
            double all = each.said().stream().mapToDouble(Double::doubleValue).sum();
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(each.label())));
            each.said().forEach(said -> cells.add(Cell.shaded(String.format(java.util.Locale.ROOT, "%.1f (%.0f%%)", said, all == 0 ? 0 : 100 * said / all), all == 0 ? 0 : said / all)));
            cells.add(Cell.number(each.sensitivity().text()));
            return new Grid.Row(cells, false);
        }).toList();
        return List.of(new Paragraph(Words.of("每行是一类患者，看他们被判为什么：对角线上判对，其余判错；数字是每轮的人数与占该行的比例。", "Each row is the patients of one class and what was said of them: on the diagonal rightly, elsewhere wrongly. Patients per round, and their share of the row.")),
                new Grid(Words.of("混淆矩阵", "Confusion matrix"), columns, rows));
    }

    private Block coverage() {
        List<Intervals.Row> rows = new ArrayList<>();
        rows.add(new Intervals.Row(Words.of("全部", "All"), Names.estimate(evaluation.chosen().covered()), true));
        pictures.coverage().forEach(each -> rows.add(new Intervals.Row(Words.same(each.label() + " (" + each.patients() + ")"), each.covered(), false)));
        return new Plot(Words.of("预测集覆盖率", "Coverage of the prediction sets"), Words.of("预测集中含有真实类别的患者比例，应接近虚线（承诺的 90%）；某一类远低于虚线，则该类的预测集不可倚靠。括号内为患者数。",
                "The share of patients whose set holds what is true; it should be near the dashed line, the promised 90 %. Do not rely on the sets for a class far below it. In brackets: patients."),
                new Intervals(Axis.share(Words.of("覆盖率", "Coverage")), true, rows, PROMISE));
    }

    private List<Block> modalities() {
        List<Block> blocks = new ArrayList<>();
        if (evaluation.alone().size() > 1) leading().forEach(measure -> blocks.add(alone(measure)));
        if (evaluation.patterns().isEmpty()) return blocks;
        Figure loss = evaluation.patterns().getFirst().loss();
        List<Intervals.Row> rows = evaluation.patterns().stream().map(each -> row(without(each.missing()), each.loss(), false)).toList();
        blocks.add(new Plot(name("缺少模态时损失的", loss, " lost when modalities are missing"), Words.of("缺少所列模态时，该指标比齐全时低多少；越长损失越大，区间跨过零则未见损失。",
                "How much lower the figure is than with everything when what is named is missing: the longer the worse; where the interval crosses zero no loss is shown."),
                new Intervals(Axis.of(new Words(loss.chinese() + "损失", "Loss of " + loss.name())), true, rows, 0)));
        return blocks;
    }

    private Block alone(String measure) {
        Figure chosen = evaluation.chosen().figure(measure);
        List<Intervals.Row> rows = new ArrayList<>();
        rows.add(row(Words.of("全部模态", "all modalities"), chosen, true));
        evaluation.alone().forEach(each -> each.figures().stream().filter(figure -> figure.name().equals(measure)).forEach(figure -> rows.add(row(Names.modality(each.modality()), figure, false))));
        return new Plot(name("各模态单独的", chosen, " of each modality alone"), Words.of("只用一种模态学得的结果，与全部一起（▶）相比；条越长越好。单独弱不等于没有用：合用的增益须另行研究。",
                "Learned from one kind of information only, beside all together (▶); the longer the better. Weak alone does not mean useless: what it adds to the others is another question."),
                new Intervals(Axis.share(Names.figure(chosen)), true, rows, Double.NaN));
    }

    private static Words without(List<String> missing) {
        List<Words> names = missing.stream().map(Names::modality).toList();
        return new Words("缺" + names.stream().map(Words::chinese).collect(Collectors.joining("、")), "without " + names.stream().map(Words::english).collect(Collectors.joining(", ")));
    }
}
