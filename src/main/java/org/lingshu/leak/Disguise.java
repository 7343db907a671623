package org.lingshu.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lingshu.model.Column;
import org.lingshu.model.Table;
import org.lingshu.model.Target;
import org.lingshu.problem.Problem;

/**
 * A column that is the label in disguise (leakage as Kaufman, Rosset and Perlich 2012 define it: known only because the outcome is). Refused is a column
 *
 * <ul>
 * <li>of few different values, each of which goes with one class: the class of the others with that value is right for 99 in 100 patients;</li>
 * <li>that separates a class from the rest with an area of .99 or more, and leaves a fifth or less of the errors of the best column that does not follow it:
 * a strong marker stands in a row of strong markers, a leak stands alone;</li>
 * <li>that was measured for one class and not for the others (area of .99 or more);</li>
 * <li>that bears the target's name and goes with it (area of .8 or more).</li>
 * </ul>
 *
 * <p>Every class spoken of has ten patients or more, and so have the others: that a column of thousands separates ten from ten by chance does not happen.
 */
final class Disguise {
    private static final int FEWEST = 10;
    private static final double PERFECT = 0.99;
    private static final double NAMED = 0.8;
    private static final double ALONE = 0.2;
    private static final double FOLLOWS = 0.9;
    private static final int MOST_VALUES = 20;
    private static final int SHOWN = 5;
    private static final String HINT = "is it known before the outcome is? if not, take the column out; --allow-leaks trains nevertheless "
            + "该列在结局之前就已知道吗？若不是，请删去；确认无误可用 --allow-leaks";
    private final Table table;
    private final Target target;
    private final Clues clues;

    private Disguise(Table table, Target target, Clues clues) {
        this.table = table;
        this.target = target;
        this.clues = clues;
    }

    private record Suspect(int column, int label, Separation separation) {
        double error() {
            return 1 - separation.strength();
        }
    }

    static Leaks in(Table table, Target target, Clues clues) {
        Disguise disguise = new Disguise(table, target, clues);
        Map<Integer, Problem> found = new TreeMap<>();
        disguise.codes().forEach(found::putIfAbsent);
        disguise.alone().forEach(found::putIfAbsent);
        disguise.measured().forEach(found::putIfAbsent);
        Leaks named = disguise.named(found.keySet());
        List<Problem> shown = found.values().stream().limit(SHOWN).toList();
        int more = found.size() - shown.size();
        Leaks leaks = new Leaks(shown, List.of()).and(named);
        return more == 0 ? leaks : leaks.and(Leaks.refusing(Problem.at(clues.path(), 0, "label-in-disguise", more + " more columns tell the label in the same way", "另有 " + more + " 列同样泄露标签", "")));
    }

    /** Columns whose few values are the classes under other names. */
    private Map<Integer, Problem> codes() {
        if (!target.kind().exclusive()) return Map.of();
        Map<Integer, Problem> all = new TreeMap<>();
        columns().forEach(j -> {
            double right = 100 * Coding.of(values(j), target, FEWEST);
            if (right < 100 * PERFECT) return;
            all.put(j, problem(j, String.format(Locale.ROOT, "each of its values goes with one class of `%s` (right for %.1f %% of the patients who have it)", target.name(), right),
                    String.format(Locale.ROOT, "每个取值各对应 `%s` 的一个类别（对 %.1f %% 的患者成立）", target.name(), right)));
        });
        return all;
    }

    /** Columns that separate a class far beyond what any other reaches. */
    private Map<Integer, Problem> alone() {
        Map<Integer, Problem> all = new TreeMap<>();
        for (int label = 0; label < target.classes().size(); label++) {
            List<Suspect> best = separations(label);
            for (Suspect each : best.stream().filter(one -> one.separation().strength() >= PERFECT).limit(SHOWN).toList()) {
                Optional<Suspect> next = best.stream().filter(other -> other.column() != each.column() && !follows(each.column(), other.column())).findFirst();
                double error = next.map(Suspect::error).orElse(0.5);
                if (each.error() > ALONE * error) continue;
                String other = next.map(one -> String.format(Locale.ROOT, "`%s` %.3f", name(one.column()), one.separation().strength())).orElse("0.500");
                all.putIfAbsent(each.column(), problem(each.column(), String.format(Locale.ROOT, "it alone separates `%s` with an AUC of %.3f, the next column reaches %s",
                        target.classes().get(label), each.separation().strength(), other), String.format(Locale.ROOT, "单凭此列区分 `%s` 的 AUC 即为 %.3f，次佳的列为 %s",
                        target.classes().get(label), each.separation().strength(), other)));
            }
        }
        return all;
    }

    /** The columns that are known of both sides, the best first. */
    private List<Suspect> separations(int label) {
        return columns().parallel().mapToObj(j -> new Suspect(j, label, Separation.of(values(j), row -> target.holds(row, label))))
                .filter(each -> each.separation().with() >= FEWEST && each.separation().apart() >= FEWEST).sorted(Comparator.comparingDouble(Suspect::error).thenComparingInt(Suspect::column)).toList();
    }

    private boolean follows(int one, int other) {
        return Math.abs(Separation.correlation(values(one), values(other))) >= FOLLOWS;
    }

    /** Columns that are there for one class alone. */
    private Map<Integer, Problem> measured() {
        Map<Integer, Problem> all = new TreeMap<>();
        Set<Integer> gaps = columns().filter(j -> IntStream.range(0, table.size()).filter(i -> Double.isNaN(table.value(i, j))).limit(FEWEST).count() == FEWEST).boxed().collect(Collectors.toSet());
        for (int label = 0; label < target.classes().size(); label++) {
            int holding = label;
            columns().filter(gaps::contains).forEach(j -> {
                double[] there = Arrays.stream(values(j)).map(value -> Double.isNaN(value) ? 0 : 1).toArray();
                Separation found = Separation.of(there, row -> target.holds(row, holding));
                if (found.with() < FEWEST || found.apart() < FEWEST || found.strength() < PERFECT) return;
                all.putIfAbsent(j, problem(j, String.format(Locale.ROOT, "whether it was measured tells `%s` with an AUC of %.3f", target.classes().get(holding), found.strength()),
                        String.format(Locale.ROOT, "是否测过即可区分 `%s`，AUC 为 %.3f", target.classes().get(holding), found.strength())));
            });
        }
        return all;
    }

    /** Columns of tables that are called like the target. */
    private Leaks named(Set<Integer> known) {
        List<Leaks> all = new ArrayList<>();
        columns().filter(j -> !known.contains(j) && !fromCases(j) && clues.names().stream().anyMatch(name -> Naming.names(feature(j), name))).forEach(j -> {
            double strength = IntStream.range(0, target.classes().size()).mapToObj(label -> Separation.of(values(j), row -> target.holds(row, label))).mapToDouble(Separation::strength).max().orElse(0.5);
            String also = String.format(Locale.ROOT, "it is called like the target `%s` (AUC %.2f)", target.name(), strength);
            String chinese = String.format(Locale.ROOT, "列名与目标 `%s` 相近（AUC %.2f）", target.name(), strength);
            all.add(strength >= NAMED ? Leaks.refusing(problem(j, also, chinese)) : Leaks.remarking(Problem.at(clues.path(), 0, "named-like-target", "`" + name(j) + "`: " + also, "`" + name(j) + "`：" + chinese, "")));
        });
        return all.stream().reduce(Leaks.none(), Leaks::and);
    }

    private Problem problem(int column, String message, String chinese) {
        return Problem.at(clues.path(), 0, "label-in-disguise", "`" + name(column) + "` seems to be the label: " + message, "`" + name(column) + "` 疑为标签本身：" + chinese, HINT);
    }

    private IntStream columns() {
        return IntStream.range(0, table.columns().size());
    }

    private double[] values(int column) {
        return IntStream.range(0, table.size()).mapToDouble(row -> table.value(row, column)).toArray();
    }

    private boolean fromCases(int column) {
        String block = table.columns().all().get(column).block();
        return table.columns().blocks().stream().anyMatch(each -> each.name().equals(block) && each.fromCases());
    }

    private String feature(int column) {
        return table.columns().all().get(column).feature();
    }

    private String name(int column) {
        Column one = table.columns().all().get(column);
        return one.block() + ":" + one.feature();
    }
}
