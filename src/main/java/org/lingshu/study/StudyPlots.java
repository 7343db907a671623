package org.lingshu.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lingshu.report.Axis;
import org.lingshu.report.Block;
import org.lingshu.report.Cell;
import org.lingshu.report.Curves;
import org.lingshu.report.Estimate;
import org.lingshu.report.Grid;
import org.lingshu.report.Intervals;
import org.lingshu.report.Plot;
import org.lingshu.report.Words;
import org.lingshu.study.Findings.Benefit;

/** The plots of one study. */
final class StudyPlots {
    private static final int MOST = 30;
    private static final double GUESSING = 0.5;

    private StudyPlots() {
    }

    static List<Block> of(Study study, Findings found) {
        List<Block> blocks = new ArrayList<>(List.of(forest(found), curve(found)));
        if (study.lone()) return blocks;
        blocks.addAll(List.of(redundancy(found), shares(study, found), interaction(found), models(found.interaction())));
        List<Grid.Row> unsupported = found.interaction().each().stream().filter(each -> !each.supported())
                .map(each -> Grid.Row.of(Cell.of(each.feature()), Cell.of(each.rule()), Cell.number(Integer.toString(each.patients())), Cell.of(each.gain().gain()), StudyPage.number(each.p()))).toList();
        List<Grid.Row> seldom = found.interaction().seldom().stream().map(each -> Grid.Row.of(Cell.of(each.feature()), Cell.of(each.rule()), Cell.number(Integer.toString(each.patients())))).toList();
        if (!seldom.isEmpty()) {
            blocks.add(new Grid(Words.of("涉及患者太少、无从判断的规则特征", "Rule-derived features that speak of too few patients to be judged"),
                    List.of(Words.of("特征", "Feature"), Words.of("规则", "Rule"), Words.of("涉及患者", "Patients")), seldom));
        }
        if (!unsupported.isEmpty()) {
            blocks.add(new Grid(Words.of("未得到数据支持的规则特征（请其作者复核）", "Rule-derived features that the data do not support (for their experts)"),
                    List.of(Words.of("特征", "Feature"), Words.of("规则", "Rule"), Words.of("涉及患者", "Patients"), Words.of("对数损失改善", "Gain in log-loss"), Words.of("校正后 p", "Corrected p")), unsupported));
        }
        return blocks;
    }

    private static Plot forest(Findings found) {
        List<Intervals.Row> rows = new ArrayList<>();
        found.gains().forEach(each -> rows.add(new Intervals.Row(Words.of(each.chinese() + "（越大越好）", each.name() + " (more is better)"), each.gain(), each.equals(found.auc()))));
        rows.add(new Intervals.Row(Words.of("AUC，另一种区间（Nadeau–Bengio）", "AUC, by another method (Nadeau–Bengio)"), found.auc().corrected(), false));
        found.labels().stream().limit(MOST).forEach(each -> rows.add(new Intervals.Row(Words.same("AUC: " + each.label()), each.gain().gain(), false)));
        return new Plot(Words.of("该类信息带来的改善", "What the modality adds"), Words.of("每行一个指标：点是加入它之后改善多少，线是 95% 区间。线完全在零的右侧，说明有改善；跨过零，说明可能没有。",
                "One figure a line: the dot is how much better it is with the modality, the line its 95 % interval. A line wholly right of zero shows a gain; one that crosses zero may be none."), new Intervals(Axis.of(Words.of("改善", "Gain")), false, rows, 0));
    }

    private static Plot curve(Findings found) {
        List<Curves.Curve> curves = List.of(line(found, Words.of("含该类信息", "With the modality"), Benefit::with, false), line(found, Words.of("不含", "Without it"), Benefit::without, false),
                line(found, Words.of("人人处理", "Act on everybody"), Benefit::all, true), line(found, Words.of("一概不处理", "Act on nobody"), each -> 0, true));
        return new Plot(Words.of("决策曲线", "Decision curve"), Words.of("横轴：从多大的概率起采取行动；纵轴：每例患者净得的真阳性。同一横坐标上，较高的线更值得采用。",
                "Across: the probability from which one acts. Up: true positives a patient, less false ones at the odds of that threshold. At the same threshold the higher line is worth more."),
                new Curves(Axis.share(Words.of("阈值概率", "Threshold")), Axis.of(Words.of("净获益", "Net benefit")), curves));
    }

    private static Grid models(Interaction interaction) {
        List<Grid.Row> rows = new ArrayList<>();
        rows.add(Grid.Row.of(Cell.of(Words.of("各类信息分数相加", "A score for each modality, added")), StudyPage.number(interaction.free().before()), Cell.number("-"),
                StudyPage.number(interaction.freeAuc().before()), Cell.number("-")));
        if (!interaction.rules().isEmpty()) rows.add(model(Words.of("再加规则导出的跨类特征", "The same with rule-derived features of several"), interaction.rules().getFirst(), interaction.rules().getLast()));
        rows.add(model(Words.of("再允许各类信息相乘", "The same, free to multiply them"), interaction.free(), interaction.freeAuc()));
        return new Grid(Words.of("三种模型", "Three models"), List.of(Words.of("模型", "Model"), Words.of("对数损失", "Log-loss"), Words.of("改善", "Gain"), Words.same("AUC"), Words.of("AUC 改善", "Gain in AUC")), rows);
    }

    private static Grid.Row model(Words name, Gain loss, Gain auc) {
        return Grid.Row.of(Cell.of(name), StudyPage.number(loss.after()), Cell.of(loss.gain()), StudyPage.number(auc.after()), Cell.of(auc.gain()));
    }

    /** Acting on everybody falls without end; below a point it says nothing and would press the other lines together. */
    private static Curves.Curve line(Findings found, Words name, ToDoubleFunction<Benefit> height, boolean reference) {
        double floor = -0.1;
        return new Curves.Curve(name, found.curve().stream().filter(each -> height.applyAsDouble(each) > floor).map(each -> Curves.Point.of(each.threshold(), height.applyAsDouble(each))).toList(), reference);
    }

    private static Plot redundancy(Findings found) {
        Redundancy redundancy = found.redundancy();
        List<Intervals.Row> rows = List.of(new Intervals.Row(Words.of("其他信息", "The others"), redundancy.others(), false), new Intervals.Row(Words.of("该类信息单独", "The modality alone"), redundancy.alone(), false),
                new Intervals.Row(Words.of("去掉其他信息所能预测的部分之后", "What the others do not predict of it"), redundancy.remaining(), true));
        return new Plot(Words.of("冗余", "Redundancy"), Words.of("AUC 为 0.5 等于猜测。若第三行回到 0.5，它所知道的，其他信息也都知道。",
                "An AUC of 0.5 is guessing. If the third line falls back to it, the others know all that the modality knows."), new Intervals(new Axis(Words.same("AUC"), rows.stream().allMatch(row -> row.estimate().low() >= GUESSING) ? GUESSING : Double.NaN, Double.NaN), false, rows, GUESSING));
    }

    private static Plot shares(Study study, Findings found) {
        List<Intervals.Row> rows = found.shares().stream().map(each -> new Intervals.Row(Words.same(each.modality()), each.auc(), each.modality().equals(study.modality()))).toList();
        double from = found.shares().stream().allMatch(each -> each.auc().low() >= 0) ? 0 : Double.NaN;
        return new Plot(Words.of("Shapley 份额", "Shapley shares"), Words.of("高于猜测的 AUC 如何归功于各类信息：按一切先后次序加入，取平均贡献；各行相加等于全部信息的 AUC 减 0.5。",
                "The AUC above guessing, credited to the modalities: what each adds on average over all orders in which they may join; the lines add up to the AUC of all of them less 0.5."), new Intervals(new Axis(Words.of("AUC 份额", "Share of the AUC"), from, Double.NaN), true, rows, 0));
    }

    private static Plot interaction(Findings found) {
        Interaction interaction = found.interaction();
        List<Intervals.Row> rows = new ArrayList<>();
        rows.add(new Intervals.Row(Words.of("允许相乘", "Free to multiply"), interaction.free().gain(), interaction.supported()));
        interaction.rules().stream().limit(1).forEach(each -> rows.add(new Intervals.Row(Words.of("全部规则特征", "All rule-derived features"), each.gain(), false)));
        interaction.each().stream().sorted((a, b) -> Double.compare(b.gain().gain().value(), a.gain().gain().value())).limit(MOST)
                .forEach(each -> rows.add(new Intervals.Row(Words.same(each.feature()), each.gain().gain(), each.supported())));
        if (interaction.each().isEmpty() && interaction.seldom().isEmpty()) rows.add(new Intervals.Row(Words.of("规则特征（队列中没有）", "Rule-derived features (the cohort has none)"), new Estimate(Double.NaN, Double.NaN, Double.NaN), false));
        return new Plot(Words.of("交互作用", "Interaction"), Words.of("与各类信息各自计分再相加的模型相比，对数损失改善多少；零以右为更好。▶ 表示校正后得到支持。",
                "How much better the log-loss is than that of a model which adds one score for each modality; right of zero is better. ▶ marks what is supported after correction."),
                new Intervals(Axis.of(Words.of("对数损失改善", "Gain in log-loss")), false, rows, 0));
    }
}
