package org.lingshu.clinical;

import java.util.List;

/**
 * How many of the pictures that this patient resembles most have one element in common. Signs that are vague one by one speak clearly together (四诊合参):
 * this is where the whole picture becomes evidence.
 *
 * @param element  name of the element
 * @param share    of the nearest pictures, each by its likeness, 0 to 1
 * @param degree   what that share means
 * @param shared   the findings that carry it, the most telling first, at least one
 * @param portrait what the patient shares with the nearest picture of all, where that has the element and is so near that he could have sat for it; else empty
 */
public record Consensus(String element, double share, Degree degree, List<Finding> shared, List<Finding> portrait) implements Fact {
    /** How far the pictures agree; from which share on stands in {@code knowledge-base/parameters}. */
    public enum Degree {
        /** A few of them. */
        SOME,
        /** A good part of them. */
        MANY,
        /** By far most of them. */
        MOST
    }

    public Consensus {
        element = Words.required("element", element);
        shared = List.copyOf(shared);
        portrait = List.copyOf(portrait);
        if (!(share > 0 && share <= 1 + 1e-9)) throw new IllegalArgumentException("share of " + element + " is " + share);
        if (shared.isEmpty()) throw new IllegalArgumentException("consensus on " + element + " rests on no finding");
    }

    /** By far most of the pictures have the element. */
    public boolean most() {
        return degree == Degree.MOST;
    }

    /** A good part of the pictures has the element, but not by far most. */
    public boolean many() {
        return degree == Degree.MANY;
    }

    /** The nearest picture has the element and speaks for itself. */
    public boolean close() {
        return !portrait.isEmpty();
    }

    /** A few of the pictures have the element, no more. */
    public boolean some() {
        return degree == Degree.SOME;
    }

    @Override
    public String sentence() {
        return "Consensus " + element + " " + degree.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String label() {
        return element + "（诸相所同）";
    }
}
