package org.lingshu.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.Formula;
import org.lingshu.clinical.Modification;
import org.lingshu.clinical.Syndrome;

/**
 * Herbs and formulas.
 *
 * @param herbs      by every name and processed form
 * @param remedies   formulas with what is said of them, by name
 * @param candidates which formulas may be offered for which syndrome
 * @param variants   modifications of formulas
 */
public record Pharmacy(Map<String, Herb> herbs, Map<String, Remedy> remedies, Candidates candidates, Variants variants) {
    private static final Pattern MOVES_BLOOD = Pattern.compile("活血|破血");
    private static final int MOST_SYNDROMES = 2;
    private static final int MOST_FOR_FIRST = 2;
    private static final int MOST_CANDIDATES = 3;

    public Pharmacy {
        herbs = Map.copyOf(herbs);
        remedies = Collections.unmodifiableMap(new TreeMap<>(remedies));
    }

    /** The herb of this name or processed form. */
    public Optional<Herb> herb(String name) {
        return Optional.ofNullable(herbs.get(name.strip()));
    }

    /** Every formula by its name. */
    public Map<String, Formula> formulas() {
        return remedies.values().stream().map(Remedy::formula).collect(Collectors.toMap(Formula::name, formula -> formula, (one, other) -> one, TreeMap::new));
    }

    /**
     * What may be offered in a case: for the first two syndromes that are at least likely three formulas at most, and their modifications.
     *
     * @param ranked syndromes, the first first
     * @param facts  of the case
     */
    public Offers offers(List<Syndrome> ranked, Collection<? extends Fact> facts) {
        List<Syndrome> leading = ranked.stream().filter(Syndrome::likely).limit(MOST_SYNDROMES).toList();
        if (leading.isEmpty()) return new Offers(List.of(), List.of());
        List<Finding> present = facts.stream().filter(Finding.class::isInstance).map(Finding.class::cast).filter(Finding::present).toList();
        List<Element> likely = facts.stream().filter(Element.class::isInstance).map(Element.class::cast).filter(Element::likely).toList();
        Set<String> terms = present.stream().map(Finding::term).collect(Collectors.toSet());
        Set<String> names = likely.stream().map(Element::name).collect(Collectors.toSet());
        Map<String, Formula> offered = new LinkedHashMap<>();
        List<Modification> modifications = new ArrayList<>();
        for (Syndrome syndrome : leading) {
            int most = Math.min(MOST_CANDIDATES - offered.size(), leading.size() > 1 && syndrome == leading.getFirst() ? MOST_FOR_FIRST : MOST_CANDIDATES);
            for (Formula formula : candidates.of(syndrome.name(), terms, names, most)) {
                Formula before = offered.putIfAbsent(formula.name(), formula);
                if (before != null && formula.nearFor(syndrome.name()).isEmpty()) offered.put(formula.name(), before.fitting(formula.fits().getFirst()));
                if (before == null) modifications.addAll(variants.of(formula, candidates.treatedBy(formula.name()), elements(syndrome), present, likely));
            }
        }
        return new Offers(List.copyOf(offered.values()), modifications);
    }

    private static List<String> elements(Syndrome syndrome) {
        return syndrome.elements().stream().map(Element::name).toList();
    }

    static Pharmacy read(List<Entry> herbEntries, List<Entry> formulaEntries, Map<String, SyndromeName> syndromes, Principles principles, SignReader signs, Likeness likeness,
            Parameter numbers, List<Entry> variantEntries, Map<String, String> english) {
        Map<String, Herb> herbs = new HashMap<>();
        for (Entry entry : herbEntries) {
            Herb herb = Herb.read(entry);
            List<String> names = new ArrayList<>(herb.synonyms());
            names.add(herb.herb());
            for (String name : names) {
                Herb before = herbs.putIfAbsent(name, herb);
                if (before != null) entry.problem("ambiguous-spelling", "`" + name + "` stands for `" + before.herb() + "` and for `" + herb.herb() + "`",
                        "`" + name + "` 同时指 `" + before.herb() + "` 与 `" + herb.herb() + "`", "keep it with one of them");
            }
        }
        herbEntries.forEach(entry -> entry.texts("incompatible").forEach(other -> mustBe(entry, "herb", other, herbs.keySet())));
        Map<String, Remedy> remedies = new LinkedHashMap<>();
        for (Entry entry : formulaEntries) {
            principles.check(entry);
            entry.texts("needs").forEach(term -> mustBe(entry, "term", term, signs.terms()));
            entry.texts("syndromes").forEach(syndrome -> mustBe(entry, "syndrome", syndrome, syndromes.keySet()));
            Formula formula = formula(entry, herbs);
            Remedy remedy = new Remedy(formula, principles.principle(formula.principle()), entry.text("indications"), signs.in(entry.text("indications")), Set.copyOf(entry.texts("needs")),
                    entry.text("source"));
            if (remedies.putIfAbsent(formula.name(), remedy) != null) {
                entry.problem("stands-twice", "`" + formula.name() + "` stands twice", "`" + formula.name() + "` 重复", "merge the two entries");
            }
        }
        List<Variant> variants = variantEntries.stream().map(entry -> Variant.read(entry, signs.terms(), likeness.elements(), herbs.keySet(), remedies.keySet())).toList();
        return new Pharmacy(herbs, remedies, new Candidates(List.copyOf(remedies.values()), syndromes, likeness, numbers, principles), new Variants(variants, english, herbs));
    }

    private static Formula formula(Entry entry, Map<String, Herb> herbs) {
        List<String> parts = entry.entries("herbs").stream().map(each -> each.text("herb")).toList();
        parts.forEach(herb -> mustBe(entry, "herb", herb, herbs.keySet()));
        return Formula.of(entry.text("formula"), entry.text("english"), entry.texts("syndromes"), entry.text("principle"), parts, entry.texts("cautions"),
                parts.stream().anyMatch(herb -> movesBlood(herb, herbs)), clashes(parts, herbs));
    }

    /** Whether the herb moves blood, so that bleeding, anticoagulants and pregnancy hold it back. */
    static boolean movesBlood(String name, Map<String, Herb> herbs) {
        return Optional.ofNullable(herbs.get(name)).filter(herb -> MOVES_BLOOD.matcher(herb.category()).find()).isPresent();
    }

    /** Names of what is not to be used together with one of the herbs. */
    static List<String> clashes(List<String> parts, Map<String, Herb> herbs) {
        List<String> clashes = new ArrayList<>();
        for (String part : parts) {
            Herb herb = herbs.get(part);
            if (herb == null) continue;
            for (String other : herb.incompatible()) {
                clashes.add(other);
                if (herbs.get(other) != null) clashes.addAll(herbs.get(other).synonyms());
            }
        }
        return clashes.stream().distinct().toList();
    }

    /** Notes a name that is not one of those known, with the nearest that are. */
    static void mustBe(Entry entry, String what, String name, Collection<String> known) {
        if (known.contains(name)) return;
        String near = String.join("`, `", Nearest.of(name, known));
        entry.problem("unknown-" + what, "`" + name + "` is not a " + what + " of the knowledge base", "`" + name + "` 不在知识库中", near.isEmpty() ? "" : "did you mean `" + near + "`?");
    }
}
