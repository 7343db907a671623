package org.lingshu.inquiry;

import java.util.List;

/**
 * The smallest change of features found that makes a model put another class first.
 *
 * @param model  name of the model
 * @param target what it predicts
 * @param from   the class it puts first
 * @param to     the class it would put first
 * @param steps  one or two features; empty when no such change was found
 */
public record Flip(String model, String target, String from, String to, List<Step> steps) {
    /**
     * One feature and how it would have to be.
     *
     * @param feature its name
     * @param before  its value, zero for silence
     * @param after   the value that, with the other step, flips the class
     */
    public record Step(String feature, double before, double after) {
    }

    public Flip {
        steps = List.copyOf(steps);
    }

    /** Whether one was found. */
    public boolean found() {
        return !steps.isEmpty();
    }
}
