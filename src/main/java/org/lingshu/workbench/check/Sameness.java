package org.lingshu.workbench.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lingshu.rulebook.WrittenCondition;
import org.lingshu.rulebook.WrittenRule;
import org.lingshu.trail.Need.How;
import org.lingshu.trail.Need.Quality;

/** Conditions of rules held against one another, whatever names their authors gave to the facts. */
final class Sameness {
    private static final Pattern BOUND = Pattern.compile("\\$([\\p{L}_][\\p{L}\\p{N}_]*)");
    /** What else is true of what has a quality. */
    private static final Map<String, List<String>> IMPLIES = Map.of("certain", List.of("likely", "possible"), "likely", List.of("possible"), "complaint", List.of("present"));

    private Sameness() {
    }

    /** What a rule asks for, written the same way for rules that ask the same. */
    static Set<String> conditions(WrittenRule rule) {
        Map<String, String> bound = bound(rule);
        return rule.conditions().stream().map(each -> said(each, bound)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a rule adds: kind, how, and its words. */
    static List<Object> saying(WrittenRule rule) {
        return List.of(rule.saying().kind(), rule.saying().how(), rule.saying().words(), rule.saying().bound().size());
    }

    static String said(WrittenRule rule, WrittenCondition condition) {
        return said(condition, bound(rule));
    }

    /** Whether a fact that meets {@code narrow} always meets {@code wide}; false where that cannot be seen. */
    static boolean implies(WrittenRule rule, WrittenCondition narrow, WrittenRule other, WrittenCondition wide) {
        if (said(rule, narrow).equals(said(other, wide))) return true;
        if (narrow.how() != wide.how() || !narrow.kind().equals(wide.kind()) || !narrow.parts().isEmpty() || !wide.parts().isEmpty()) return false;
        Set<String> less = qualities(narrow, bound(rule));
        Set<String> more = qualities(wide, bound(other));
        return switch (narrow.how()) {
            case THERE, SOME -> within(narrow.names(), wide.names()) && less.containsAll(qualitiesAsWritten(wide, bound(other)));
            case NOT_THERE -> within(wide.names(), narrow.names()) && more.containsAll(qualitiesAsWritten(narrow, bound(rule)));
            default -> false;
        };
    }

    private static boolean within(List<String> few, List<String> many) {
        return many.isEmpty() || !few.isEmpty() && many.containsAll(few);
    }

    private static Map<String, String> bound(WrittenRule rule) {
        Map<String, String> bound = new HashMap<>();
        rule.all().filter(each -> !each.name().isEmpty()).forEach(each -> bound.putIfAbsent(each.name(), "$" + each.kind() + (each.names().isEmpty() ? "" : each.names().stream().sorted().toList())));
        return bound;
    }

    private static String said(WrittenCondition condition, Map<String, String> bound) {
        String parts = condition.parts().stream().map(each -> said(each, bound)).sorted().collect(Collectors.joining(" ", "{", "}"));
        return condition.how() + " " + condition.kind() + new TreeSet<>(condition.names()) + new TreeSet<>(qualitiesAsWritten(condition, bound)) + (condition.how() == How.THERE ? "" : parts);
    }

    private static Set<String> qualitiesAsWritten(WrittenCondition condition, Map<String, String> bound) {
        return condition.qualities().stream().map(Quality::text).map(text -> BOUND.matcher(text).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(bound.getOrDefault(found.group(1), "$"))))
                .map(text -> text.replaceAll("\\s+", "")).collect(Collectors.toSet());
    }

    /** The qualities, and those that follow from them. */
    private static Set<String> qualities(WrittenCondition condition, Map<String, String> bound) {
        Set<String> all = new TreeSet<>(qualitiesAsWritten(condition, bound));
        List.copyOf(all).forEach(each -> all.addAll(IMPLIES.getOrDefault(each, List.of())));
        return all;
    }
}
