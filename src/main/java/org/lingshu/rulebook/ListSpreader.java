package org.lingshu.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Spreads a list that an expert wrote, {@code $sign : Finding( present, term in ( "a", "b" ) )}, into alternatives with {@code ==}, which the engine
 * finds by hash instead of comparing one by one. What fires, and on what, is the same. Only findings are many enough in a case for this to pay.
 */
final class ListSpreader {
    private static final Pattern LIST = Pattern.compile("^\\s*(\\w+)\\s+in\\s*\\((.*)\\)\\s*$", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final int MOST_BRANCHES = 60;

    private ListSpreader() {
    }

    static void spread(PackageDescr file) {
        file.getRules().forEach(ListSpreader::spread);
    }

    private static void spread(RuleDescr rule) {
        AndDescr conditions = rule.getLhs();
        if (conditions == null) return;
        int branches = 1;
        List<BaseDescr> spread = new ArrayList<>();
        for (BaseDescr condition : conditions.getDescrs()) {
            if (condition instanceof NotDescr not && not.getDescrs().size() == 1 && not.getDescrs().getFirst() instanceof PatternDescr denied) {
                spread.addAll(denials(not, alternatives(denied)));
                continue;
            }
            List<PatternDescr> alternatives = condition instanceof PatternDescr pattern ? alternatives(pattern) : List.of();
            if (alternatives.size() > 1 && branches * alternatives.size() <= MOST_BRANCHES) {
                branches *= alternatives.size();
                OrDescr or = new OrDescr();
                alternatives.forEach(or::addDescr);
                spread.add(or);
            } else {
                spread.add(condition);
            }
        }
        AndDescr all = new AndDescr();
        spread.forEach(all::addDescr);
        rule.setLhs(all);
    }

    /** That none of a list is there is that the first is not there, and the second is not, and so on. */
    private static List<BaseDescr> denials(NotDescr whole, List<PatternDescr> alternatives) {
        if (alternatives.isEmpty()) return List.of(whole);
        List<BaseDescr> all = new ArrayList<>();
        for (PatternDescr each : alternatives) {
            NotDescr not = new NotDescr(each);
            not.setResource(whole.getResource());
            all.add(not);
        }
        return all;
    }

    private static List<PatternDescr> alternatives(PatternDescr pattern) {
        if (pattern.getSource() != null || !"Finding".equals(pattern.getObjectType())) return List.of();
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            if (!(constraint instanceof ExprConstraintDescr expression)) continue;
            Matcher list = LIST.matcher(expression.getExpression());
            if (!list.matches()) continue;
            List<PatternDescr> all = new ArrayList<>();
            Matcher word = WORD.matcher(list.group(2));
            while (word.find()) all.add(with(pattern, expression, list.group(1) + " == \"" + word.group(1) + "\""));
            return all;
        }
        return List.of();
    }

    private static PatternDescr with(PatternDescr pattern, ExprConstraintDescr replaced, String equal) {
        PatternDescr copy = new PatternDescr(pattern.getObjectType(), pattern.getIdentifier());
        copy.setResource(pattern.getResource());
        copy.setLocation(pattern.getLine(), pattern.getColumn());
        ExprConstraintDescr first = new ExprConstraintDescr(equal);
        first.setResource(pattern.getResource());
        copy.addConstraint(first);
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) if (constraint != replaced) copy.addConstraint(constraint);
        return copy;
    }
}
