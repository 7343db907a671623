package org.lingshu.discovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lingshu.clinical.Composition;
import org.lingshu.discovery.Novelty.Link;
import org.lingshu.discovery.Novelty.Reference;
import org.lingshu.discovery.Novelty.Verdict;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Picture;
import org.lingshu.knowledge.Signature;
import org.lingshu.rulebook.Rulebook;
import org.lingshu.rulebook.WrittenRule;

/**
 * What rules and knowledge base state already. A finding is tied to a syndrome by a rule that names both, by evidence for an element that the syndrome is made of, and by the syndrome's
 * composition or picture; a measured value by the findings that rules make of it; a molecule by its signatures. A disease that no rule concludes is tied to what stands with it in any rule.
 */
public final class Stated {
    private final Knowledge knowledge;
    private final Naming naming;
    private final List<WrittenRule> rules;
    private final Map<String, List<WrittenRule>> evidence = new HashMap<>();
    private final Map<String, List<WrittenRule>> reading = new HashMap<>();
    private final Map<String, AboutLabel> labels = new ConcurrentHashMap<>();

    /** What these rules and this knowledge base state. */
    public Stated(Rulebook rulebook, Knowledge knowledge) {
        this.knowledge = knowledge;
        this.naming = new Naming(knowledge);
        this.rules = rulebook.written();
        for (WrittenRule rule : rules) {
            if (rule.saying().kind().equals("Evidence")) evidence.computeIfAbsent(rule.saying().name(), name -> new ArrayList<>()).add(rule);
            rule.all().filter(each -> each.kind().equals("Measurement")).flatMap(each -> each.names().stream()).distinct()
                    .forEach(name -> reading.computeIfAbsent(name, each -> new ArrayList<>()).add(rule));
        }
    }

    Naming naming() {
        return naming;
    }

    AboutLabel about(String label) {
        return labels.computeIfAbsent(label, each -> AboutLabel.of(each, rules, knowledge));
    }

    /**
     * How much is known of a hypothesis.
     *
     * @param traits    the feature, or the two that work together
     * @param up        whether it goes with the label
     * @param followers features that may stand behind it
     */
    Novelty novelty(String label, List<Trait> traits, boolean up, Collection<Trait> followers) {
        AboutLabel about = about(label);
        List<List<Reference>> each = traits.stream().map(trait -> references(about, trait)).toList();
        List<Reference> all = each.stream().flatMap(List::stream).toList();
        if (traits.size() == 1 && all.isEmpty()) {
            List<Reference> behind = followers.stream().flatMap(trait -> references(about, trait).stream()).toList();
            return new Novelty(behind.isEmpty() ? Verdict.NEW : Verdict.PARTLY_KNOWN, behind, false);
        }
        if (traits.size() == 1) {
            List<Reference> telling = all.stream().filter(reference -> reference.kind().equals("rule") && reference.sign() != 0).toList();
            return new Novelty(Verdict.KNOWN, all, !telling.isEmpty() && telling.stream().allMatch(reference -> reference.sign() == (up ? -1 : 1)));
        }
        if (all.isEmpty()) return new Novelty(Verdict.NEW, all, false);
        List<String> first = each.getFirst().stream().filter(Stated::ties).map(Reference::name).toList();
        boolean together = each.getLast().stream().filter(Stated::ties).anyMatch(reference -> first.contains(reference.name()));
        return new Novelty(together ? Verdict.KNOWN : Verdict.PARTLY_KNOWN, all, false);
    }

    private static boolean ties(Reference reference) {
        return reference.link() == Link.STATES && reference.kind().equals("rule");
    }

    /** Everything that speaks of this feature for this label, what ties the two first; of a measured value or a molecule, else, what reads it at all. */
    private List<Reference> references(AboutLabel about, Trait trait) {
        Concept concept = naming.concept(trait);
        Set<Reference> found = new LinkedHashSet<>();
        switch (concept.kind()) {
            case FINDING, COMPLAINT, HISTORY, FAMILY -> term(about, concept.name(), trait.name(), found);
            case ELEMENT -> element(about, concept.name(), trait.name(), found);
            case SYNDROME -> syndrome(about, concept.name(), trait.name(), found);
            case ANALYTE -> analyte(about, concept.name(), trait.name(), found);
            case MOLECULE -> {
                for (Signature signature : naming.signatures(concept.name(), trait.block())) found.add(entry("signature", signature.signature(), trait.name(), Link.READS, 0));
            }
            case PERSON -> found.add(entry("background", concept.name(), trait.name(), Link.BACKGROUND, 0));
            case OTHER -> { }
        }
        return found.stream().sorted(Comparator.comparing(Reference::link)).toList();
    }

    private void term(AboutLabel about, String term, String part, Set<Reference> found) {
        if (about.namedAfter(term)) found.add(entry("name", about.label(), part, Link.NAMES, 1));
        for (WrittenRule rule : about.rules()) AboutLabel.sign(rule, term).ifPresent(sign -> found.add(rule(rule, part, AboutLabel.concludes(rule) ? sign : 0)));
        for (String element : about.elements()) {
            for (WrittenRule rule : evidence.getOrDefault(element, List.of())) {
                int direction = !about.concluded() ? 0 : rule.saying().how().equals("against") ? -1 : 1;
                AboutLabel.sign(rule, term).ifPresent(sign -> found.add(rule(rule, part, sign * direction)));
            }
        }
        for (Composition each : about.compositions()) if (each.findings().contains(term)) found.add(entry("composition", each.syndrome(), part, Link.STATES, 1));
        for (Picture each : about.pictures()) {
            if (each.key().contains(term) || each.signs().contains(term)) found.add(entry("picture", (each.disease() + " " + each.syndrome()).strip(), part, Link.STATES, 1));
        }
    }

    private static void element(AboutLabel about, String element, String part, Set<Reference> found) {
        for (WrittenRule rule : about.rules("Element", Set.of(element))) found.add(rule(rule, part, AboutLabel.concludes(rule) ? 1 : 0));
        for (Composition each : about.compositions()) if (each.elements().contains(element)) found.add(entry("composition", each.syndrome(), part, Link.STATES, 1));
        if (found.isEmpty() && about.elements().contains(element)) found.add(entry("name", about.label(), part, Link.STATES, 1));
    }

    private void syndrome(AboutLabel about, String syndrome, String part, Set<Reference> found) {
        AboutLabel own = about(syndrome);
        if (own.names().stream().anyMatch(about.names()::contains)) found.add(entry("name", about.label(), part, Link.NAMES, 1));
        for (WrittenRule rule : about.rules("Syndrome", own.names())) found.add(rule(rule, part, 0));
        Set<String> shared = new LinkedHashSet<>(own.elements());
        shared.retainAll(about.elements());
        for (WrittenRule rule : about.rules("Element", shared)) found.add(rule(rule, part, 0));
        for (Composition each : about.compositions()) if (each.elements().stream().anyMatch(shared::contains)) found.add(entry("composition", each.syndrome(), part, Link.STATES, 0));
    }

    private void analyte(AboutLabel about, String analyte, String part, Set<Reference> found) {
        List<WrittenRule> read = reading.getOrDefault(analyte, List.of());
        for (WrittenRule rule : read) {
            if (about.rules().contains(rule)) found.add(rule(rule, part, 0));
            if (!rule.saying().kind().equals("Finding") || rule.saying().name().isEmpty()) continue;
            Set<Reference> meant = new LinkedHashSet<>();
            term(about, rule.saying().name(), part, meant);
            meant.forEach(each -> found.add(new Reference(each.kind(), each.name(), each.place(), part, each.link(), 0)));
        }
        if (found.isEmpty()) read.stream().limit(1).forEach(rule -> found.add(new Reference("rule", rule.name(), place(rule), part, Link.READS, 0)));
        if (found.isEmpty() && knowledge.signatures().containsKey(analyte)) found.add(entry("signature", analyte, part, Link.READS, 0));
    }

    private static Reference entry(String kind, String name, String part, Link link, int sign) {
        return new Reference(kind, name, "", part, link, sign);
    }

    private static Reference rule(WrittenRule rule, String part, int sign) {
        return new Reference("rule", rule.name(), place(rule), part, Link.STATES, sign);
    }

    private static String place(WrittenRule rule) {
        return rule.entry().path() + ":" + rule.entry().line();
    }
}
