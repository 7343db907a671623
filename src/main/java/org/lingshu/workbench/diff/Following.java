package org.lingshu.workbench.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lingshu.clinical.Composition;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.rulebook.NamedWord;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.rulebook.Saying;
import org.lingshu.rulebook.WrittenRule;
import org.lingshu.workbench.edition.KnowledgeText;
import org.lingshu.workbench.edition.Loaded;

/**
 * What follows from what in one edition, read from the words that rules ask for and say and from the compositions: a finding is evidence for an element,
 * elements make a syndrome, each becomes a feature. Rules that speak of whatever they match are not followed, except features.
 */
public final class Following {
    private static final Set<String> SHOWN = Set.of("Element", "Syndrome", "Feature", "Conclusion", "Alert", "Advice", "Question");
    private static final Map<String, String> FEATURES = Map.of("Element", "证素/", "Syndrome", "证候/", "Finding", "所见/", "History", "既往/", "Measurement", "测量/");
    private static final Map<String, List<String>> ENTRIES = Map.of("terms", List.of("Finding", "History"), "elements", List.of("Element"), "syndromes", List.of("Syndrome"), "compositions", List.of("Syndrome"),
            "analytes", List.of("Measurement"), "pictures", List.of("Syndrome"));
    private final Map<Named, Set<Named>> next = new HashMap<>();
    private final Map<String, Set<Named>> says = new HashMap<>();
    private final Map<String, Set<Named>> asks = new HashMap<>();
    private final Map<String, String> analytes = new HashMap<>();

    /**
     * A fact by its kind and name.
     *
     * @param kind simple name of the kind of fact
     * @param name what it is called
     */
    public record Named(String kind, String name) {
    }

    private Following() {
    }

    /** What follows from what in this edition. */
    public static Following in(Loaded edition) {
        return in(edition.knowledge(), edition.rulebook().written());
    }

    /** What follows from what by these rules and this knowledge. */
    public static Following in(Knowledge knowledge, List<WrittenRule> rules) {
        Following following = new Following();
        rules.forEach(rule -> following.rule(rule.entry(), rule.saying()));
        for (Composition each : knowledge.compositions().all()) {
            Named made = new Named("Syndrome", each.syndrome());
            each.elements().forEach(element -> following.link(new Named("Element", element), made));
            each.findings().forEach(finding -> following.link(new Named("Finding", finding), made));
        }
        knowledge.analytes().values().forEach(each -> following.analytes.put(each.loinc(), each.name()));
        return following;
    }

    private void rule(RuleEntry rule, Saying saying) {
        Set<Named> made = saying.name().isEmpty() ? Set.of() : Set.of(new Named(kind(saying.kind()), saying.name()));
        Set<Named> asked = new HashSet<>();
        for (NamedWord word : rule.words()) if (!word.made() && !word.word().startsWith("$")) asked.add(new Named(kind(word.kind()), word.word()));
        says.put(rule.name(), made);
        asks.put(rule.name(), asked);
        asked.forEach(from -> made.forEach(to -> link(from, to)));
    }

    private void link(Named from, Named to) {
        next.computeIfAbsent(from, _ -> new HashSet<>()).add(to);
    }

    private static String kind(String kind) {
        return "Evidence".equals(kind) || "ElementName".equals(kind) ? "Element" : kind;
    }

    /** What a rule says by name. */
    public Set<Named> said(String rule) {
        return says.getOrDefault(rule, Set.of());
    }

    /** What a rule asks for by name. */
    public Set<Named> asked(String rule) {
        return asks.getOrDefault(rule, Set.of());
    }

    /** What follows from a rule. */
    Reach reach(String rule) {
        return reach(said(rule), true);
    }

    /** What follows from an entry of the knowledge base. */
    Reach reach(KnowledgeText entry) {
        String name = analytes.getOrDefault(entry.name(), entry.name());
        return reach(ENTRIES.getOrDefault(entry.folder(), List.of()).stream().map(kind -> new Named(kind, name)).collect(java.util.stream.Collectors.toSet()), !"terms".equals(entry.folder()));
    }

    private Reach reach(Set<Named> start, boolean withStart) {
        Set<Named> seen = new HashSet<>(start);
        Deque<Named> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) next.getOrDefault(open.poll(), Set.of()).stream().filter(seen::add).forEach(open::add);
        SortedMap<String, SortedSet<String>> all = new TreeMap<>();
        for (Named each : seen) {
            if (SHOWN.contains(each.kind()) && (withStart || !start.contains(each))) all.computeIfAbsent(each.kind(), _ -> new TreeSet<>()).add(each.name());
            if (FEATURES.containsKey(each.kind())) all.computeIfAbsent("Feature", _ -> new TreeSet<>()).add(FEATURES.get(each.kind()) + each.name());
        }
        return all.isEmpty() ? Reach.NOTHING : new Reach(all);
    }
}
