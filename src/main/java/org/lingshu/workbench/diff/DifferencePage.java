package org.lingshu.workbench.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingshu.report.Axis;
import org.lingshu.report.Block;
import org.lingshu.report.Cell;
import org.lingshu.report.Document;
import org.lingshu.report.Estimate;
import org.lingshu.report.Facts;
import org.lingshu.report.Grid;
import org.lingshu.report.Heading;
import org.lingshu.report.Intervals;
import org.lingshu.report.Notice;
import org.lingshu.report.Paragraph;
import org.lingshu.report.Plot;
import org.lingshu.report.Words;

/** A difference as a page with plots, for the people who have to agree to it. */
public final class DifferencePage {
    private static final int MOST_PATIENTS = 200;
    private static final int MOST_NAMES = 12;
    private static final double Z = 1.959964;
    private final Difference one;
    private final List<Block> blocks = new ArrayList<>();

    private DifferencePage(Difference one) {
        this.one = one;
    }

    /** The page. */
    public static Document of(Difference difference) {
        DifferencePage page = new DifferencePage(difference);
        page.summary();
        page.changes();
        page.rules();
        page.plots();
        page.patients();
        return new Document(Words.of("规则之改，患者之变", "What a change of rules moves"), Words.same(difference.before() + " → " + difference.after()), page.blocks);
    }

    private void summary() {
        int answers = one.answers().size();
        blocks.add(new Facts(List.of(fact("病例", "Cases", one.cases()), fact("答复有变", "Answers moved", answers), fact("仅依据有变", "Only reasons moved", one.moved().size() - answers),
                fact("改动", "Changes", one.changes().size()), fact("不再用到之规则", "Rules newly dead", one.dead().size()))));
        int alerts = (int) one.count(Aspect.ALERT, "lost");
        if (alerts > 0) blocks.add(new Notice(Words.of("有 " + alerts + " 条警示不再给出，请逐一核对。", alerts + " alerts are no longer given: check each.")));
    }

    private static Facts.Fact fact(String chinese, String english, int value) {
        return new Facts.Fact(Words.of(chinese, english), Words.same(String.valueOf(value)));
    }

    private void changes() {
        blocks.add(new Heading(Words.of("改了什么", "What was changed")));
        List<Grid.Row> rows = one.changes().stream().map(each -> Grid.Row.of(Cell.of(each.id()), Cell.of(how(each.how())), Cell.of(each.place()), Cell.of(hashes(each)), Cell.of(reach(each.reach())))).toList();
        blocks.add(new Grid(Words.of("规则、知识条目与模型", "Rules, entries and models"), List.of(Words.of("名称", "Name"), Words.of("如何", "How"), Words.of("所在", "Place"), Words.of("摘要", "Hash"),
                Words.of("可及", "Can reach")), rows));
    }

    private static Words how(String how) {
        return Words.of(switch (how) {
            case "added" -> "新增";
            case "removed", "lost" -> "删除";
            case "gained" -> "新出";
            case "reworded" -> "改文";
            case "edited", "changed" -> "改动";
            default -> how;
        }, how);
    }

    private static String hashes(Change change) {
        return Stream.of(change.before(), change.after()).flatMap(Optional::stream).map(hash -> hash.substring(0, 8)).collect(Collectors.joining(" → "));
    }

    private static Words reach(Reach reach) {
        Words all = Words.same("");
        for (var each : reach.byKind().entrySet()) {
            Words kind = Arrays.stream(Aspect.values()).filter(aspect -> aspect.word().equalsIgnoreCase(each.getKey())).findFirst().map(Aspect::words).orElse(Words.same(each.getKey()));
            all = all.then(kind).then(Words.same(" " + each.getValue().size() + "：" + each.getValue().stream().limit(MOST_NAMES).collect(Collectors.joining("、"))
                    + (each.getValue().size() > MOST_NAMES ? "…" : "") + "  "));
        }
        return all;
    }

    private void rules() {
        if (one.dead().isEmpty() && one.alive().isEmpty()) return;
        blocks.add(new Heading(Words.of("规则之用与不用", "Rules that fell silent or began to speak")));
        List<Grid.Row> rows = new ArrayList<>();
        one.dead().forEach(name -> rows.add(new Grid.Row(List.of(Cell.of(name), Cell.of(Words.of("不再用到", "newly dead"))), true)));
        one.alive().forEach(name -> rows.add(Grid.Row.of(Cell.of(name), Cell.of(Words.of("始用到", "newly alive")))));
        blocks.add(new Grid(Words.of("就此病例库而言", "On this case base"), List.of(Words.of("规则", "Rule"), Words.of("变化", "Change")), rows));
    }

    private void plots() {
        List<Aspect> aspects = Arrays.stream(Aspect.values()).filter(each -> one.patients(each) > 0).toList();
        if (aspects.isEmpty()) return;
        blocks.add(new Heading(Words.of("变了多少", "How much moves")));
        Axis axis = new Axis(Words.of("有变患者之比例", "Share of patients that move"), 0, Double.NaN);
        blocks.add(new Plot(Words.of("各类陈述中有变之患者", "Patients that move, by kind of statement"),
                Words.of("横条越长，有变者越多；线段为 95% 区间，病例越少越宽；菱形为警示与结论。", "The longer the bar, the more patients move; the line is the 95% interval, the wider the fewer cases; diamonds are alerts and conclusions."),
                new Intervals(axis, true, aspects.stream().map(each -> new Intervals.Row(each.words(), share(one.patients(each)), each.compareTo(Aspect.CONCLUSION) <= 0)).toList(), Double.NaN)));
        Shifts.plots(one).forEach(blocks::add);
        blocks.add(new Grid(Words.of("陈述之增减", "Statements lost, gained and changed"), List.of(Words.of("陈述", "Statement"), Words.of("患者", "Patients"), Words.of("失", "Lost"), Words.of("得", "Gained"), Words.of("变", "Changed")),
                aspects.stream().map(each -> Grid.Row.of(Cell.of(each.words()), Cell.shaded(String.valueOf(one.patients(each)), (double) one.patients(each) / one.cases()), number(each, "lost"), number(each, "gained"),
                        number(each, "changed"))).toList()));
    }

    private Cell number(Aspect aspect, String how) {
        return Cell.number(String.valueOf(one.count(aspect, how)));
    }

    /** A share with its Wilson interval (E. B. Wilson 1927). */
    private Estimate share(int patients) {
        double n = one.cases();
        double p = patients / n;
        double middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return new Estimate(p, Math.max(0, middle - half), Math.min(1, middle + half));
    }

    private void patients() {
        List<Moved> answers = one.answers();
        if (answers.isEmpty()) return;
        blocks.add(new Heading(Words.of("患者，重者在前", "Patients, most serious first")));
        if (answers.size() > MOST_PATIENTS) {
            blocks.add(new Paragraph(Words.of("共 " + answers.size() + " 例，此处列前 " + MOST_PATIENTS + " 例；全部见 JSON。", "The first " + MOST_PATIENTS + " of " + answers.size() + "; the JSON holds all.")));
        }
        List<Grid.Row> rows = new ArrayList<>();
        for (Moved each : answers.subList(0, Math.min(answers.size(), MOST_PATIENTS))) {
            int more = each.moves().size() - MOST_NAMES;
            each.moves().stream().limit(MOST_NAMES).forEach(move -> rows.add(row(each.id(), move)));
            if (more > 0) rows.add(Grid.Row.of(Cell.of(each.id()), Cell.of(""), Cell.of(Words.of("另 " + more + " 处", more + " more")), Cell.of(""), Cell.of("")));
        }
        blocks.add(new Grid(Words.of("由何变何", "From what to what"), List.of(Words.of("患者", "Patient"), Words.of("陈述", "Statement"), Words.of("所指", "About"), Words.of("原", "From"), Words.of("今", "To")), rows));
    }

    private static Grid.Row row(String id, Move move) {
        return new Grid.Row(List.of(Cell.of(id), Cell.of(move.aspect().words().then(Words.same(" · ")).then(how(move.how()))), Cell.of(move.name()), Cell.of(DifferenceText.shown(move.from())),
                Cell.of(DifferenceText.shown(move.to()))), move.aspect() == Aspect.ALERT);
    }
}
