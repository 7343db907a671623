package org.lingshu.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lingshu.report.Block;
import org.lingshu.report.Cell;
import org.lingshu.report.Document;
import org.lingshu.report.Facts;
import org.lingshu.report.Grid;
import org.lingshu.report.Heading;
import org.lingshu.report.Notice;
import org.lingshu.report.Paragraph;
import org.lingshu.report.Words;

/** A discovery as a document with plots. */
public final class DiscoveryPage {
    private static final int SPELLED = 15;
    private final DiscoveryReport report;
    private final Discovery discovery;
    private final List<Block> blocks = new ArrayList<>();

    private DiscoveryPage(DiscoveryReport report) {
        this.report = report;
        this.discovery = report.discovery();
    }

    /** The document. */
    public static Document of(DiscoveryReport report) {
        return new DiscoveryPage(report).document();
    }

    private Document document() {
        if (report.quick()) blocks.add(new Notice(DiscoveryReport.QUICK));
        blocks.add(new Heading(Words.of("概要", "In short")));
        DiscoveryText.summary(discovery).forEach(each -> blocks.add(new Paragraph(each)));
        blocks.add(new Notice(DiscoveryReport.WARNING));
        blocks.add(facts());
        List<Hypothesis> sorted = DiscoveryText.sorted(discovery.replicated());
        if (discovery.enough()) hypotheses(sorted);
        if (!discovery.failed().isEmpty()) {
            blocks.add(new Heading(Words.of("未能重现", "Not replicated")));
            blocks.add(new Paragraph(Words.of("在寻找部分稳定且通过错误发现率，但在复核患者中未达标准，不作假说。", "Stable and past the false discovery rate among the patients that were searched, and not shown "
                    + "on the others: no hypotheses.")));
            blocks.add(grid(Words.of("未能重现者", "What did not replicate"), discovery.failed()));
        }
        blocks.add(new Heading(Words.of("规则与模型相左之处", "Where rules and model differ")));
        DiscoveryText.disagreement(discovery.disagreement()).forEach(each -> blocks.add(new Paragraph(each)));
        if (!discovery.disagreement().groups().isEmpty()) blocks.add(groups(discovery.disagreement()));
        blocks.add(new Heading(Words.of("方法", "Method")));
        blocks.add(new Paragraph(DiscoveryReport.METHOD));
        blocks.add(new Paragraph(Words.of("划分：", "Parts: ").then(discovery.design()).then(Words.of("。", "."))));
        remarks();
        return new Document(Words.of("发现：", "Discovery: ").then(Words.same(discovery.target() + " (" + report.data().cohort() + ")")),
                Words.of("数据中有什么是规则还没有说的？每一条都在未参与寻找的患者身上重现过。", "What is there that no rule says yet? Each of these held on patients who were not used to find it."), blocks);
    }

    private void hypotheses(List<Hypothesis> sorted) {
        blocks.add(new Heading(Words.of("假说", "Hypotheses")));
        if (sorted.isEmpty()) blocks.add(new Notice(Words.of("没有任何发现通过全部关卡。这也是一个结果。", "Nothing passed every gate. That is a result too.")));
        else blocks.add(grid(Words.of("重现的假说", "Replicated hypotheses"), sorted));
        sorted.stream().limit(SPELLED).forEach(each -> blocks.add(new Paragraph(Sentences.of(each, report.stated().naming()))));
        if (sorted.size() > SPELLED) blocks.add(new Paragraph(Words.of("其余各条的全文见 discovery.json。", "The sentences of the others stand in discovery.json.")));
        if (!report.drafted().isEmpty()) {
            blocks.add(new Paragraph(Sentences.say("草稿规则 %d 条见 drafts 文件夹，供专家裁定，不会被加载。", "%d draft rules stand in the folder drafts for an expert to judge; they are never "
                    + "loaded.", report.drafted().size())));
        }
        blocks.add(new Heading(Words.of("图", "Plots")));
        DiscoveryPlots plots = new DiscoveryPlots(discovery, report.stated().naming());
        blocks.addAll(plots.forest());
        blocks.add(plots.volcano());
        if (!discovery.passed().isEmpty()) blocks.add(plots.stability());
    }

    private Grid grid(Words caption, List<Hypothesis> some) {
        boolean adjusted = some.stream().anyMatch(each -> Double.isFinite(each.effect().adjusted().value()));
        List<Words> columns = new ArrayList<>(List.of(Words.of("编号", "Id"), Words.of("内容", "Claim"), Words.of("规则库", "Rulebook"), Words.of("符合 / 不符", "For / against"),
                Words.of("比值比（95% 区间）", "Odds ratio (95 % interval)"), Words.of("AUC", "AUC"), Words.of("复核 p（校正后）", "p of the others, corrected")));
        if (adjusted) columns.add(5, Words.of("校正年龄、性别后", "Adjusted for age and sex"));
        return new Grid(caption, columns, some.stream().map(each -> row(each, adjusted)).toList());
    }

    private Grid.Row row(Hypothesis one, boolean adjusted) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(one.id()), Cell.of(Sentences.title(one, report.stated().naming())), Cell.of(verdict(one)),
                Cell.number(one.effect().agree() + " / " + one.effect().disagree()), Cell.number(Sentences.odds(one.effect().odds())), Cell.of(one.effect().auc()),
                Cell.number(Sentences.p(one.replicated()).replace("= ", ""))));
        if (adjusted) cells.add(5, Cell.number(Double.isFinite(one.effect().adjusted().value()) ? Sentences.odds(one.effect().adjusted()) : "—"));
        return new Grid.Row(cells, one.holds() && one.novelty().verdict() == Novelty.Verdict.NEW);
    }

    private static Words verdict(Hypothesis one) {
        Words verdict = one.novelty().verdict().words();
        if (one.novelty().readOnly()) return verdict.then(Words.of("（仅读取，未联系此标签）", " (read, not tied to the label)"));
        return one.novelty().contrary() ? verdict.then(Words.of("，方向相反", ", the opposite")) : verdict;
    }

    private static Grid groups(Disagreement found) {
        List<Grid.Row> rows = IntStream.range(0, found.groups().size()).boxed().flatMap(i -> found.groups().get(i).telling().stream()
                .map(each -> Grid.Row.of(Cell.of(Integer.toString(i + 1)), Cell.of(each.feature()),
                Cell.number(each.within() + "/" + each.all()), Cell.number(each.beside() + "/" + each.others())))).toList();
        return new Grid(Words.of("各组与其余患者最不同的特征", "What tells each group from all other patients"), List.of(Words.of("组", "Group"), Words.of("特征", "Feature"), Words.of("组内",
                "Within"), Words.of("其余", "Others")), rows);
    }

    private Facts facts() {
        return new Facts(List.of(fact(Words.of("寻找", "Searched"), Integer.toString(discovery.searched())), fact(Words.of("复核", "Held against"), Integer.toString(discovery.held())),
                fact(Words.of("特征", "Features"), Integer.toString(discovery.features())), fact(Words.of("特征对", "Pairs"), Integer.toString(discovery.pairs())),
                fact(Words.of("半样本", "Half samples"), Integer.toString(2 * report.effort().halvings())), fact(Words.of("随机种子", "Seed"), Long.toString(report.effort().seed())),
                fact(Words.of("数据", "Data"), brief(report.data().hash())), fact(Words.of("规则", "Rules"), brief(report.rules())), fact(Words.of("知识库", "Knowledge"),
                        brief(report.knowledge())),
                fact(Words.of("软件", "Software"), report.software())));
    }

    private static String brief(String hash) {
        return hash.isEmpty() ? "—" : hash.substring(0, Math.min(12, hash.length()));
    }

    private static Facts.Fact fact(Words name, String value) {
        return new Facts.Fact(name, Words.same(value));
    }

    private void remarks() {
        if (report.data().remarks().isEmpty()) return;
        blocks.add(new Heading(Words.of("提示", "Remarks")));
        report.data().remarks().forEach(each -> blocks.add(new Paragraph(Words.same(each.path() + ": ").then(new Words(each.chinese(), each.message())))));
    }
}
