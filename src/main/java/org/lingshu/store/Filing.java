package org.lingshu.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * An assessment that is to be kept.
 *
 * @param patient    whose it is, as the record names the patient
 * @param trailId    id of the trail, under which the answer was given
 * @param manifest   what took part
 * @param rules      the rules that fired
 * @param statements what was stated; words of rules and terms only, never of the record, since they outlive an erasure
 * @param record     the record, the facts read from it and the answer
 * @param trail      firings and predictions
 */
public record Filing(String patient, String trailId, Version manifest, Set<RuleVersion> rules, Set<String> statements, JsonNode record, JsonNode trail) {
    public Filing {
        rules = Set.copyOf(rules);
        statements = Set.copyOf(statements);
    }

    /**
     * A manifest with its hash made once.
     *
     * @param hash     of the list
     * @param manifest the files
     */
    public record Version(String hash, Manifest manifest) {
        /** Of these files. */
        public static Version of(Manifest manifest) {
            return new Version(manifest.hash(), manifest);
        }
    }
}
