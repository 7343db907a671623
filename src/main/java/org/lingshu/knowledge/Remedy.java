package org.lingshu.knowledge;

import java.util.Set;
import org.lingshu.clinical.Formula;

/**
 * A formula with what the knowledge base says of it beyond what rules need.
 *
 * @param formula     name, syndromes, principle, herbs, cautions
 * @param principle   of treatment, in both languages
 * @param indications what it is for, in a sentence
 * @param signs       canonical findings that stand in the indications
 * @param needs       findings of which one must be there, for a formula of one complaint only (缺乳, 胎动不安); empty for most
 * @param source      key of {@code knowledge-base/sources}
 */
public record Remedy(Formula formula, Principle principle, String indications, Set<String> signs, Set<String> needs, String source) {
    public Remedy {
        signs = Set.copyOf(signs);
        needs = Set.copyOf(needs);
    }

    /** Whether it is only for one complaint, and not for the syndrome as such. */
    boolean forOneComplaint() {
        return !needs.isEmpty();
    }

    /** Whether it is a formula for what this patient complains of. */
    boolean wanted(Set<String> present) {
        return needs.isEmpty() || needs.stream().anyMatch(present::contains);
    }

    /** How many of these findings its indications name; the complaint for which alone it is counts twice. */
    long agreeing(Set<String> present) {
        return signs.stream().filter(present::contains).count() + needs.stream().filter(present::contains).limit(1).count();
    }
}
