package org.lingshu.workbench.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lingshu.rulebook.WrittenCondition;
import org.lingshu.rulebook.WrittenRule;
import org.lingshu.trail.Need.How;
import org.lingshu.trail.Stage;

/**
 * A finding in its circumstances, and the element on which it speaks.
 *
 * @param element       the element
 * @param term          the finding
 * @param circumstances what else the rule asks for, written the same way for rules that ask the same
 */
record Point(String element, String term, Set<String> circumstances) {
    Point {
        circumstances = Set.copyOf(circumstances);
    }

    /** What a rule that rests on one finding says, one point for each term of its list; nothing for other rules. */
    static List<Point> of(WrittenRule rule) {
        List<WrittenCondition> findings = rule.conditions().stream().filter(each -> each.how() == How.THERE && "Finding".equals(each.kind())).toList();
        if (rule.entry().stage() != Stage.EVIDENCE || rule.saying().words().isEmpty() || findings.size() != 1) return List.of();
        WrittenCondition finding = findings.getFirst();
        Set<String> circumstances = new TreeSet<>(finding.qualities().stream().map(each -> each.text().replaceAll("\\s+", "")).toList());
        rule.conditions().stream().filter(each -> each != finding).map(each -> Sameness.said(rule, each)).forEach(circumstances::add);
        return finding.names().stream().distinct().map(term -> new Point(rule.saying().name(), term, circumstances)).toList();
    }

    /** Whether a rule speaks against its element. */
    static boolean against(WrittenRule rule) {
        return "against".equals(rule.saying().how());
    }
}
