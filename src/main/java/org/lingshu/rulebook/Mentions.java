package org.lingshu.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Which terms a rule mentions. A rule whose every finding is called by name can only be touched by findings of these names; a rule with a finding of
 * any name is open to all.
 */
final class Mentions {
    private static final Pattern BY_NAME = Pattern.compile("^\\s*term\\s*(?:==\\s*\"|in\\s*\\(\\s*\").*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Set<String> NAMED = Set.of("Finding", "History");

    private Mentions() {
    }

    /** The terms that the rule mentions; empty for a rule that is open to findings of any name. */
    static Optional<Set<String>> of(RuleDescr rule) {
        Set<String> terms = new HashSet<>();
        if (rule.getLhs() == null) return Optional.empty();
        for (PatternDescr pattern : patterns(rule.getLhs())) {
            if (!NAMED.contains(pattern.getObjectType())) continue;
            Optional<String> byName = pattern.getConstraint().getDescrs().stream().filter(ExprConstraintDescr.class::isInstance)
                    .map(each -> ((ExprConstraintDescr) each).getExpression()).filter(each -> BY_NAME.matcher(each).matches()).findFirst();
            if (byName.isEmpty()) return Optional.empty();
            Matcher quoted = QUOTED.matcher(byName.get());
            while (quoted.find()) terms.add(quoted.group(1));
        }
        return Optional.of(terms);
    }

    /** Every pattern of a condition, however deep. */
    static List<PatternDescr> patterns(BaseDescr condition) {
        List<PatternDescr> all = new ArrayList<>();
        switch (condition) {
            case PatternDescr pattern -> {
                if (pattern.getObjectType() != null) all.add(pattern);
                if (pattern.getSource() instanceof AccumulateDescr accumulate) all.addAll(patterns(accumulate.getInput()));
            }
            case NotDescr not -> not.getDescrs().forEach(each -> all.addAll(patterns(each)));
            case ExistsDescr exists -> {
                for (Object each : exists.getDescrs()) all.addAll(patterns((BaseDescr) each));
            }
            case ConditionalElementDescr several -> several.getDescrs().forEach(each -> all.addAll(patterns(each)));
            default -> { }
        }
        return all;
    }
}
