package org.lingshu.workbench.diff;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A difference for a person at a terminal: what was changed, who moves, and the sums last. */
public final class DifferenceText {
    private static final int MOST_PATIENTS = 20;
    private static final int MOST_MOVES = 6;
    private static final int MOST_CHANGES = 40;
    private static final int WIDEST = 60;
    private final StringBuilder text = new StringBuilder();

    private DifferenceText() {
    }

    /** The whole text; long lists are cut and say so. */
    public static String of(Difference one) {
        DifferenceText page = new DifferenceText();
        page.line(one.before() + " → " + one.after());
        page.part("改动 changed", one.changes().stream().map(DifferenceText::change).toList(), MOST_CHANGES);
        page.part("此前曾用、今无一例用到之规则 rules newly dead on these cases", List.copyOf(one.dead()), MOST_CHANGES);
        page.part("此前未用、今用到之规则 rules newly alive", List.copyOf(one.alive()), MOST_CHANGES);
        page.part("有变之患者，重者在前 patients that move, most serious first", one.answers().stream().map(DifferenceText::patient).toList(), MOST_PATIENTS);
        for (Aspect each : Aspect.values()) {
            if (one.patients(each) > 0) {
                page.line(each.words().chinese() + " " + each.words().english() + ": " + one.patients(each) + " patients (" + one.count(each, "lost") + " lost, " + one.count(each, "gained") + " gained, "
                        + one.count(each, "changed") + " changed)");
            }
        }
        int answers = one.answers().size();
        page.line(one.cases() + " cases: " + answers + " answers moved, " + (one.moved().size() - answers) + " only in their reasons, " + (one.cases() - one.moved().size()) + " unmoved.  共 " + one.cases()
                + " 例：" + answers + " 例答复有变，" + (one.moved().size() - answers) + " 例仅依据有变。");
        return page.text.toString();
    }

    private static String change(Change one) {
        String reach = one.reach().brief();
        return one.how() + "  " + one.what() + "  " + one.id() + "  " + one.place() + (reach.isEmpty() ? "" : "\n      → " + reach);
    }

    private static String patient(Moved one) {
        String moves = one.moves().stream().limit(MOST_MOVES).map(DifferenceText::move).collect(Collectors.joining("\n"));
        int left = one.moves().size() - MOST_MOVES;
        return one.id() + "\n" + moves + (left > 0 ? "\n      … " + left + " more" : "");
    }

    private static String move(Move one) {
        return "      " + one.aspect().words().chinese() + " " + one.how() + "  " + one.name() + ": " + shown(one.from()) + " → " + shown(one.to());
    }

    static String shown(String value) {
        if (value.isEmpty()) return "—";
        return value.length() <= WIDEST ? value : value.substring(0, WIDEST) + "…";
    }

    private void part(String title, Collection<String> lines, int most) {
        if (lines.isEmpty()) return;
        line("■ " + title + " (" + lines.size() + ")");
        lines.stream().limit(most).forEach(each -> line("  " + each));
        if (lines.size() > most) line("  … " + (lines.size() - most) + " more; --json and --out give all  其余见 --json 与 --out");
    }

    private void line(String one) {
        text.append(one).append('\n');
    }
}
