package org.lingshu.clinical;

import java.util.Optional;

/** How toxic the pharmacopoeia calls a herb. */
public enum Toxicity {
    NONE("无毒"), SLIGHT("小毒"), TOXIC("有毒"), GREAT("大毒");

    private final String chinese;

    Toxicity(String chinese) {
        this.chinese = chinese;
    }

    /** The word of the pharmacopoeia. */
    public String chinese() {
        return chinese;
    }

    /** The toxicity that the knowledge base calls by this word, if there is one. */
    public static Optional<Toxicity> of(String chinese) {
        for (Toxicity each : values()) if (each.chinese.equals(chinese)) return Optional.of(each);
        return Optional.empty();
    }
}
