package org.lingshu.clinical;

import java.util.List;

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
 */
public record Formula(String name, String english, List<String> syndromes, String principle, List<String> herbs, List<String> cautions,
        boolean movesBlood, List<String> clashes) implements Fact {
    public Formula {
        name = Words.required("formula", name);
        english = Words.required("english", english);
        principle = Words.required("principle", principle);
        syndromes = List.copyOf(syndromes);
        herbs = List.copyOf(herbs);
        cautions = List.copyOf(cautions);
        clashes = List.copyOf(clashes);
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
