package org.lingshu.knowledge;

/**
 * A principle of treatment (治法), for the doctor to consider.
 *
 * @param text    Chinese phrases, joined by {@code ，}; never blank
 * @param english the same in English
 */
public record Principle(String text, String english) {
    public Principle {
        if (text.isBlank()) throw new IllegalArgumentException("a principle of treatment that says nothing");
    }
}
