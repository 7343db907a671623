package org.lingshu.clinical;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A medicine that some circumstance forbids, or calls for care with.
 *
 * @param ingredients  the herb or drug; several where one medicine holds several of which the same is told
 * @param circumstance the name of the circumstance: 妊娠, 哺乳, 儿童, 肾
 * @param verdict      never, better not, or with care
 * @param reason       why, in a clause, Chinese
 * @param why          the same in English
 */
public record Caution(List<Ingredient> ingredients, String circumstance, Verdict verdict, String reason, String why) implements Concern {
    public Caution {
        ingredients = List.copyOf(ingredients);
        if (ingredients.isEmpty()) throw new IllegalArgumentException("a caution about nothing");
        circumstance = Words.required("circumstance", circumstance);
        Objects.requireNonNull(verdict, "verdict");
        reason = Words.required("reason", reason);
        why = Words.required("english", why);
    }

    /** Never. */
    public boolean forbidden() {
        return verdict == Verdict.FORBIDDEN;
    }

    /** Better not. */
    public boolean avoided() {
        return verdict == Verdict.AVOIDED;
    }

    /** With care. */
    public boolean careful() {
        return verdict == Verdict.CAREFUL;
    }

    /** Whether it is about a Western drug, of which many must not be stopped abruptly. */
    public boolean drug() {
        return ingredients.getFirst().classes().contains("西药");
    }

    @Override
    public String medicine() {
        return ingredients.getFirst().medicine();
    }

    @Override
    public List<Fact> about() {
        return List.of(ingredients.getFirst().giver());
    }

    @Override
    public String chinese() {
        return words() + "，" + circumstance + verdict.chinese() + "（" + reason + "）";
    }

    @Override
    public String english() {
        return ingredients.stream().map(Ingredient::spoken).distinct().collect(Collectors.joining(", ")) + (ingredients.size() > 1 ? " are " : " is ") + verdict.english() + ": " + why;
    }

    @Override
    public String sentence() {
        return "Caution " + circumstance + " " + verdict.chinese() + " " + words();
    }

    private String words() {
        Ingredient first = ingredients.getFirst();
        if (ingredients.size() == 1) return first.label();
        return first.medicine() + "（" + ingredients.stream().map(Ingredient::name).collect(Collectors.joining("、")) + "）";
    }
}
