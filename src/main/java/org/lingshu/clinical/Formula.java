package org.lingshu.clinical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A classical formula as knowledge has it: a candidate that a doctor may check, never an order.
 *
 * @param name      its name
 * @param english   the same in English
 * @param syndromes national names of the syndromes it is for
 * @param principle of treatment
 * @param herbs     names of its herbs
 * @param cautions  when not, or only with care
 * @param movesBlood whether a herb in it moves blood, so that bleeding, anticoagulants and pregnancy hold it back
 * @param clashes   names of herbs and processed forms that are not to be used together with one of its herbs
 * @param fits      the syndromes of a patient for which it may be offered; empty in the knowledge base
 */
public record Formula(String name, String english, List<String> syndromes, String principle, List<String> herbs, List<String> cautions,
        boolean movesBlood, List<String> clashes, List<Fit> fits) implements Fact {
    /**
     * For which syndrome a formula may be offered, and how well it fits.
     *
     * @param syndrome national name of the patient's syndrome
     * @param near     empty where the formula is said to be for this syndrome (方证相应); where it is only for one alike (方证相近), the name of that one
     */
    public record Fit(String syndrome, Optional<String> near) {
    }

    public Formula {
        name = Words.required("formula", name);
        english = Words.required("english", english);
        principle = Words.required("principle", principle);
        syndromes = List.copyOf(syndromes);
        herbs = List.copyOf(herbs);
        cautions = List.copyOf(cautions);
        clashes = List.copyOf(clashes);
        fits = List.copyOf(fits);
    }

    /** A formula that is for these syndromes, as the knowledge base has it. */
    public static Formula of(String name, String english, List<String> syndromes, String principle, List<String> herbs, List<String> cautions, boolean movesBlood,
            List<String> clashes) {
        return new Formula(name, english, syndromes, principle, herbs, cautions, movesBlood, clashes, List.of());
    }

    /** The same formula, which may be offered for this syndrome of the patient too. */
    public Formula fitting(Fit fit) {
        List<Fit> all = new ArrayList<>(fits);
        all.add(fit);
        return new Formula(name, english, syndromes, principle, herbs, cautions, movesBlood, clashes, all);
    }

    /** The syndromes of a patient for which it may be offered. */
    public List<String> offeredFor() {
        return fits.stream().map(Fit::syndrome).toList();
    }

    /** The syndrome alike that it is really for, where it only comes near the patient's. */
    public Optional<String> nearFor(String syndrome) {
        return fits.stream().filter(fit -> fit.syndrome().equals(syndrome)).findFirst().flatMap(Fit::near);
    }

    @Override
    public String sentence() {
        return "Formula " + name;
    }

    @Override
    public String label() {
        return name;
    }
}
