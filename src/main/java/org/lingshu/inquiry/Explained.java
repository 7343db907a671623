package org.lingshu.inquiry;

import java.util.List;
import java.util.Optional;
import org.lingshu.trail.WhyNot;

/**
 * Why a statement was not made, or that it was.
 *
 * @param statement what was asked about, in its canonical words
 * @param rules     every rule that could say it, those that come nearest first
 * @param flips     what would make a model put it first; empty when it is no class of a model
 */
public record Explained(String statement, List<Held> rules, List<Flip> flips) {
    /**
     * One rule, held against the case.
     *
     * @param whyNot  how its conditions stand
     * @param fires   whether it spoke
     * @param nearest the smallest change found that makes it speak; empty when it spoke, when none was found or none was looked for
     * @param looked  whether one was looked for
     * @param entered whether the rule's room was entered at all: the rooms of medicines are passed by when nobody takes any
     */
    public record Held(WhyNot whyNot, boolean fires, Optional<NearestMiss> nearest, boolean looked, boolean entered) {
    }

    public Explained {
        rules = List.copyOf(rules);
        flips = List.copyOf(flips);
    }

    /** Whether some rule said it, or a model put it first. */
    public boolean said() {
        return rules.stream().anyMatch(Held::fires);
    }

    /** Whether nothing could ever say it: no rule, and no model. */
    public boolean unheard() {
        return rules.isEmpty() && flips.isEmpty();
    }
}
