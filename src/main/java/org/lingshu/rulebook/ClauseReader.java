package org.lingshu.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads the conditions of a parsed rule; everything that {@link ConditionForm} lets through can be read. */
final class ClauseReader {
    private final String file;

    /** Reads rules of a file with this text. */
    ClauseReader(String file) {
        this.file = file;
    }

    /**
     * The conditions of a rule, in its order.
     *
     * @throws IllegalArgumentException for a form that cannot be read; the message quotes it
     */
    List<Clause> read(RuleDescr rule) {
        return rule.getLhs() == null ? List.of() : clauses(rule.getLhs().getDescrs());
    }

    private List<Clause> clauses(List<?> all) {
        List<Clause> clauses = new ArrayList<>();
        for (Object each : all) clauses.add(clause((BaseDescr) each));
        return clauses;
    }

    private Clause clause(BaseDescr condition) {
        String text = text(condition);
        return switch (condition) {
            case PatternDescr pattern when pattern.getSource() instanceof AccumulateDescr accumulate -> gathered(text, pattern, accumulate);
            case PatternDescr pattern -> new Clause.Match(text, name(pattern.getIdentifier()), pattern.getObjectType(), demands(pattern.getConstraint()));
            case NotDescr not -> new Clause.Denied(text, together(text, clauses(not.getDescrs())));
            case ExistsDescr exists -> new Clause.Exists(text, together(text, clauses(exists.getDescrs())));
            case AndDescr and -> together(text, clauses(and.getDescrs()));
            case OrDescr or -> new Clause.Several(text, false, clauses(or.getDescrs()));
            default -> throw new IllegalArgumentException("`" + text + "`");
        };
    }

    private static Clause together(String text, List<Clause> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Clause.Several(text, true, parts);
    }

    private Clause gathered(String text, PatternDescr pattern, AccumulateDescr accumulate) {
        List<Clause.Gathered.Function> functions = accumulate.getFunctions().stream().map(call -> new Clause.Gathered.Function(call.getFunction(),
                name(call.getBind() == null ? pattern.getIdentifier() : call.getBind()),
                java.util.Arrays.stream(call.getParams()).filter(each -> !each.isBlank()).findFirst().flatMap(each -> ConstraintReader.read("$x : " + each).value()))).toList();
        return new Clause.Gathered(text, clause(accumulate.getInput()), functions, demands(pattern.getConstraint()));
    }

    private static List<Demand> demands(ConditionalElementDescr constraints) {
        List<Demand> all = new ArrayList<>();
        for (BaseDescr each : constraints.getDescrs()) {
            switch (each) {
                case ExprConstraintDescr constraint -> all.add(ConstraintReader.read(constraint.getExpression()));
                case ConditionalElementDescr several -> all.addAll(demands(several));
                default -> throw new IllegalArgumentException("`" + each + "`");
            }
        }
        return all;
    }

    private static String name(String identifier) {
        return Optional.ofNullable(identifier).map(each -> each.startsWith("$") ? each.substring(1) : each).orElse("");
    }

    private String text(BaseDescr condition) {
        int from = condition.getStartCharacter();
        int to = condition.getEndCharacter() + 1;
        return from < 0 || to <= from || to > file.length() ? "" : file.substring(from, to).replaceAll("\\s+", " ").strip();
    }
}
