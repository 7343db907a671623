package org.lingshu.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.Formula;
import org.lingshu.clinical.Modification;

/**
 * The modifications of formulas (加减). Given to the rules of advice are only those that the patient calls for: what is said of the formula itself before
 * what is said of any, elements before single findings, each once, nothing that the formula holds already or that must not be together with it.
 */
public final class Variants {
    private static final int MOST = 4;
    private static final Set<String> GINSENGS = Set.of("人参", "红参", "党参", "太子参", "西洋参");
    private final List<Variant> all;
    private final Map<String, List<Integer>> byTrigger = new HashMap<>();
    private final Map<String, String> english;
    private final Map<String, Herb> herbs;

    Variants(List<Variant> all, Map<String, String> english, Map<String, Herb> herbs) {
        this.all = all.stream().sorted(Comparator.comparing((Variant each) -> each.formulas().isEmpty()).thenComparing(each -> each.elements().isEmpty())).toList();
        for (int i = 0; i < all.size(); i++) {
            for (String trigger : this.all.get(i).triggers()) byTrigger.computeIfAbsent(trigger, each -> new ArrayList<>()).add(i);
        }
        this.english = Map.copyOf(english);
        this.herbs = Map.copyOf(herbs);
    }

    /** Every modification. */
    public List<Variant> all() {
        return all;
    }

    /**
     * What may be considered with a formula, at most four.
     *
     * @param formula  a candidate
     * @param treated  elements that it treats anyway: those of the syndromes for which it is
     * @param made     elements of the patient's syndrome
     * @param findings what is present
     * @param elements what is at least likely
     */
    List<Modification> of(Formula formula, Collection<String> treated, Collection<String> made, List<Finding> findings, List<Element> elements) {
        Set<String> there = elements.stream().map(Element::name).collect(Collectors.toSet());
        Set<String> answered = new HashSet<>(treated);
        SortedSet<Integer> called = new TreeSet<>();
        for (Finding finding : findings) called.addAll(byTrigger.getOrDefault(finding.term(), List.of()));
        for (String element : there) if (!treated.contains(element)) called.addAll(byTrigger.getOrDefault(element, List.of()));
        List<Modification> modifications = new ArrayList<>();
        for (int place : called) {
            Variant variant = all.get(place);
            if (modifications.size() == MOST) break;
            if (!variant.suits(formula.name(), made, there)) continue;
            List<Fact> because = because(variant, findings, elements, answered);
            if (because.isEmpty()) continue;
            List<String> add = variant.add().stream().filter(herb -> !holds(formula, herb) && !formula.clashes().contains(herb)).toList();
            List<String> drop = variant.drop().stream().filter(formula.herbs()::contains).toList();
            if (add.isEmpty() && drop.isEmpty()) continue;
            because.forEach(each -> answered.add(each.label()));
            modifications.add(modification(variant, formula, add, drop, because));
        }
        return modifications;
    }

    /** What in the patient calls for it and is not answered yet. */
    private static List<Fact> because(Variant variant, List<Finding> findings, List<Element> elements, Set<String> answered) {
        List<Fact> because = new ArrayList<>();
        if (!variant.findings().isEmpty()) findings.stream().filter(each -> variant.findings().contains(each.term()) && !answered.contains(each.term())).forEach(because::add);
        if (!variant.elements().isEmpty()) elements.stream().filter(each -> variant.elements().contains(each.name()) && !answered.contains(each.name())).forEach(because::add);
        return because;
    }

    private Modification modification(Variant variant, Formula formula, List<String> add, List<String> drop, List<Fact> because) {
        String sentence = "with " + variant.english(english) + " " + (add.isEmpty() ? "" : "consider adding " + spoken(add)) + (add.isEmpty() || drop.isEmpty() ? "" : " and ")
                + (drop.isEmpty() ? "" : "consider leaving out " + spoken(drop));
        String name = formula.name() + "加减" + String.join("", add);
        Formula addition = Formula.of(name, formula.english() + " with " + spoken(add.isEmpty() ? drop : add), List.of(), formula.principle(), add, List.of(), false, List.of());
        return new Modification(variant.name(), formula.name(), add, drop, sentence, because, addition);
    }

    private String spoken(List<String> names) {
        return names.stream().map(name -> herbs.containsKey(name) ? herbs.get(name).english() : name).collect(Collectors.joining(", "));
    }

    /** Whether the formula holds the herb, by this name, as another form of it (法半夏 is 半夏, 炙甘草 is 甘草) or as one that textbooks take for it. */
    private boolean holds(Formula formula, String herb) {
        return formula.herbs().stream().anyMatch(each -> each.endsWith(herb) || herb.endsWith(each) || kin(each).equals(kin(herb)) || herbs.get(each) == herbs.get(herb));
    }

    private static String kin(String herb) {
        if (GINSENGS.contains(herb)) return "参";
        return herb.startsWith("瓜蒌") ? "瓜蒌" : herb.substring(Math.max(0, herb.length() - 2));
    }
}
