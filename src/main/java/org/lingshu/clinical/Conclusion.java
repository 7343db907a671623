package org.lingshu.clinical;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What rules and model say together: they agree, they conflict, or nothing can be said and why.
 *
 * @param kind    agree, conflict or abstain
 * @param text    the sentence, Chinese
 * @param english the same in English
 * @param basis   the facts it rests on, at least one
 */
public record Conclusion(Kind kind, String text, String english, List<Fact> basis) implements Fact {
    /** How rules and model stand to each other. */
    public enum Kind {
        AGREE, CONFLICT, ABSTAIN;

        /** The word of the answer's JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Conclusion {
        Objects.requireNonNull(kind, "kind");
        text = Words.required("text", text);
        english = Words.required("english", english);
        basis = List.copyOf(basis);
        if (basis.isEmpty()) throw new IllegalArgumentException("conclusion rests on nothing: " + text);
    }

    /** Rules and model say the same. */
    public static Conclusion agree(String text, String english, Fact one, Fact other) {
        return new Conclusion(Kind.AGREE, text, english, List.of(one, other));
    }

    /** One speaks and the other does not. */
    public static Conclusion conflict(String text, String english, Fact only) {
        return new Conclusion(Kind.CONFLICT, text, english, List.of(only));
    }

    /** Rules and model say different things. */
    public static Conclusion conflict(String text, String english, Fact one, Fact other) {
        return new Conclusion(Kind.CONFLICT, text, english, List.of(one, other));
    }

    /** Nothing is concluded, for this reason. */
    public static Conclusion abstain(String text, String english, Fact only) {
        return new Conclusion(Kind.ABSTAIN, text, english, List.of(only));
    }

    @Override
    public String sentence() {
        return ("Conclusion " + kind.word() + " " + text + " " + about()).strip();
    }

    @Override
    public String label() {
        return about().isEmpty() ? text : text + "：" + about();
    }

    /** What it is about, in the facts' own words, each once; empty when it is about the patient as a whole. */
    public String about() {
        return basis.stream().filter(fact -> !(fact instanceof Patient)).map(Fact::label).distinct().collect(Collectors.joining("、"));
    }
}
