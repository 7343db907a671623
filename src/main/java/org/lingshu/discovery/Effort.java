package org.lingshu.discovery;

/**
 * How much work is put into a search.
 *
 * @param seed     of the random numbers
 * @param halvings how often the patients are halved at random; each half is a sample
 * @param screened how many features are paired with each other
 */
public record Effort(long seed, int halvings, int screened) {
    public Effort {
        if (halvings < 1 || screened < 0) throw new IllegalArgumentException("nothing to search with");
    }

    /** What a report rests on. */
    public static Effort full(long seed) {
        return new Effort(seed, 50, 30);
    }

    /** A first look. */
    public static Effort quick(long seed) {
        return new Effort(seed, 20, 15);
    }
}
