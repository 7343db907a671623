package org.lingshu.rulebook;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Whether conditions name nothing beyond the allow-list: no foreign types, no calls, no numbers, no code. */
final class ConditionForm {
    private static final Pattern TOKEN = Pattern.compile("\"[^\"\\\\]*\"|\\$?[\\p{L}_][\\p{L}\\p{N}_]*|\\d+(?:\\.\\d+)?|==|!=|>=|<=|&&|\\|\\||[<>!(),.:\\[\\]]|\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern NUMBER = Pattern.compile("\\d.*");
    /** What may stand behind {@code matches}: letters, and dots with a star; a pattern with groups within groups can take for ever. */
    private static final Pattern PLAIN = Pattern.compile("\"(?:[\\p{L}\\p{N}]|\\.\\*?)*\"");
    private static final Set<String> BEFORE_BRACKET = Set.of("in", "(", "&&", "||", "!", ",", "not");
    private final AllowList allowed;
    private final Consumer<String> refuse;

    ConditionForm(AllowList allowed, Consumer<String> refuse) {
        this.allowed = allowed;
        this.refuse = refuse;
    }

    /** Hands every word that may not stand in a condition to the consumer. */
    void check(BaseDescr condition) {
        switch (condition) {
            case PatternDescr pattern -> pattern(pattern);
            case NotDescr not -> not.getDescrs().forEach(this::check);
            case ExistsDescr exists -> {
                for (Object each : exists.getDescrs()) check((BaseDescr) each);
            }
            case AndDescr and -> and.getDescrs().forEach(this::check);
            case OrDescr or -> or.getDescrs().forEach(this::check);
            default -> refuse.accept(condition.getClass().getSimpleName().replace("Descr", "").toLowerCase(java.util.Locale.ROOT));
        }
    }

    private void pattern(PatternDescr pattern) {
        switch (pattern.getSource()) {
            case null -> {
                String kind = pattern.getObjectType() == null ? "/" : pattern.getObjectType();
                if (!allowed.facts().contains(kind)) refuse.accept(kind);
            }
            case AccumulateDescr accumulate -> accumulate(accumulate);
            default -> refuse.accept("from");
        }
        if (!pattern.getBehaviors().isEmpty()) refuse.accept("over");
        if (pattern.isQuery()) refuse.accept("?" + pattern.getObjectType());
        pattern.getAnnotations().forEach(each -> refuse.accept("@" + each.getName()));
        constraints(pattern.getConstraint());
    }

    private void accumulate(AccumulateDescr accumulate) {
        if (accumulate.isExternalFunction() && accumulate.getInitCode() == null) {
            for (AccumulateDescr.AccumulateFunctionCallDescr call : accumulate.getFunctions()) {
                if (!AllowList.FUNCTIONS.contains(call.getFunction())) refuse.accept(call.getFunction());
                for (String parameter : call.getParams()) expression(parameter);
            }
        } else {
            refuse.accept("init");
        }
        check(accumulate.getInput());
    }

    private void constraints(ConditionalElementDescr constraints) {
        for (BaseDescr each : constraints.getDescrs()) {
            switch (each) {
                case ExprConstraintDescr constraint when constraint.getType() == ExprConstraintDescr.Type.POSITIONAL -> refuse.accept(";");
                case ExprConstraintDescr constraint -> expression(constraint.getExpression());
                case BindingDescr binding -> expression(binding.getExpression());
                case ConditionalElementDescr several -> constraints(several);
                default -> refuse.accept(each.getClass().getSimpleName());
            }
        }
    }

    private void expression(String text) {
        Matcher token = TOKEN.matcher(text);
        int at = 0;
        String before = "(";
        List<String> words = new java.util.ArrayList<>();
        while (at < text.length()) {
            if (!token.find(at) || token.start() != at) {
                refuse.accept(text.substring(at, Math.min(text.length(), at + 12)));
                return;
            }
            String word = token.group();
            at = token.end();
            if (word.isBlank()) continue;
            if ("(".equals(word) && !BEFORE_BRACKET.contains(before)) words.add(before + "(");
            else if (NUMBER.matcher(word).matches() && !"0".equals(word)) words.add(word);
            else if (WORD.matcher(word).matches() && !known(word)) words.add(word);
            else if ("matches".equals(before) && !PLAIN.matcher(word).matches()) words.add(word);
            before = word;
        }
        words.forEach(refuse);
    }

    private boolean known(String word) {
        return allowed.properties().contains(word) || AllowList.WORDS.contains(word) || AllowList.CONSTANTS.contains(word);
    }
}
