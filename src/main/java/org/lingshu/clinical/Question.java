package org.lingshu.clinical;

import java.util.List;

/**
 * What to ask or examine next, because the answer may change the judgement.
 *
 * @param text    the sentence, Chinese
 * @param english the same in English
 * @param basis   the facts that lead to it, at least one
 */
public record Question(String text, String english, List<Fact> basis) implements Fact {
    public Question {
        text = Words.required("text", text);
        english = Words.required("english", english);
        basis = List.copyOf(basis);
        if (basis.isEmpty()) throw new IllegalArgumentException("question rests on nothing: " + text);
    }

    /** Said because of one fact. */
    public static Question ask(String text, String english, Fact because) {
        return new Question(text, english, List.of(because));
    }

    /** Said because of two facts. */
    public static Question ask(String text, String english, Fact because, Fact too) {
        return new Question(text, english, List.of(because, too));
    }

    /** This question, asked for the other's reasons too. */
    public Question and(Question other) {
        return new Question(text, english, Basis.union(basis, other.basis));
    }

    @Override
    public String sentence() {
        return "Question " + text;
    }

    @Override
    public String label() {
        return text;
    }

    /** What leads to it, in the facts' own words. */
    public String about() {
        return Basis.words(basis);
    }
}
