package org.lingshu.service.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.rulebook.NamedWord;
import org.lingshu.rulebook.WrittenRule;
import org.lingshu.workbench.diff.Following;

/** The rules of an edition as they are written, each with those before and behind it. */
final class Written {
    private static final Set<String> FINDINGS = Set.of("Finding", "History");
    private static final Set<String> ELEMENTS = Set.of("Element", "Evidence", "ElementName");
    private final Map<String, WrittenRule> byName = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Following following;

    Written(Knowledge knowledge, List<WrittenRule> rules) {
        rules.forEach(rule -> {
            byName.put(rule.name(), rule);
            texts.put(rule.name(), rule.text().toLowerCase(Locale.ROOT));
        });
        following = Following.in(knowledge, rules);
    }

    Optional<WrittenRule> rule(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Set<String> names() {
        return byName.keySet();
    }

    List<WrittenRule> all() {
        return List.copyOf(byName.values());
    }

    /** Whether these words stand anywhere in the rule. */
    boolean holds(WrittenRule rule, String words) {
        return texts.get(rule.name()).contains(words.toLowerCase(Locale.ROOT));
    }

    /** Whether the rule names this finding. */
    static boolean namesFinding(WrittenRule rule, String term) {
        return names(rule, FINDINGS, term);
    }

    /** Whether the rule asks for this element or speaks for or against it. */
    static boolean namesElement(WrittenRule rule, String element) {
        return names(rule, ELEMENTS, element);
    }

    /** Whether the rule says this syndrome. */
    static boolean says(WrittenRule rule, String syndrome) {
        return "Syndrome".equals(rule.saying().kind()) && rule.saying().name().equals(syndrome);
    }

    private static boolean names(WrittenRule rule, Set<String> kinds, String word) {
        return rule.entry().words().stream().filter(each -> kinds.contains(each.kind())).map(NamedWord::word).anyMatch(word::equals);
    }

    /** The rules that say what this one asks for. */
    List<String> before(String rule) {
        Set<Following.Named> asked = following.asked(rule);
        return byName.keySet().stream().filter(other -> !other.equals(rule) && following.said(other).stream().anyMatch(asked::contains)).toList();
    }

    /** The rules that ask for what this one says. */
    List<String> behind(String rule) {
        Set<Following.Named> said = following.said(rule);
        return byName.keySet().stream().filter(other -> !other.equals(rule) && following.asked(other).stream().anyMatch(said::contains)).toList();
    }
}
