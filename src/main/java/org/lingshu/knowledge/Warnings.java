package org.lingshu.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The entries of {@code knowledge-base/incompatibilities}, found by the canonical names of what they are about. */
final class Warnings {
    private final Map<String, Map<String, Pairing>> pairings = new HashMap<>();
    private final Map<String, Map<String, List<Effect>>> effects = new HashMap<>();
    private final Map<String, List<Care>> cares = new HashMap<>();
    private final Map<String, List<Kin>> kin = new HashMap<>();
    private final Set<String> circumstances = new LinkedHashSet<>();
    private final Set<String> classes;

    Warnings(Set<String> classes) {
        this.classes = Set.copyOf(classes);
    }

    void add(Collection<String> one, Collection<String> other, Pairing pairing) {
        for (String left : one) for (String right : other) pairings.computeIfAbsent(left, any -> new HashMap<>()).putIfAbsent(right, pairing);
    }

    void add(Collection<String> herbs, Collection<String> drugs, Effect effect) {
        for (String herb : herbs) for (String drug : drugs) effects.computeIfAbsent(herb, any -> new HashMap<>()).computeIfAbsent(drug, any -> new ArrayList<>()).add(effect);
    }

    void add(Collection<String> medicines, Care care) {
        circumstances.add(care.circumstance());
        for (String medicine : medicines) {
            List<Care> all = cares.computeIfAbsent(medicine, any -> new ArrayList<>());
            Optional<Care> before = all.stream().filter(each -> each.circumstance().equals(care.circumstance())).findFirst();
            if (before.isEmpty()) all.add(care);
            else if (care.verdict().compareTo(before.get().verdict()) < 0) all.set(all.indexOf(before.get()), care);
        }
    }

    void add(Kin family) {
        family.names().forEach(each -> kin.computeIfAbsent(each, any -> new ArrayList<>()).add(family));
        family.members().forEach(each -> kin.computeIfAbsent(each, any -> new ArrayList<>()).add(family));
    }

    Optional<Pairing> pairing(String one, String other) {
        return Optional.ofNullable(pairings.getOrDefault(one, Map.of()).get(other));
    }

    List<Effect> effects(String herb, String drug) {
        return effects.getOrDefault(herb, Map.of()).getOrDefault(drug, List.of());
    }

    List<Care> cares(String medicine) {
        return cares.getOrDefault(medicine, List.of());
    }

    List<Kin> kin(String substance) {
        return kin.getOrDefault(substance, List.of());
    }

    Set<String> circumstances() {
        return Set.copyOf(circumstances);
    }

    Set<String> classes() {
        return classes;
    }
}
