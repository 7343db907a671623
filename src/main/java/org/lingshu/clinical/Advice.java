package org.lingshu.clinical;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the doctor may consider; never an order, never a prescription.
 *
 * @param kind    what it is about
 * @param text    the sentence, Chinese
 * @param english the same in English
 * @param basis   the facts that lead to it, at least one
 * @param offer   the formula or modification that it speaks of, as knowledge has it; empty for plain advice
 */
public record Advice(Kind kind, String text, String english, List<Fact> basis, Optional<Fact> offer) implements Fact {
    /** What advice is about: a formula that may be considered, one that is held back, how one may be modified, or anything else. */
    public enum Kind {
        CANDIDATE, WITHHELD, MODIFICATION, OTHER;

        /** The word of the answer's JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Advice {
        Objects.requireNonNull(kind, "kind");
        text = Words.required("text", text);
        english = Words.required("english", english);
        basis = List.copyOf(basis);
        if (basis.isEmpty()) throw new IllegalArgumentException("advice rests on nothing: " + text);
    }

    /** Said because of one fact. */
    public static Advice consider(String text, String english, Fact because) {
        return new Advice(Kind.OTHER, text, english, List.of(because), Optional.empty());
    }

    /** Said because of two facts. */
    public static Advice consider(String text, String english, Fact because, Fact too) {
        return new Advice(Kind.OTHER, text, english, List.of(because, too), Optional.empty());
    }

    /** A principle of treatment and a classical formula for the doctor to check, because of the syndrome it is for. */
    public static Advice candidate(Formula formula, Syndrome syndrome) {
        String care = formula.cautions().isEmpty() ? "" : "（" + String.join("；", formula.cautions()) + "）";
        String near = formula.nearFor(syndrome.name()).map(each -> "（方证相近，原治" + each + "）").orElse("");
        return new Advice(Kind.CANDIDATE, "治法可参考：" + formula.principle() + "；候选方供医师核对：" + formula.name() + near + care,
                "to consider for the doctor to check: " + formula.english() + (near.isEmpty() ? "" : ", which is for a pattern alike"), List.of(syndrome), Optional.of(formula));
    }

    /** A formula of which some herb calls for care in this patient: offered, with every caution named. */
    public static Advice careful(Formula formula, Syndrome syndrome, List<Objection> cautions) {
        Advice plain = candidate(formula, syndrome);
        return new Advice(Kind.CANDIDATE, plain.text + "；此患者须留意：" + joined(cautions, Objection::text), plain.english + "; in this patient mind: "
                + joined(cautions, Objection::english), Basis.union(plain.basis, all(cautions)), plain.offer);
    }

    /** A formula that would be for the syndrome but is not offered to this patient, and why. */
    public static Advice withheld(Formula formula, Syndrome syndrome, List<Objection> reasons) {
        return new Advice(Kind.WITHHELD, "此证常用方" + formula.name() + "不宜径用于此患者：" + joined(reasons, Objection::text),
                formula.english() + " is not offered to this patient: " + joined(reasons, Objection::english), Basis.union(List.of(syndrome), all(reasons)), Optional.of(formula));
    }

    /** How an offered formula may be modified, because of what the patient has beside the syndrome. */
    public static Advice modification(Modification modification, Formula formula) {
        String add = modification.add().isEmpty() ? "" : "可酌加" + String.join("、", modification.add());
        String drop = modification.drop().isEmpty() ? "" : "可酌去" + String.join("、", modification.drop());
        return new Advice(Kind.MODIFICATION, "加减可参考：" + formula.name() + "，" + modification.name() + "者，" + add + (add.isEmpty() || drop.isEmpty() ? "" : "，") + drop,
                formula.english() + ": " + modification.english(), modification.because(), Optional.of(modification));
    }

    private static List<Fact> all(List<Objection> objections) {
        return objections.stream().flatMap(each -> each.basis().stream()).filter(each -> !(each instanceof Formula)).toList();
    }

    private static String joined(List<Objection> objections, Function<Objection, String> words) {
        return objections.stream().map(words).distinct().sorted().collect(Collectors.joining("；"));
    }

    /** This advice, given for the other's reasons too. */
    public Advice and(Advice other) {
        return new Advice(kind, text, english, Basis.union(basis, other.basis), offer);
    }

    @Override
    public String sentence() {
        return "Advice " + text;
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
