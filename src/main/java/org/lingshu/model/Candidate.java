package org.lingshu.model;

/**
 * A way of learning that is offered: an algorithm with a fusion, or what is made of several of them.
 *
 * @param algorithm its word: {@code random-forest}; {@value #MIXED} where each modality has the algorithm that is best on it; {@value #ENSEMBLE} for the mean of several
 * @param fusion    {@code early}, {@code late}, {@code interaction}; {@value #ALL} where several take part
 */
public record Candidate(String algorithm, String fusion) {
    static final String MIXED = "best-of-each";
    static final String ENSEMBLE = "ensemble";
    static final String CHOSEN = "chosen";
    static final String ALL = "all";

    public Candidate {
        if (algorithm.isBlank() || fusion.isBlank()) throw new IllegalArgumentException("candidate without algorithm or fusion");
    }

    /** {@code random-forest, late}. */
    public String name() {
        return algorithm + ", " + fusion;
    }
}
