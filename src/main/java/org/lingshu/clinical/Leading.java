package org.lingshu.clinical;

import java.util.Objects;

/**
 * The highest sum of evidence of one kind: 主证素, the element that the others of its kind are measured by.
 *
 * @param kind  place or nature
 * @param score its points; zero where nothing speaks for any element of the kind
 */
public record Leading(ElementKind kind, double score) implements Fact {
    public Leading {
        Objects.requireNonNull(kind, "kind");
    }

    @Override
    public String sentence() {
        return "Leading " + kind.word();
    }

    @Override
    public String label() {
        return kind == ElementKind.LOCATION ? "主病位" : "主病性";
    }
}
