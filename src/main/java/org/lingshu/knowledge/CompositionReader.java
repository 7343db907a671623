package org.lingshu.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lingshu.clinical.Composition;
import org.lingshu.clinical.ElementName;

/**
 * Reads national pattern names taken apart into elements. Names that have a rule of their own are not composed; they only gain synonyms and codes. Names
 * that resist composition say why and are kept as names.
 */
final class CompositionReader {
    private final Map<String, ElementName> elements;
    private final Map<String, Term> terms;
    private final Map<String, SyndromeName> names;
    private final Set<String> ruled;
    private final Map<String, Entry> composed = new TreeMap<>();

    CompositionReader(Map<String, ElementName> elements, Map<String, Term> terms, Map<String, SyndromeName> ruled) {
        this.elements = elements;
        this.terms = terms;
        this.names = new TreeMap<>(ruled);
        this.ruled = Set.copyOf(ruled.keySet());
    }

    void read(Entry entry) {
        String name = entry.text("syndrome");
        for (String element : entry.texts("elements")) {
            if (!elements.containsKey(element)) entry.problem("unknown-element", "`" + element + "` is not an element", "`" + element + "` 不是证素", "");
        }
        for (String term : entry.texts("findings")) {
            if (!terms.containsKey(term)) entry.problem("unknown-term", "`" + term + "` is not a term of knowledge-base/terms", "`" + term + "` 不是规范术语", "");
        }
        names.merge(name, name(entry, name), CompositionReader::joined);
        if (entry.texts("elements").isEmpty() == entry.optional("resists").isEmpty()) {
            entry.problem("composition-or-reason", "`" + name + "` needs either elements or a reason in `resists`", "`" + name + "` 应写证素，或在 `resists` 写明不可组合之由", "");
        } else if (!ruled.contains(name) && entry.optional("resists").isEmpty()) {
            composed.putIfAbsent(name, entry);
        }
    }

    /**
     * A pattern of a textbook. Where it is a national name under another name, that is a synonym; where it is none, it is a name of its own, made of the
     * elements that the picture names.
     */
    void pattern(Entry entry) {
        String national = entry.optional("syndrome").orElse("");
        String pattern = entry.optional("pattern").orElse(national);
        if (pattern.isEmpty() || national.equals(pattern)) return;
        if (national.isEmpty()) {
            if (ruled.contains(pattern) || composed.containsKey(pattern) || names.containsKey(pattern)) return;
            names.put(pattern, new SyndromeName(pattern, entry.text("english"), List.of(), Optional.empty(), Optional.empty(), entry.texts("elements"), entry.optional("principle").map(text -> new Principle(text, text)),
                    List.of(), entry.text("source")));
            composed.put(pattern, entry);
        } else if (names.containsKey(national) && !names.containsKey(pattern)) {
            names.merge(national, new SyndromeName(national, "", List.of(pattern), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), List.of(), ""), CompositionReader::joined);
        }
    }

    /** Every syndrome that has a name: those with rules, those composed, those that resist. */
    Map<String, SyndromeName> names() {
        return Collections.unmodifiableMap(names);
    }

    Compositions compositions(Map<String, Parameter> parameters) {
        double weight = Optional.ofNullable(parameters.get("composition.weight")).map(each -> each.value("composed").orElse(1)).orElse(1.0);
        return new Compositions(composed.entrySet().stream().sorted(Comparator.comparing((Map.Entry<String, Entry> each) -> clause(each.getKey())).thenComparing(Map.Entry::getKey))
                .map(each -> new Composition(each.getKey(), each.getValue().texts("elements"), each.getValue().texts("findings"), List.of(), weight)).toList());
    }

    /** The clause of the standard so that a broader name comes before its parts; names that are not in the standard come last. */
    private String clause(String name) {
        return names.get(name).gbt().map(clause -> (char) ('a' + clause.length()) + clause).orElse("~");
    }

    private static SyndromeName name(Entry entry, String name) {
        return new SyndromeName(name, entry.text("english"), entry.texts("synonyms"), entry.optional("gbt"), entry.optional("icd11"), entry.texts("elements"),
                Optional.empty(), List.of(), entry.text("source"));
    }

    private static SyndromeName joined(SyndromeName before, SyndromeName after) {
        Set<String> synonyms = new LinkedHashSet<>(before.synonyms());
        after.synonyms().stream().filter(each -> !each.equals(before.syndrome())).forEach(synonyms::add);
        return new SyndromeName(before.syndrome(), before.english(), new ArrayList<>(synonyms), before.gbt().or(after::gbt), before.icd11().or(after::icd11),
                before.elements(), before.principle(), before.differs(), before.source());
    }
}
