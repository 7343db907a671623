package org.lingshu.leak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.lingshu.model.Subject;
import org.lingshu.model.Table;
import org.lingshu.problem.Problem;

/**
 * Records whose text stands under two ids. The likeness of two texts is the weighted share (Jaccard) of their {@linkplain Shingles shingles}: 1 for the same
 * text, about 0.8 where every tenth clause is gone, under 0.3 for patients of one ward. Nearly the same text is refused; so is a table in which most
 * records have a likeness among the others, however changed. Texts that are alike and no more are remarked on: the same patient may have come twice.
 */
final class TextTwins {
    private static final double SAME = 0.8;
    private static final double ALIKE = 0.6;
    private static final double RELATED = 0.35;
    /** A text that tells less, in nats, may be another's by chance. */
    private static final double LEAST = 40;
    private final Table table;
    private final Shingles shingles;
    private final double[] sums;

    private TextTwins(Table table, List<String> texts) {
        this.table = table;
        this.shingles = new Shingles(texts);
        this.sums = IntStream.range(0, texts.size()).mapToDouble(shingles::sum).toArray();
    }

    private record Alike(Pair pair, double likeness) {
    }

    static Leaks in(Table table, Clues clues) {
        if (clues.texts().stream().allMatch(String::isEmpty)) return Leaks.none();
        List<Alike> alike = new TextTwins(table, clues.texts()).alike();
        long related = alike.stream().flatMap(each -> List.of(each.pair().one(), each.pair().other()).stream()).distinct().count();
        long written = clues.texts().stream().filter(text -> !text.isEmpty()).count();
        double least = related * 2 > written && related > 2 ? RELATED : SAME;
        List<Alike> same = alike.stream().filter(each -> each.likeness() >= least).toList();
        List<Alike> near = alike.stream().filter(each -> each.likeness() >= ALIKE && each.likeness() < least).toList();
        Leaks leaks = same.isEmpty() ? Leaks.none() : Leaks.refusing(problem("texts-copied", "are texts written more than once", "为重复（或略加改动）的文本", same, table, clues,
                "keep one record of each, or give them one `group`; --allow-leaks trains nevertheless 每份病历只留一份，或以 group 标明同一患者；确认无误可用 --allow-leaks"));
        return near.isEmpty() ? leaks : leaks.and(Leaks.remarking(problem("texts-alike", "have texts much like another's", "文本颇为相似", near, table, clues,
                "the same patient twice? then give both one `group` 若为同一患者，请以 group 标明")));
    }

    private List<Alike> alike() {
        Map<Long, List<Integer>> having = new HashMap<>();
        List<Alike> all = new ArrayList<>();
        for (int one = 0; one < shingles.size(); one++) {
            if (sums[one] < LEAST) continue;
            double[] shared = new double[one];
            for (long each : shingles.of(one)) {
                double weight = shingles.weight(each);
                if (weight == 0) continue;
                List<Integer> earlier = having.computeIfAbsent(each, key -> new ArrayList<>());
                for (int other : earlier) shared[other] += weight;
                earlier.add(one);
            }
            Subject subject = table.subjects().get(one);
            for (int other = 0; other < one; other++) {
                double likeness = shared[other] / (sums[one] + sums[other] - shared[other]);
                if (shared[other] > 0 && likeness >= RELATED && !subject.group().equals(table.subjects().get(other).group())) all.add(new Alike(Pair.of(other, one), likeness));
            }
        }
        return all;
    }

    private static Problem problem(String check, String what, String chinese, List<Alike> alike, Table table, Clues clues, String hint) {
        List<List<Integer>> sets = Sets.of(alike.stream().map(Alike::pair).toList());
        int rows = sets.stream().mapToInt(List::size).sum();
        double[] likeness = alike.stream().mapToDouble(Alike::likeness).sorted().toArray();
        String range = String.format(Locale.ROOT, "%.2f–%.2f", likeness[0], likeness[likeness.length - 1]);
        return Problem.at(clues.path(), 0, check, rows + " of " + table.size() + " records " + what + ": " + Twins.shown(sets, table) + "; likeness " + range + " of 1", table.size() + " 份病历中有 "
                + rows + " 份" + chinese + "：" + Twins.shown(sets, table) + "；相似度 " + range, hint);
    }
}
