package org.lingshu.workbench.diff;

import java.util.Comparator;

/**
 * One statement of one patient's answer that is not as it was.
 *
 * @param aspect what kind of statement
 * @param name   what it is about
 * @param from   what was said; empty when nothing was
 * @param to     what is said now; empty when nothing is
 */
public record Move(Aspect aspect, String name, String from, String to) implements Comparable<Move> {
    private static final Comparator<Move> ORDER = Comparator.comparingInt(Move::gravity).thenComparing(Move::aspect).thenComparing(Move::name);
    private static final String EMERGENCY = "emergency";
    private static final String CAUTION = "caution";
    private static final int STEP = 10;

    public Move {
        if (from.equals(to)) throw new IllegalArgumentException(name + " did not move");
    }

    /** Whether it was said and is not said any more. */
    public boolean lost() {
        return to.isEmpty();
    }

    /** Whether it is said for the first time. */
    public boolean gained() {
        return from.isEmpty();
    }

    /** lost, gained or changed. */
    public String how() {
        return lost() ? "lost" : gained() ? "gained" : "changed";
    }

    /** What a release calls moves of this kind: {@code alert-lost}. */
    public String kind() {
        return aspect.word() + "-" + how();
    }

    /**
     * How serious it is, the least number the most: an answer refused, an alert lost, gained, changed (emergencies first, plain cautions after), then by
     * aspect; of scores, those that cross a level come before those that stay within one.
     */
    public int gravity() {
        int base = aspect.ordinal() * STEP * STEP;
        if (aspect == Aspect.ALERT) base += (from + to).contains(EMERGENCY) ? 0 : (from + to).startsWith(CAUTION) ? 2 * STEP : STEP;
        else if (withinLevel()) base += (Aspect.values().length + 1) * STEP * STEP;
        return base + (lost() ? 0 : gained() ? 1 : 2);
    }

    /** Whether a score moved and its level did not. */
    private boolean withinLevel() {
        return (aspect == Aspect.SYNDROME || aspect == Aspect.ELEMENT) && word(from).equals(word(to));
    }

    private static String word(String value) {
        return value.isEmpty() ? "none" : value.substring(0, Math.max(0, value.indexOf(' ')));
    }

    @Override
    public int compareTo(Move other) {
        return ORDER.compare(this, other);
    }
}
