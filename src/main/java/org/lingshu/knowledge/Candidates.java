package org.lingshu.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lingshu.clinical.Formula;

/**
 * Which formulas may be offered for a syndrome. One that names the syndrome, or a synonym of it, fits (方证相应); among several, one whose indications name
 * more of what this patient has comes first, then one that names the syndrome earlier, then the smaller, from which the others were built, then the one
 * that the textbook has first. Where none names it, those come near (方证相近) that are for a
 * syndrome of nearly the same elements, and of these the ones whose principle of treatment says the same. All of it follows from the knowledge base.
 */
public final class Candidates {
    private static final int MOST_NEAR = 3;
    private static final int FAR = 1_000;
    private final Map<String, List<Fitting>> bySyndrome = new HashMap<>();
    private final Map<String, Set<String>> treated = new HashMap<>();

    /** A formula for one syndrome: how early it names it, or by which syndrome alike it comes near. */
    private record Fitting(Remedy remedy, int place, Optional<String> near) {
        Formula offered(String syndrome) {
            return remedy.formula().fitting(new Formula.Fit(syndrome, near));
        }
    }

    /** A formula that is for a syndrome alike. */
    private record Near(Remedy remedy, String syndrome, double likeness) {
    }

    Candidates(List<Remedy> remedies, Map<String, SyndromeName> syndromes, Likeness likeness, Parameter numbers, Principles principles) {
        for (Remedy remedy : remedies) {
            treated.put(remedy.formula().name(), remedy.formula().syndromes().stream().filter(syndromes::containsKey).flatMap(each -> syndromes.get(each).elements().stream())
                    .collect(Collectors.toSet()));
        }
        Map<String, List<Fitting>> named = named(remedies);
        Map<Long, List<Near>> alike = new HashMap<>();
        Map<String, List<String>> words = new HashMap<>();
        double least = numbers.value("least").orElseThrow();
        double agreement = numbers.value("principle").orElseThrow();
        List<Near> all = remedies.stream().flatMap(remedy -> remedy.formula().syndromes().stream().filter(syndromes::containsKey).map(own -> new Near(remedy, own, 0))).toList();
        long[] sets = all.stream().mapToLong(each -> likeness.set(syndromes.get(each.syndrome()).elements())).toArray();
        for (SyndromeName syndrome : syndromes.values()) {
            List<Fitting> fitting = new ArrayList<>(named.getOrDefault(syndrome.syndrome(), List.of()));
            for (String synonym : syndrome.synonyms()) {
                named.getOrDefault(synonym, List.of()).stream().filter(each -> fitting.stream().noneMatch(other -> other.remedy() == each.remedy())).forEach(fitting::add);
            }
            if (fitting.stream().allMatch(each -> each.remedy().forOneComplaint()) && !syndrome.elements().isEmpty()) {
                long made = likeness.set(syndrome.elements());
                List<String> aim = principles.words(syndrome.principle().map(Principle::text).orElse(""));
                alike.computeIfAbsent(made, each -> alike(each, all, sets, likeness, least - agreement)).stream()
                        .map(each -> new Near(each.remedy(), each.syndrome(), each.likeness() + agreement * overlap(aim, words.computeIfAbsent(each.remedy().principle().text(), principles::words))))
                        .filter(each -> each.likeness() >= least && fitting.stream().noneMatch(other -> other.remedy() == each.remedy())).sorted(Comparator.comparingDouble(Near::likeness).reversed()).limit(MOST_NEAR)
                        .forEach(each -> fitting.add(new Fitting(each.remedy(), FAR, Optional.of(each.syndrome()))));
            }
            if (!fitting.isEmpty()) bySyndrome.put(syndrome.syndrome(), List.copyOf(fitting));
        }
    }

    /**
     * The formulas for a syndrome, the best first, at most so many; each says for which syndrome it is offered.
     *
     * @param present  canonical findings that the patient has
     * @param elements elements that are at least likely; a formula that only warms is not for who only has heat, nor the other way round
     */
    public List<Formula> of(String syndrome, Set<String> present, Set<String> elements, int most) {
        return bySyndrome.getOrDefault(syndrome, List.of()).stream().filter(each -> each.remedy().wanted(present) && !contrary(each.remedy(), elements))
                .sorted(Comparator.comparingLong((Fitting each) -> each.place() - each.remedy().agreeing(present))).limit(most).map(each -> each.offered(syndrome)).toList();
    }

    private boolean contrary(Remedy remedy, Set<String> elements) {
        Set<String> treats = treatedBy(remedy.formula().name());
        return warm(treats) && hot(elements) || hot(treats) && warm(elements);
    }

    /** Whether there is heat and no cold. */
    private static boolean hot(Set<String> elements) {
        return elements.contains("热") && !elements.contains("寒") && !elements.contains("阳虚");
    }

    /** Whether there is cold, or yang that does not warm, and no heat. */
    private static boolean warm(Set<String> elements) {
        return !elements.contains("热") && (elements.contains("寒") || elements.contains("阳虚"));
    }

    /** The elements that a formula treats: those of the syndromes for which it is. */
    Set<String> treatedBy(String formula) {
        return treated.getOrDefault(formula, Set.of());
    }

    private static Map<String, List<Fitting>> named(List<Remedy> remedies) {
        Map<String, List<Fitting>> named = new HashMap<>();
        for (Remedy remedy : remedies) {
            List<String> own = remedy.formula().syndromes();
            for (int i = 0; i < own.size(); i++) named.computeIfAbsent(own.get(i), each -> new ArrayList<>()).add(new Fitting(remedy, i, Optional.empty()));
        }
        named.values().forEach(all -> all.sort(Comparator.comparingInt(Fitting::place).thenComparing(each -> each.remedy().formula().herbs().size())));
        return named;
    }

    /** Of each formula the syndrome most alike, if it is alike enough. */
    private static List<Near> alike(long made, List<Near> all, long[] sets, Likeness likeness, double least) {
        Map<String, Near> best = new HashMap<>();
        for (int i = 0; i < sets.length; i++) {
            double like = likeness.of(made, sets[i]);
            if (like < least) continue;
            Near one = new Near(all.get(i).remedy(), all.get(i).syndrome(), like);
            best.merge(one.remedy().formula().name(), one, (before, after) -> after.likeness() > before.likeness() ? after : before);
        }
        return best.values().stream().sorted(Comparator.comparingDouble(Near::likeness).reversed().thenComparing(each -> each.remedy().formula().name())).toList();
    }

    private static double overlap(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) return 0;
        return (double) one.stream().filter(other::contains).count() / Math.max(one.size(), other.size());
    }
}
