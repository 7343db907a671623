package org.lingshu.clinical;

import java.util.Objects;

/**
 * An element (证素) that knowledge knows: one of the places (病位) or natures (病性) of which syndromes are made.
 *
 * @param name    the Chinese word: 血瘀
 * @param english the same in English
 * @param kind    place or nature
 */
public record ElementName(String name, String english, ElementKind kind) implements Fact {
    public ElementName {
        name = Words.required("element", name);
        english = Words.required("english", english);
        Objects.requireNonNull(kind, "kind");
    }

    @Override
    public String sentence() {
        return "ElementName " + name;
    }

    @Override
    public String label() {
        return name;
    }
}
