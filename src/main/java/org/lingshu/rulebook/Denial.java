package org.lingshu.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.lingshu.clinical.Presence;

/**
 * That none of some findings, called by name, is there: {@code not Finding( present, term in ( "a", "b" ) )}. A stage that denies findings adds none, so
 * whether this holds is settled before any rule of the stage fires; it is looked up once instead of being watched by the engine in every session.
 *
 * @param presence which findings are denied; empty for findings of either presence
 * @param terms    their names
 */
record Denial(Optional<Presence> presence, Set<String> terms) {
    private static final Pattern NAMES = Pattern.compile("^\\s*term\\s*(?:==\\s*\"[^\"\\\\]*\"|in\\s*\\(\\s*\"[^\\\\]*\"\\s*\\))\\s*$", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    Denial {
        terms = Set.copyOf(terms);
    }

    /** Takes the denials of this kind out of a rule, and gives them. */
    static List<Denial> takenFrom(RuleDescr rule) {
        List<Denial> denials = new ArrayList<>();
        if (rule.getLhs() == null) return denials;
        AndDescr kept = new AndDescr();
        for (BaseDescr condition : rule.getLhs().getDescrs()) {
            Optional<Denial> denial = condition instanceof NotDescr not && not.getDescrs().size() == 1 ? of(not.getDescrs().getFirst()) : Optional.empty();
            if (denial.isPresent()) denials.add(denial.get());
            else kept.addDescr(condition);
        }
        if (!denials.isEmpty()) rule.setLhs(kept);
        return denials;
    }

    private static Optional<Denial> of(BaseDescr denied) {
        if (!(denied instanceof PatternDescr pattern) || pattern.getSource() != null || !"Finding".equals(pattern.getObjectType())) return Optional.empty();
        Optional<Presence> presence = Optional.empty();
        Set<String> terms = new HashSet<>();
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            String expression = constraint instanceof ExprConstraintDescr written ? written.getExpression().strip() : "";
            if (expression.equals("present") || expression.equals("absent")) presence = Optional.of(Presence.valueOf(expression.toUpperCase(java.util.Locale.ROOT)));
            else if (terms.isEmpty() && NAMES.matcher(expression).matches()) {
                Matcher quoted = QUOTED.matcher(expression);
                while (quoted.find()) terms.add(quoted.group(1));
            } else return Optional.empty();
        }
        return terms.isEmpty() ? Optional.empty() : Optional.of(new Denial(presence, terms));
    }

    /** Whether one of the denied findings is there after all. */
    boolean broken(Set<String> present, Set<String> absent) {
        return presence.orElse(Presence.PRESENT) == Presence.PRESENT && !Collections.disjoint(present, terms)
                || presence.orElse(Presence.ABSENT) == Presence.ABSENT && !Collections.disjoint(absent, terms);
    }
}
