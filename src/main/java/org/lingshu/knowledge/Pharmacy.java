package org.lingshu.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lingshu.clinical.Formula;

/**
 * Herbs and formulas.
 *
 * @param herbs    by every name and processed form
 * @param formulas by name
 */
public record Pharmacy(Map<String, Herb> herbs, Map<String, Formula> formulas) {
    private static final Pattern MOVES_BLOOD = Pattern.compile("活血|破血");

    private static final int MOST_CANDIDATES = 2;

    public Pharmacy {
        herbs = Map.copyOf(herbs);
        formulas = Collections.unmodifiableMap(new TreeMap<>(formulas));
    }

    /** The herb of this name or processed form. */
    public Optional<Herb> herb(String name) {
        return Optional.ofNullable(herbs.get(name.strip()));
    }

    /** The two formulas that are for a syndrome first of all: those that name it earliest among what they are for. */
    public List<Formula> formulasFor(String syndrome) {
        return formulas.values().stream().filter(formula -> formula.syndromes().contains(syndrome))
                .sorted(Comparator.comparingInt((Formula formula) -> formula.syndromes().indexOf(syndrome)).thenComparing(Formula::name)).limit(MOST_CANDIDATES).toList();
    }

    static Pharmacy read(List<Entry> herbEntries, List<Entry> formulaEntries, Map<String, SyndromeName> syndromes) {
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
        herbEntries.forEach(entry -> entry.texts("incompatible").forEach(other -> mustBe(entry, "herb", other, herbs)));
        Map<String, Formula> formulas = new TreeMap<>();
        for (Entry entry : formulaEntries) {
            List<String> parts = entry.entries("herbs").stream().map(each -> each.text("herb")).toList();
            parts.forEach(herb -> mustBe(entry, "herb", herb, herbs));
            entry.texts("syndromes").forEach(syndrome -> mustBe(entry, "syndrome", syndrome, syndromes));
            Formula formula = new Formula(entry.text("formula"), entry.text("english"), entry.texts("syndromes"), entry.text("principle"), parts, entry.texts("cautions"),
                    parts.stream().map(herbs::get).anyMatch(herb -> herb != null && MOVES_BLOOD.matcher(herb.category()).find()), clashes(parts, herbs));
            if (formulas.putIfAbsent(formula.name(), formula) != null) {
                entry.problem("stands-twice", "`" + formula.name() + "` stands twice", "`" + formula.name() + "` 重复", "merge the two entries");
            }
        }
        return new Pharmacy(herbs, formulas);
    }

    private static List<String> clashes(List<String> parts, Map<String, Herb> herbs) {
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

    private static void mustBe(Entry entry, String what, String name, Map<String, ?> known) {
        if (known.containsKey(name)) return;
        String near = String.join("`, `", Nearest.of(name, known.keySet()));
        entry.problem("unknown-" + what, "`" + name + "` is not a " + what + " of the knowledge base", "`" + name + "` 不在知识库中", near.isEmpty() ? "" : "did you mean `" + near + "`?");
    }
}
