package org.lingshu.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lingshu.clinical.Formula;
import org.lingshu.clinical.Ingredient;
import org.lingshu.clinical.Medication;

/** What every name of a medicine stands for: a herb by any of its names and processed forms, a drug, or all the herbs of a patent medicine or formula. */
final class Substances {
    private static final int SHORTEST = 2;
    private final Map<String, List<Substance>> byName = new HashMap<>();
    private final Map<String, Substance> canonical = new HashMap<>();
    private final List<String> processed;

    Substances(Pharmacy pharmacy, Vocabulary vocabulary, Map<String, List<String>> classesOf, Map<String, List<String>> products) {
        processed = vocabulary.words("processed");
        pharmacy.herbs().forEach((name, herb) -> byName.put(name, List.of(canonical.computeIfAbsent(herb.herb(),
                each -> Substance.herb(herb, classes(each, classesOf))))));
        for (Medicine medicine : vocabulary.medicines()) {
            if (medicine.brand()) continue;
            List<String> classes = new ArrayList<>(classes(medicine.name(), classesOf));
            if (!products.containsKey(medicine.name())) classes.add(Substance.DRUG);
            Substance drug = Substance.drug(medicine.name(), medicine.english(), classes);
            canonical.put(medicine.name(), drug);
            byName.putIfAbsent(medicine.name(), List.of(drug));
            medicine.names().forEach(name -> byName.putIfAbsent(name.toLowerCase(Locale.ROOT), List.of(drug)));
        }
        vocabulary.words("herb").forEach(name -> byName.computeIfAbsent(name, each -> List.of(canonical.computeIfAbsent(each,
                bare -> Substance.drug(bare, bare, classes(bare, classesOf))))));
        products.forEach((name, herbs) -> byName.put(name, known(herbs)));
        pharmacy.formulas().forEach((name, formula) -> byName.putIfAbsent(name, known(formula.herbs())));
    }

    private static List<String> classes(String name, Map<String, List<String>> classesOf) {
        return classesOf.getOrDefault(name, List.of());
    }

    private List<Substance> known(Collection<String> names) {
        return names.stream().map(this::canonical).flatMap(Optional::stream).distinct().toList();
    }

    /** The substance of a name; empty when the name is unknown or holds several. */
    Optional<Substance> canonical(String name) {
        List<Substance> all = find(name);
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** What a medication holds; itself when nobody knows what is in it. */
    List<Ingredient> of(Medication medication) {
        List<Substance> all = find(medication.name());
        if (all.isEmpty()) return List.of(Substance.drug(medication.name(), medication.name(), List.of()).in(medication));
        return all.stream().map(each -> each.in(medication)).toList();
    }

    /** What a formula holds. */
    List<Ingredient> of(Formula formula) {
        return known(formula.herbs()).stream().map(each -> each.in(formula)).toList();
    }

    /** Every name with what it stands for, for those who check names. */
    Collection<String> names() {
        return byName.keySet();
    }

    private List<Substance> find(String name) {
        List<Substance> all = byName.get(name);
        if (all == null) all = byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        for (int i = 0; all.isEmpty() && i < processed.size(); i++) {
            String how = processed.get(i);
            if (name.startsWith(how) && name.length() >= how.length() + SHORTEST) all = byName.getOrDefault(name.substring(how.length()), List.of());
        }
        return all;
    }

    /** The classes of every member, turned round from the members of every class. */
    static Map<String, List<String>> classesOf(Map<String, List<String>> members) {
        Map<String, List<String>> all = new HashMap<>();
        members.forEach((name, each) -> each.forEach(member -> all.computeIfAbsent(member, any -> new ArrayList<>()).add(name)));
        all.replaceAll((member, classes) -> classes.stream().sorted().toList());
        return all;
    }

    /** The members of every class, those of the classes that it names among them. */
    static Map<String, List<String>> spread(Map<String, List<String>> classes) {
        return classes.keySet().stream().collect(Collectors.toMap(Function.identity(), name -> members(name, classes, classes.size()).stream().distinct().toList()));
    }

    private static List<String> members(String name, Map<String, List<String>> classes, int depth) {
        List<String> all = new ArrayList<>();
        for (String member : classes.get(name)) {
            if (classes.containsKey(member) && depth > 0) all.addAll(members(member, classes, depth - 1));
            else all.add(member);
        }
        return all;
    }
}
