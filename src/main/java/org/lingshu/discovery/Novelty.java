package org.lingshu.discovery;

import java.util.List;
import org.lingshu.report.Words;

/**
 * Whether the rulebook says something already.
 *
 * @param verdict    new, known, or one part of it known
 * @param references what says it
 * @param contrary   whether all that says it says the opposite
 */
record Novelty(Verdict verdict, List<Reference> references, boolean contrary) {
    Novelty {
        references = List.copyOf(references);
    }

    /** Whether rules only read the feature, and none ties it to the label. */
    boolean readOnly() {
        return verdict == Verdict.KNOWN && references.stream().allMatch(reference -> reference.link() == Link.READS);
    }

    /** How much of it is known. */
    enum Verdict {
        NEW("新", "new"), PARTLY_KNOWN("部分已知", "partly known"), KNOWN("已知", "known");

        private final Words words;

        Verdict(String chinese, String english) {
            words = Words.of(chinese, english);
        }

        Words words() {
            return words;
        }
    }

    /** What a reference does with a feature. */
    enum Link {
        /** It ties the feature, or an element of it, to the label. */
        STATES("联系其与该标签", "ties it to the label"),
        /** It reads the feature, and says nothing of this label. */
        READS("读取该特征，但未论及此标签", "reads it, and says nothing of this label"),
        /** The label itself is named after it. */
        NAMES("标签本身即以其命名", "the label is named after it"),
        /** Age and sex. */
        BACKGROUND("属年龄、性别等背景因素，不待规则言明", "it is background, which no rule needs to state");

        private final Words words;

        Link(String chinese, String english) {
            words = Words.of(chinese, english);
        }

        Words words() {
            return words;
        }
    }

    /**
     * A place that says it.
     *
     * @param kind  {@code rule}, {@code signature}, {@code picture}, {@code composition} or {@code name}
     * @param name  of the rule, or of the entry
     * @param place file and line; empty for an entry of the knowledge base
     * @param part  the feature that it speaks of
     * @param link  what it does with it
     * @param sign  one where it speaks for the label, minus one against, zero where it does not tell
     */
    record Reference(String kind, String name, String place, String part, Link link, int sign) {
    }
}
