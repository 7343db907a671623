package org.lingshu.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lingshu.model.Evaluation;
import org.lingshu.model.Figure;
import org.lingshu.model.Judged;
import org.lingshu.report.Block;
import org.lingshu.report.Cell;
import org.lingshu.report.Document;
import org.lingshu.report.Facts;
import org.lingshu.report.Grid;
import org.lingshu.report.Heading;
import org.lingshu.report.Notice;
import org.lingshu.report.Paragraph;
import org.lingshu.report.Words;

/** An appraisal as a document with plots. */
public final class AppraisalPage {
    private final Appraisal appraisal;
    private final Evaluation evaluation;
    private final List<Block> blocks = new ArrayList<>();

    private AppraisalPage(Appraisal appraisal) {
        this.appraisal = appraisal;
        this.evaluation = appraisal.evaluation();
    }

    /** The document. */
    public static Document of(Appraisal appraisal) {
        return new AppraisalPage(appraisal).document();
    }

    private Document document() {
        if (appraisal.quick()) blocks.add(new Notice(Sayings.QUICK));
        data();
        figures();
        Map<Words, List<Block>> parts = Plots.of(appraisal);
        parts.forEach((heading, plots) -> {
            if (plots.isEmpty()) return;
            blocks.add(new Heading(heading));
            blocks.addAll(plots);
        });
        remarks();
        return new Document(new Words("评估：" + appraisal.data().cohort() + "，" + evaluation.target(), "Evaluation: " + appraisal.data().cohort() + ", " + evaluation.target()),
                Words.of("每个数字都来自模型没有见过的患者；括号内是 95% 区间。", "Every figure comes from patients that the model had not seen; in brackets its 95 % interval."), blocks);
    }

    private void data() {
        var data = appraisal.data();
        blocks.add(new Facts(List.of(new Facts.Fact(Words.of("患者", "Patients"), Words.same(Integer.toString(data.patients()))),
                new Facts.Fact(Words.of("分组", "Groups"), Words.same(Integer.toString(data.groups()))), new Facts.Fact(Words.of("类别", "Classes"), classes()),
                new Facts.Fact(Words.of("模态", "Modalities"), modalities()), new Facts.Fact(Words.of("验证方式", "Held out"), Words.same(evaluation.design())),
                new Facts.Fact(Words.of("随机种子", "Seed"), Words.same(Long.toString(appraisal.seed()))),
                new Facts.Fact(Words.of("数据", "Data"), Words.same(data.hash().substring(0, Math.min(12, data.hash().length())))), new Facts.Fact(Words.of("软件", "Software"), Words.same(appraisal.software())))));
    }

    private void remarks() {
        if (evaluation.remarks().isEmpty() && appraisal.data().remarks().isEmpty()) return;
        blocks.add(new Heading(Words.of("提示", "Remarks")));
        evaluation.remarks().forEach(each -> blocks.add(new Paragraph(Words.same(each))));
        appraisal.data().remarks().forEach(each -> blocks.add(new Paragraph(Words.same(each.path() + ": ").then(new Words(each.chinese(), each.message())))));
    }

    private Words classes() {
        String all = appraisal.data().classes().entrySet().stream().limit(12).map(each -> each.getKey() + " " + each.getValue()).collect(Collectors.joining(", "));
        return Words.same(appraisal.data().classes().size() > 12 ? all + " …" : all);
    }

    private Words modalities() {
        List<Words> names = evaluation.modalities().stream().map(Names::modality).toList();
        return new Words(names.stream().map(Words::chinese).collect(Collectors.joining("、")), names.stream().map(Words::english).collect(Collectors.joining(", ")));
    }

    private void figures() {
        blocks.add(new Heading(Words.of("结果", "Results")));
        blocks.add(new Notice(Sayings.BEST));
        List<Words> columns = new ArrayList<>(List.of(Words.of("算法与融合", "Algorithm and fusion")));
        evaluation.chosen().figures().forEach(each -> columns.add(Names.figure(each)));
        columns.add(Names.figure(evaluation.chosen().covered()));
        columns.add(Words.of("被选次数", "Chosen"));
        List<Grid.Row> rows = new ArrayList<>();
        rows.add(row(Words.same("= ").then(Names.CHOSEN), evaluation.chosen(), "", true));
        for (Judged each : evaluation.candidates()) {
            boolean usual = each.candidate().name().equals(appraisal.usual());
            int times = evaluation.choices().getOrDefault(each.candidate().name(), 0);
            rows.add(row(Words.same(usual ? "* " : "").then(Names.candidate(each.candidate())), each, times == 0 ? "" : times + "/" + appraisal.parts(), false));
        }
        blocks.add(new Grid(Words.of("各算法与融合方式", "Every algorithm with every fusion"), columns, rows));
        blocks.add(new Paragraph(Words.same("= ").then(Sayings.CHOSEN)));
        if (!appraisal.usual().isEmpty()) blocks.add(new Paragraph(Words.same("* ").then(Sayings.USUAL)));
    }

    private static Grid.Row row(Words name, Judged judged, String times, boolean marked) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(name)));
        for (Figure each : judged.figures()) cells.add(Cell.of(Names.estimate(each)));
        cells.add(Cell.of(Names.estimate(judged.covered())));
        cells.add(Cell.number(times));
        return new Grid.Row(cells, marked);
    }
}
