package org.lingshu.clinical;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One or more findings that together speak for or against one element. In the sense of 证素辨证 (Zhu Wenfeng 2008) this is one entry of the
 * table of findings and elements; strengths are words here and points only in the {@link Scale}.
 *
 * @param element  name of the element
 * @param strength how strongly, or against
 * @param findings the findings that say so, at least one
 */
public record Evidence(String element, Strength strength, List<Finding> findings) implements Fact {
    public Evidence {
        element = Words.required("element", element);
        Objects.requireNonNull(strength, "strength");
        findings = List.copyOf(findings);
        if (findings.isEmpty()) throw new IllegalArgumentException("evidence for " + element + " rests on no finding");
    }

    /** Characteristic of the element. */
    public static Evidence strong(String element, Finding finding) {
        return new Evidence(element, Strength.STRONG, List.of(finding));
    }

    /** Characteristic of the element when both are found. */
    public static Evidence strong(String element, Finding one, Finding other) {
        return new Evidence(element, Strength.STRONG, List.of(one, other));
    }

    /** Common in the element; others show it too. */
    public static Evidence moderate(String element, Finding finding) {
        return new Evidence(element, Strength.MODERATE, List.of(finding));
    }

    /** Common in the element when both are found. */
    public static Evidence moderate(String element, Finding one, Finding other) {
        return new Evidence(element, Strength.MODERATE, List.of(one, other));
    }

    /** Goes with the element, and with many others. */
    public static Evidence weak(String element, Finding finding) {
        return new Evidence(element, Strength.WEAK, List.of(finding));
    }

    /** Goes with the element when both are found. */
    public static Evidence weak(String element, Finding one, Finding other) {
        return new Evidence(element, Strength.WEAK, List.of(one, other));
    }

    /** By far most of the pictures that the patient resembles have the element. */
    public static Evidence strong(Consensus consensus) {
        return new Evidence(consensus.element(), Strength.STRONG, consensus.shared());
    }

    /** The nearest picture has the element, and the patient could have sat for it. */
    public static Evidence portrait(Consensus consensus) {
        return new Evidence(consensus.element(), Strength.STRONG, consensus.portrait());
    }

    /** A good part of the pictures that the patient resembles has the element. */
    public static Evidence moderate(Consensus consensus) {
        return new Evidence(consensus.element(), Strength.MODERATE, consensus.shared());
    }

    /** A few of the pictures that the patient resembles have the element. */
    public static Evidence weak(Consensus consensus) {
        return new Evidence(consensus.element(), Strength.WEAK, consensus.shared());
    }

    /** Speaks against the element. */
    public static Evidence against(String element, Finding finding) {
        return new Evidence(element, Strength.AGAINST, List.of(finding));
    }

    /** Speaks against the element when both are found. */
    public static Evidence against(String element, Finding one, Finding other) {
        return new Evidence(element, Strength.AGAINST, List.of(one, other));
    }

    @Override
    public String sentence() {
        return "Evidence " + element + " " + strength.word() + " " + label();
    }

    @Override
    public String label() {
        return findings.stream().map(Finding::label).collect(Collectors.joining("+"));
    }
}
