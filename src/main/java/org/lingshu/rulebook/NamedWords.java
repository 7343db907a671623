package org.lingshu.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** The words that a rule calls by name: in its conditions {@code term}, {@code name} and {@code band}, in its consequence what it makes. */
final class NamedWords {
    private static final Pattern WORD = Pattern.compile("(term|name|band|circumstance|classes)\\s*(?:==|!=|in|contains)\\s*(\\([^)]*\\)|\"[^\"]*\"|\\$[\\w.]+)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|(\\$[\\w.]+)");
    private static final Pattern MADE = Pattern.compile("(Evidence|Syndrome|Finding|Circumstance)\\.\\w+\\(\\s*\"([^\"]*)\"");

    /** Facts that the knowledge base makes of the medicines of a case: to ask for one is to ask for what its entry names. */
    private static final Set<String> ENTRIES = Set.of("Incompatibility", "Interaction", "Caution", "Intolerance", "Dose", "Ingredient");

    private NamedWords() {
    }

    /** Every named word in the order it is written. */
    static List<NamedWord> of(RuleDescr rule) {
        List<NamedWord> words = new ArrayList<>();
        if (rule.getLhs() != null) Mentions.patterns(rule.getLhs()).forEach(pattern -> conditions(pattern, words));
        Matcher made = MADE.matcher(String.valueOf(rule.getConsequence()));
        while (made.find()) words.add(new NamedWord(made.group(1), made.group(2), true));
        return words;
    }

    /** The kinds of fact that the conditions match. */
    static Set<String> kinds(RuleDescr rule) {
        return rule.getLhs() == null ? Set.of() : Mentions.patterns(rule.getLhs()).stream().map(PatternDescr::getObjectType).collect(Collectors.toSet());
    }

    private static void conditions(PatternDescr pattern, List<NamedWord> words) {
        if (ENTRIES.contains(pattern.getObjectType())) words.add(new NamedWord(pattern.getObjectType(), "$entry", false));
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            Matcher compared = WORD.matcher(constraint.toString().replace("\\\"", "\""));
            while (compared.find()) {
                String kind = switch (compared.group(1)) {
                    case "band" -> "Band";
                    case "circumstance" -> "Circumstance";
                    case "classes" -> "Class";
                    default -> pattern.getObjectType();
                };
                QUOTED.matcher(compared.group(2)).results().forEach(found -> words.add(new NamedWord(kind, found.group(1) == null ? found.group(2) : found.group(1), false)));
            }
        }
    }
}
