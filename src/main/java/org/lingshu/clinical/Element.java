package org.lingshu.clinical;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * An element (证素) of this patient, with what speaks for and against it.
 *
 * @param name    the Chinese word: 血瘀
 * @param kind    place or nature
 * @param score   sum of the points of its evidence; below zero when more speaks against it
 * @param level   what the score means
 * @param because its evidence, sorted
 */
public record Element(String name, ElementKind kind, double score, Level level, List<Evidence> because) implements Fact {
    public Element {
        name = Words.required("element", name);
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(level, "level");
        because = because.stream().sorted(Comparator.comparing(Evidence::strength).thenComparing(Evidence::sentence)).toList();
    }

    /** At least possible. */
    public boolean possible() {
        return level.atLeast(Level.POSSIBLE);
    }

    /** At least likely. */
    public boolean likely() {
        return level.atLeast(Level.LIKELY);
    }

    /** Certain. */
    public boolean certain() {
        return level == Level.CERTAIN;
    }

    @Override
    public String sentence() {
        return "Element " + name + " " + level.word();
    }

    @Override
    public String label() {
        return name;
    }
}
