package org.lingshu.clinical;

import java.util.List;

/**
 * A national pattern name taken apart: the elements it is made of and, where they cannot tell it from its neighbours, findings of which one must be
 * there. Knowledge, not something learnt from a patient; one rule turns those that hold into syndromes.
 *
 * @param syndrome national name
 * @param elements names of its elements, at least one
 * @param findings deciding findings, any of them; may be empty
 * @param alike    other national names that are made of the same elements and findings; elements cannot tell them apart
 * @param weight   how much its score counts beside a syndrome that has a rule of its own, 0 to 1
 */
public record Composition(String syndrome, List<String> elements, List<String> findings, List<String> alike, double weight) implements Fact {
    public Composition {
        syndrome = Words.required("syndrome", syndrome);
        elements = List.copyOf(elements);
        findings = List.copyOf(findings);
        alike = List.copyOf(alike);
        if (elements.isEmpty()) throw new IllegalArgumentException(syndrome + " is made of nothing");
        if (!(weight > 0 && weight <= 1)) throw new IllegalArgumentException("weight of " + syndrome + " is " + weight);
    }

    /** Of how many elements it is made. */
    public int size() {
        return elements.size();
    }

    /** Whether a finding must decide. */
    public boolean needsFinding() {
        return !findings.isEmpty();
    }

    @Override
    public String sentence() {
        return "Composition " + syndrome;
    }

    @Override
    public String label() {
        return syndrome;
    }
}
