package org.lingshu.clinical;

import java.util.List;
import java.util.Objects;

/**
 * Two herbs that tradition or the pharmacopoeia does not let stand together.
 *
 * @param one           the one
 * @param other         the other
 * @param canon         十八反 or 十九畏
 * @param verse         what the verse says: 反, 畏 or 未明言
 * @param pharmacopoeia what the pharmacopoeia says: 不宜同用 or 未载
 * @param strict        whether Lingshu holds it back although both are silent, for a reason that {@code note} tells
 * @param note          what else to know; may be empty
 */
public record Incompatibility(Ingredient one, Ingredient other, String canon, String verse, String pharmacopoeia, boolean strict, String note) implements Concern {
    private static final String SILENT = "未明言";
    private static final String UNLISTED = "未载";

    public Incompatibility {
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
        canon = Words.required("canon", canon);
        verse = Words.required("verse", verse);
        pharmacopoeia = Words.required("pharmacopoeia", pharmacopoeia);
        Objects.requireNonNull(note, "note");
    }

    /** Whether the verse names the pair. */
    public boolean inVerse() {
        return !SILENT.equals(verse);
    }

    /** Whether the pharmacopoeia advises against the pair. */
    public boolean inPharmacopoeia() {
        return !UNLISTED.equals(pharmacopoeia);
    }

    /** Whether both herbs are greatly toxic, so that the pair is not all that is wrong. */
    public boolean bothGreatlyToxic() {
        return one.greatlyToxic() && other.greatlyToxic();
    }

    @Override
    public String medicine() {
        return one.medicine();
    }

    @Override
    public List<Fact> about() {
        return List.of(one.giver(), other.giver());
    }

    @Override
    public String chinese() {
        return one.label() + "与" + other.label() + "同用，" + canon + "歌诀" + (inVerse() ? "言“" + verse + "”" : verse) + "，药典" + (inPharmacopoeia() ? "载" + pharmacopoeia : pharmacopoeia)
                + (note.isEmpty() ? "" : "（" + note + "）");
    }

    @Override
    public String english() {
        return one.spoken() + " with " + other.spoken() + ": " + (inVerse() ? "forbidden by the verse" : "not named in the verse") + ", "
                + (inPharmacopoeia() ? "advised against by the pharmacopoeia" : "not in the pharmacopoeia");
    }

    @Override
    public String sentence() {
        return "Incompatibility " + one.label() + " " + other.label();
    }
}
