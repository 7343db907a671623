package org.lingshu.discovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lingshu.clinical.Composition;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Picture;
import org.lingshu.knowledge.SyndromeName;
import org.lingshu.rulebook.WrittenCondition;
import org.lingshu.rulebook.WrittenRule;
import org.lingshu.trail.Need.How;

/**
 * What rules and knowledge base have about one label.
 *
 * @param label        as the cohort writes it
 * @param names        its own, and of a syndrome the national name and the synonyms
 * @param rules        that conclude it, or name it in a condition
 * @param compositions that are it, or are made of the same
 * @param pictures     of it
 * @param elements     that it is made of, or that stand with it in a rule
 * @param concluded    whether rules conclude it, so that they can be held against the truth
 */
record AboutLabel(String label, Set<String> names, List<WrittenRule> rules, List<Composition> compositions, List<Picture> pictures, Set<String> elements, boolean concluded) {
    private static final List<String> ENDINGS = List.of("病", "证", "症");

    static AboutLabel of(String label, List<WrittenRule> all, Knowledge knowledge) {
        Set<String> names = names(label, knowledge);
        List<WrittenRule> rules = all.stream().filter(rule -> names(rule, names)).toList();
        List<Composition> compositions = knowledge.compositions().all().stream().filter(each -> names.contains(each.syndrome()) || each.alike().stream().anyMatch(names::contains)).toList();
        List<Picture> pictures = knowledge.pictures().all().stream()
                .filter(each -> names.contains(each.syndrome()) || !each.disease().isEmpty() && names.stream().anyMatch(name -> stem(name).equals(stem(each.disease())))).toList();
        Set<String> elements = new LinkedHashSet<>();
        for (String name : names) knowledge.syndrome(name).ifPresent(each -> elements.addAll(each.elements()));
        for (Composition composition : compositions) elements.addAll(composition.elements());
        for (WrittenRule rule : rules) rule.all().filter(each -> each.kind().equals("Element")).forEach(each -> elements.addAll(each.names()));
        elements.retainAll(knowledge.elements().keySet());
        boolean concluded = !compositions.isEmpty() || rules.stream().anyMatch(rule -> concludes(rule) && names.contains(rule.saying().name()));
        return new AboutLabel(label, names, rules, compositions, pictures, elements, concluded);
    }

    private static Set<String> names(String label, Knowledge knowledge) {
        Set<String> names = new LinkedHashSet<>(List.of(label));
        for (SyndromeName each : knowledge.syndromes().values()) {
            if (!each.syndrome().equals(label) && !each.synonyms().contains(label)) continue;
            names.add(each.syndrome());
            names.addAll(each.synonyms());
        }
        return names;
    }

    private static boolean names(WrittenRule rule, Set<String> names) {
        return names.contains(rule.saying().name()) || rule.all().anyMatch(each -> each.names().stream().anyMatch(names::contains)
                || each.qualities().stream().flatMap(quality -> quality.values().stream()).anyMatch(names::contains));
    }

    static boolean concludes(WrittenRule rule) {
        return rule.saying().kind().equals("Syndrome");
    }

    /** Whether the label is named after this term: 眩晕病 after 眩晕. */
    boolean namedAfter(String term) {
        String brief = stem(term);
        return names.stream().map(AboutLabel::stem).anyMatch(name -> name.equals(brief) || brief.length() > 1 && name.contains(brief));
    }

    /** The rules that name one of these facts. */
    List<WrittenRule> rules(String kind, Collection<String> wanted) {
        List<WrittenRule> found = new ArrayList<>();
        for (WrittenRule rule : rules) if (rule.all().anyMatch(each -> each.kind().equals(kind) && each.names().stream().anyMatch(wanted::contains))) found.add(rule);
        return found;
    }

    /** Whether a rule asks for this term: one where it must be there, minus one where it must not; empty where it does not ask. */
    static Optional<Integer> sign(WrittenRule rule, String term) {
        Optional<Integer> sign = Optional.empty();
        for (WrittenCondition each : rule.all().toList()) {
            if (!each.kind().equals("Finding") && !each.kind().equals("History") || !each.names().contains(term)) continue;
            boolean denied = each.how() == How.NOT_THERE || each.asks("absent");
            if (sign.isEmpty() || !denied) sign = Optional.of(denied ? -1 : 1);
        }
        return sign;
    }

    private static String stem(String name) {
        return name.length() > 2 && ENDINGS.stream().anyMatch(name::endsWith) ? name.substring(0, name.length() - 1) : name;
    }
}
