package org.lingshu.model.algorithm;

import java.util.Arrays;

/** Effects that must sum to a given difference. */
public final class Effects {
    private Effects() {
    }

    /** The effects, what they lack of the sum shared out in proportion to their size. */
    public static double[] summingTo(double sum, double[] effects) {
        double size = 0;
        double now = 0;
        for (double effect : effects) {
            size += Math.abs(effect);
            now += effect;
        }
        if (size == 0) return effects.clone();
        double share = (sum - now) / size;
        return Arrays.stream(effects).map(effect -> effect + share * Math.abs(effect)).toArray();
    }

    /**
     * The effects on what a function of the score gives, when they are known on the score: each stretched as much as the whole difference is (the rescale
     * rule: Shrikumar, Greenside and Kundaje 2017). Where that would turn or blow them up, the difference is shared out instead.
     */
    public static double[] stretched(double sum, double[] effects) {
        double now = Arrays.stream(effects).sum();
        double stretch = sum / now;
        if (!(stretch > 0.02 && stretch < 50)) return summingTo(sum, effects);
        return Arrays.stream(effects).map(effect -> effect * stretch).toArray();
    }
}
