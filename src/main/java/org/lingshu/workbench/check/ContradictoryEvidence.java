package org.lingshu.workbench.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.WrittenRule;

/** One finding that speaks, in the same circumstances, both for and against the same element, or twice for it. */
final class ContradictoryEvidence implements Check {
    @Override
    public List<Problem> problems(Content content) {
        Map<Point, WrittenRule> speaksFor = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (WrittenRule rule : content.rules()) {
            if (Point.against(rule)) continue;
            for (Point point : Point.of(rule)) {
                WrittenRule before = speaksFor.putIfAbsent(point, rule);
                if (before != null && !same(rule, before)) problems.add(twice(rule, point, before));
            }
        }
        for (WrittenRule rule : content.rules()) {
            if (Point.against(rule)) Point.of(rule).stream().filter(speaksFor::containsKey).forEach(point -> problems.add(contrary(rule, point, speaksFor.get(point))));
        }
        return problems;
    }

    private static boolean same(WrittenRule one, WrittenRule other) {
        return Sameness.saying(one).equals(Sameness.saying(other)) && Sameness.conditions(one).equals(Sameness.conditions(other));
    }

    private static Problem twice(WrittenRule rule, Point point, WrittenRule other) {
        return rule.at(point.term(), "double-evidence", "`" + point.term() + "` counts for `" + point.element() + "` here and in `" + other.name() + "` (" + place(other) + ")",
                "`" + point.term() + "` 在此与 `" + other.name() + "` 两次计入 `" + point.element() + "`", "keep it where its strength is right");
    }

    private static Problem contrary(WrittenRule rule, Point point, WrittenRule other) {
        return rule.at(point.term(), "contradictory-evidence", "`" + point.term() + "` speaks against `" + point.element() + "` here, and for it in `" + other.name() + "` (" + place(other) + ")",
                "`" + point.term() + "` 在此反对 `" + point.element() + "`，而在 `" + other.name() + "` 中支持之", "take it out of one of them, or say in which circumstances each holds");
    }

    private static String place(WrittenRule rule) {
        return rule.entry().path() + ":" + rule.entry().line();
    }
}
