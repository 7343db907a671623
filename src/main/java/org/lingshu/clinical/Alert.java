package org.lingshu.clinical;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What to stop for.
 *
 * @param urgency how soon
 * @param text    the sentence, Chinese
 * @param english the same in English
 * @param basis   the facts that raise it, at least one
 */
public record Alert(Urgency urgency, String text, String english, List<Fact> basis) implements Fact {
    /** How soon someone must act. */
    public enum Urgency {
        EMERGENCY("立即"), URGENT("当日"), CAUTION("留意");

        private final String chinese;

        Urgency(String chinese) {
            this.chinese = chinese;
        }

        /** The word for the clinician. */
        public String chinese() {
            return chinese;
        }

        /** The word of the answer's JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Alert {
        Objects.requireNonNull(urgency, "urgency");
        text = Words.required("text", text);
        english = Words.required("english", english);
        basis = basis.stream().flatMap(each -> taken(each).stream()).distinct().toList();
        if (basis.isEmpty()) throw new IllegalArgumentException("alert rests on nothing: " + text);
    }

    /** Of what knowledge made of a medicine the medicine itself, since that is what the record names; any other fact itself. */
    private static List<Fact> taken(Fact fact) {
        return switch (fact) {
            case Ingredient ingredient -> List.of(ingredient.giver());
            case Concern concern -> concern.about();
            default -> List.of(fact);
        };
    }

    /** Act at once, because of one fact. */
    public static Alert emergency(String text, String english, Fact because) {
        return new Alert(Urgency.EMERGENCY, text, english, List.of(because));
    }

    /** Act at once, because of two facts. */
    public static Alert emergency(String text, String english, Fact because, Fact too) {
        return new Alert(Urgency.EMERGENCY, text, english, List.of(because, too));
    }

    /** Act at once, because of three facts. */
    public static Alert emergency(String text, String english, Fact because, Fact too, Fact also) {
        return new Alert(Urgency.EMERGENCY, text, english, List.of(because, too, also));
    }

    /** Act today, because of one fact. */
    public static Alert urgent(String text, String english, Fact because) {
        return new Alert(Urgency.URGENT, text, english, List.of(because));
    }

    /** Act today, because of two facts. */
    public static Alert urgent(String text, String english, Fact because, Fact too) {
        return new Alert(Urgency.URGENT, text, english, List.of(because, too));
    }

    /** Act today, because of three facts. */
    public static Alert urgent(String text, String english, Fact because, Fact too, Fact also) {
        return new Alert(Urgency.URGENT, text, english, List.of(because, too, also));
    }

    /** Keep in mind, because of one fact. */
    public static Alert caution(String text, String english, Fact because) {
        return new Alert(Urgency.CAUTION, text, english, List.of(because));
    }

    /** Keep in mind, because of two facts. */
    public static Alert caution(String text, String english, Fact because, Fact too) {
        return new Alert(Urgency.CAUTION, text, english, List.of(because, too));
    }

    /** Act at once on what is held against a medicine. */
    public static Alert emergency(Concern concern, String todo, String english) {
        return about(Urgency.EMERGENCY, concern, todo, english, concern.about());
    }

    /** Act at once on what is held against a medicine under a circumstance. */
    public static Alert emergency(Concern concern, Fact under, String todo, String english) {
        return about(Urgency.EMERGENCY, concern, todo, english, Basis.union(concern.about(), List.of(under)));
    }

    /** Act today on what is held against a medicine. */
    public static Alert urgent(Concern concern, String todo, String english) {
        return about(Urgency.URGENT, concern, todo, english, concern.about());
    }

    /** Act today on what is held against a medicine under a circumstance. */
    public static Alert urgent(Concern concern, Fact under, String todo, String english) {
        return about(Urgency.URGENT, concern, todo, english, Basis.union(concern.about(), List.of(under)));
    }

    /** Keep in mind what is held against a medicine. */
    public static Alert caution(Concern concern, String todo, String english) {
        return about(Urgency.CAUTION, concern, todo, english, concern.about());
    }

    /** Keep in mind what is held against a medicine under a circumstance. */
    public static Alert caution(Concern concern, Fact under, String todo, String english) {
        return about(Urgency.CAUTION, concern, todo, english, Basis.union(concern.about(), List.of(under)));
    }

    private static Alert about(Urgency urgency, Concern concern, String todo, String english, List<Fact> basis) {
        return new Alert(urgency, concern.chinese() + "：" + todo, concern.english() + "; " + english, basis);
    }

    /** Whether someone must act at once. */
    public boolean atOnce() {
        return urgency == Urgency.EMERGENCY;
    }

    /** This alert, raised for the other's reasons too. */
    public Alert and(Alert other) {
        return new Alert(urgency, text, english, Basis.union(basis, other.basis));
    }

    @Override
    public String sentence() {
        return "Alert " + urgency.word() + " " + text;
    }

    @Override
    public String label() {
        return text;
    }

    /** What raises it, in the facts' own words. */
    public String about() {
        return Basis.words(basis);
    }
}
