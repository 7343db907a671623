package org.lingshu.leak;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lingshu.model.Subject;
import org.lingshu.model.Table;
import org.lingshu.model.Target;
import org.lingshu.problem.Problem;

/**
 * An order that gives the label away: files are often sorted by the label, or by a time or place that goes with it. That is a remark, since no model reads
 * an order. A column that counts the rows or repeats the number in the ids lets a model read it: refused where it goes with the label.
 */
final class Ordering {
    private static final double STRONG = 0.7;
    private static final double WEAK = 0.6;
    private static final double ERRORS = 5;
    private static final double SAME = 0.99;
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,15})(?!.*\\d)");
    private final Table table;
    private final Target target;
    private final Clues clues;
    private final double[] places;
    private final double[] numbers;

    private Ordering(Table table, Target target, Clues clues) {
        this.table = table;
        this.target = target;
        this.clues = clues;
        this.places = IntStream.range(0, table.size()).asDoubleStream().toArray();
        this.numbers = table.subjects().stream().map(Subject::id).mapToDouble(Ordering::number).toArray();
    }

    static Leaks in(Table table, Target target, Clues clues) {
        return new Ordering(table, target, clues).all();
    }

    private Leaks all() {
        Leaks order = sorted(places, "the order of the rows", "行的次序");
        Leaks ids = Math.abs(Separation.correlation(numbers, places)) >= SAME && !order.remarks().isEmpty() ? Leaks.none() : sorted(numbers, "the number in the ids", "id 中的数字");
        return IntStream.range(0, table.columns().size()).parallel().mapToObj(this::column).reduce(Leaks.none(), Leaks::and).and(order).and(ids);
    }

    private Leaks sorted(double[] order, String what, String chinese) {
        int label = strongest(order);
        Separation found = of(order, label);
        if (found.strength() < STRONG || found.errors() < ERRORS) return Leaks.none();
        return Leaks.remarking(Problem.at(clues.path(), 0, "sorted-by-label", what + " goes with the class " + shown(label, found) + "; no model reads it, but was every class collected in the same way?",
                chinese + "与类别有关：" + shown(label, found) + "；模型不会读取次序，但请确认各类别的来源与时期相同", ""));
    }

    private Leaks column(int column) {
        double[] values = IntStream.range(0, table.size()).mapToDouble(i -> table.value(i, column)).toArray();
        if (IntStream.range(0, values.length).mapToDouble(i -> values[i]).filter(each -> !Double.isNaN(each)).distinct().count() < 0.5 * values.length) return Leaks.none();
        double place = Separation.correlation(values, places);
        double number = Separation.correlation(values, numbers);
        double closest = Math.abs(number) > Math.abs(place) ? number : place;
        if (Math.abs(closest) < SAME) return Leaks.none();
        int label = strongest(values);
        Separation found = of(values, label);
        String name = "`" + table.columns().label(column) + "`";
        String like = String.format(Locale.ROOT, "ρ %.3f", closest);
        String message = name + (closest == place ? " counts the rows of the file (" : " repeats the number in the ids (") + like + ")";
        String chinese = name + (closest == place ? " 就是行的序号（" : " 就是 id 中的数字（") + like + "）";
        if (found.strength() < WEAK || found.errors() < ERRORS) {
            return Leaks.remarking(Problem.at(clues.path(), 0, "index-column", message, chinese, "it tells nothing of a patient; take the column out 与患者无关，请删去该列"));
        }
        return Leaks.refusing(Problem.at(clues.path(), 0, "index-column", message + " and goes with the class " + shown(label, found), chinese + "，且与类别有关：" + shown(label, found),
                "take the column out; --allow-leaks trains nevertheless 请删去该列；确认无误可用 --allow-leaks"));
    }

    private int strongest(double[] order) {
        List<Separation> all = IntStream.range(0, target.classes().size()).mapToObj(label -> of(order, label)).toList();
        return IntStream.range(0, all.size()).reduce(0, (a, b) -> all.get(b).errors() > all.get(a).errors() ? b : a);
    }

    private Separation of(double[] order, int label) {
        return Separation.of(order, row -> target.holds(row, label));
    }

    private String shown(int label, Separation found) {
        return String.format(Locale.ROOT, "`%s` (AUC %.2f, %.0f σ)", target.classes().get(label), found.strength(), found.errors());
    }

    private static double number(String id) {
        Matcher matcher = NUMBER.matcher(id);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : Double.NaN;
    }
}
