package org.lingshu.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a model comes from: data, rules, software, and what its people have to say.
 *
 * @param cohort     name of the cohort
 * @param data       SHA-256 over its files, hex
 * @param patients   how many were learned from
 * @param groups     how many groups they belong to
 * @param modalities each in a few words: {@code record: 565 columns derived by rules}
 * @param remarks    what was left out or is weak, a sentence each
 * @param rules      SHA-256 of the rules, hex; empty when no rule took part
 * @param knowledge  SHA-256 of the knowledge base, hex; empty when it took no part
 * @param software   which Lingshu, on which engines
 * @param seed       of the random numbers
 * @param said       what people say in the card, by {@link Attribute#keysOfCohort() key}
 */
public record Origin(String cohort, String data, int patients, int groups, List<String> modalities, List<String> remarks, String rules, String knowledge,
        String software, long seed, Map<String, String> said) {
    public Origin {
        modalities = List.copyOf(modalities);
        remarks = List.copyOf(remarks);
        said = Collections.unmodifiableMap(new TreeMap<>(said));
    }

    String licence() {
        return said.getOrDefault(Attribute.LICENCE, "not stated");
    }

    String source() {
        return said.getOrDefault(Attribute.SOURCE, "the cohort `" + cohort + "`");
    }
}
