package org.lingshu.leak;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lingshu.model.Subject;
import org.lingshu.model.Table;
import org.lingshu.problem.Problem;

/**
 * Patients whose numbers stand in a table more than once, copied or jittered, and not kept together by their group: a fold that holds one of them out has
 * learned from the others. Rows are compared within four tolerances, so that an exact copy is found in three columns and one that was moved by a tenth
 * of a standard deviation in eight or more.
 */
final class Twins {
    /** In millionths of a standard deviation; each finds copies moved by up to a quarter of it. */
    private static final List<Integer> TOLERANCES = List.of(10, 50_000, 200_000, 400_000);
    private static final int SHOWN = 3;
    private static final String HINT = "keep one row of each, or give all rows of a patient one `group`; --allow-leaks trains nevertheless "
            + "每位患者只留一行，或以 group 标明同一患者；确认无误可用 --allow-leaks";

    private Twins() {
    }

    static Leaks in(Table table, Clues clues) {
        Set<Pair> pairs = new TreeSet<>();
        List<Integer> columns = columns(table, clues);
        Cells cells = Cells.of(table, columns);
        if (table.size() < 3 || cells.width() == 0) return Leaks.none();
        for (int tolerance : TOLERANCES) {
            Likeness likeness = Likeness.of(cells, table.subjects(), tolerance);
            pairs.addAll(new Tail(likeness, 0.85f, 0.15f).refused());
            pairs.addAll(new Tail(likeness, 0.95f, 0.05f).refused());
        }
        return pairs.isEmpty() ? Leaks.none() : Leaks.refusing(problem(pairs, table, columns, clues));
    }

    /** Two records may lead rules to the same features; where there is text, the text is to tell them apart. */
    private static List<Integer> columns(Table table, Clues clues) {
        Set<String> read = table.columns().blocks().stream().filter(block -> block.fromCases()).map(block -> block.name()).collect(Collectors.toSet());
        boolean text = clues.texts().stream().filter(each -> !each.isEmpty()).count() * 2 > table.size();
        return IntStream.range(0, table.columns().size()).filter(j -> !text || !read.contains(table.columns().all().get(j).block())).boxed().toList();
    }

    private static Problem problem(Collection<Pair> pairs, Table table, List<Integer> columns, Clues clues) {
        List<List<Integer>> sets = Sets.of(pairs);
        int rows = sets.stream().mapToInt(List::size).sum();
        Pair first = pairs.iterator().next();
        List<Spread> spreads = columns.stream().map(j -> Spread.of(table, j)).toList();
        List<Double> others = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            int other = (int) ((i + 1L + (long) i * 7919 % Math.max(1, table.size() - 1)) % table.size());
            double apart = apart(table, columns, spreads, Pair.of(i, other));
            if (i != other && !Double.isNaN(apart) && !pairs.contains(Pair.of(i, other))) others.add(apart);
        }
        double typical = others.stream().sorted().skip(others.size() / 2).findFirst().orElse(Double.NaN);
        String evidence = String.format(Locale.ROOT, "%.3f", apart(table, columns, spreads, first));
        String usual = String.format(Locale.ROOT, "%.2f", typical);
        String names = named(first, table);
        return Problem.at(clues.path(), 0, "patients-copied", rows + " of " + table.size() + " rows are " + sets.size() + (sets.size() == 1 ? " patient" : " patients") + " written more than once: " + shown(sets, table)
                + "; " + names + " differ by " + evidence + " standard deviations in each column, two patients of this table by " + usual, table.size() + " 行中有 " + rows + " 行其实是 "
                + sets.size() + " 位患者的重复（或略加扰动）：" + shown(sets, table) + "；" + names + " 每列平均仅差 " + evidence + " 个标准差，而一般两位患者相差 " + usual, HINT);
    }

    private static String named(Pair pair, Table table) {
        return "`" + table.subjects().get(pair.one()).id() + "`, `" + table.subjects().get(pair.other()).id() + "`";
    }

    static String shown(List<List<Integer>> sets, Table table) {
        return sets.stream().limit(SHOWN).map(set -> set.stream().limit(2L * SHOWN).map(table.subjects()::get).map(Subject::id).map(id -> "`" + id + "`").collect(Collectors.joining("=")))
                .collect(Collectors.joining(", ")) + (sets.size() > SHOWN ? ", …" : "");
    }

    /** How far two rows are apart: root mean square over the columns that both know, in standard deviations. */
    private static double apart(Table table, List<Integer> columns, List<Spread> spreads, Pair pair) {
        double squares = 0;
        int known = 0;
        for (int k = 0; k < spreads.size(); k++) {
            double apart = spreads.get(k).standard(table.value(pair.one(), columns.get(k))) - spreads.get(k).standard(table.value(pair.other(), columns.get(k)));
            if (Double.isNaN(apart)) continue;
            squares += apart * apart;
            known++;
        }
        return known == 0 ? Double.NaN : Math.sqrt(squares / known);
    }
}
