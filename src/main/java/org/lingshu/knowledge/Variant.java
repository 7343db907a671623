package org.lingshu.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A modification (加减) as knowledge has it: when which herbs are added to which formulas.
 *
 * @param name     when, in words
 * @param formulas names of the formulas; empty for any formula
 * @param findings findings of which one calls for it
 * @param elements elements of which one calls for it, when the syndrome has it not already
 * @param beside   elements of which the syndrome must have one, or all
 * @param all      whether the syndrome must have all of {@code beside}
 * @param without  elements that speak against it
 * @param add      herbs to add
 * @param drop     herbs to leave out
 * @param source   key of {@code knowledge-base/sources}
 */
public record Variant(String name, List<String> formulas, List<String> findings, List<String> elements, List<String> beside, boolean all, List<String> without,
        List<String> add, List<String> drop, String source) {
    public Variant {
        formulas = List.copyOf(formulas);
        findings = List.copyOf(findings);
        elements = List.copyOf(elements);
        beside = List.copyOf(beside);
        without = List.copyOf(without);
        add = List.copyOf(add);
        drop = List.copyOf(drop);
    }

    static Variant read(Entry entry, Collection<String> terms, Collection<String> elements, Collection<String> herbs, Collection<String> formulas) {
        entry.texts("findings").forEach(each -> Pharmacy.mustBe(entry, "term", each, terms));
        for (String field : List.of("elements", "beside", "without")) entry.texts(field).forEach(each -> Pharmacy.mustBe(entry, "element", each, elements));
        for (String field : List.of("add", "drop")) entry.texts(field).forEach(each -> Pharmacy.mustBe(entry, "herb", each, herbs));
        entry.texts("formulas").forEach(each -> Pharmacy.mustBe(entry, "formula", each, formulas));
        if (entry.texts("findings").isEmpty() == entry.texts("elements").isEmpty()) {
            entry.problem("finding-or-element", "either findings or elements call for a modification", "加减须写 findings 或 elements 之一", "");
        }
        if (entry.texts("add").isEmpty() && entry.texts("drop").isEmpty()) entry.problem("nothing-to-modify", "nothing is added and nothing left out", "未写加减何药", "write \"add\": [\"…\"]");
        return new Variant(entry.text("modification"), entry.texts("formulas"), entry.texts("findings"), entry.texts("elements"), entry.texts("beside"),
                entry.node().path("all").asBoolean(), entry.texts("without"), entry.texts("add"), entry.texts("drop"), entry.text("source"));
    }

    /** Whether it is for this formula of a patient's syndrome that is made of {@code made}, where {@code there} are all elements of the patient. */
    boolean suits(String formula, Collection<String> made, Set<String> there) {
        if (!formulas.isEmpty() && !formulas.contains(formula)) return false;
        if (without.stream().anyMatch(each -> there.contains(each) || made.contains(each))) return false;
        return beside.isEmpty() || (all ? made.containsAll(beside) : beside.stream().anyMatch(made::contains));
    }

    /** The findings or elements that call for it. */
    List<String> triggers() {
        return findings.isEmpty() ? elements : findings;
    }

    /** What calls for it, in English. */
    String english(Map<String, String> words) {
        return triggers().stream().map(each -> words.getOrDefault(each, each)).distinct().reduce((one, other) -> one + " or " + other).orElseThrow();
    }
}
