package org.lingshu.report;

import java.util.Objects;

/**
 * One cell of a {@link Grid}.
 *
 * @param text   what it says
 * @param beside what stands small under it, an interval; often empty
 * @param number whether it is a number, to be aligned as one
 * @param shade  how dark it is, from zero to {@value #DARKEST}
 */
public record Cell(Words text, String beside, boolean number, int shade) {
    /** The darkest shade. */
    static final int DARKEST = 9;

    public Cell {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(beside, "beside");
        if (shade < 0 || shade > DARKEST) throw new IllegalArgumentException("shade is " + shade);
    }

    /** A cell of words. */
    public static Cell of(Words text) {
        return new Cell(text, "", false, 0);
    }

    /** A cell with a name that needs no translation. */
    public static Cell of(String text) {
        return of(Words.same(text));
    }

    /** A cell with a number that is already written down. */
    public static Cell number(String text) {
        return new Cell(Words.same(text), "", true, 0);
    }

    /** A cell with a number and its interval. */
    public static Cell of(Estimate estimate) {
        return new Cell(Words.same(Digits.of(estimate.value())), estimate.interval(), true, 0);
    }

    /** A cell with a number, the darker the larger its share of the darkest, from zero to one. */
    public static Cell shaded(String text, double share) {
        return new Cell(Words.same(text), "", true, (int) Math.round(DARKEST * Math.clamp(share, 0, 1)));
    }
}
