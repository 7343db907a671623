package org.lingshu.inquiry;

import java.util.List;

/**
 * What one answer would change.
 *
 * @param change   how much in all, 0 to 1
 * @param leading  the syndrome that would lead; empty when none would
 * @param before   the syndrome that leads now; empty when none does
 * @param raised   alerts that would be raised
 * @param gone     alerts that would no longer be
 * @param shifts   the class of each model whose probability would move most
 */
public record Effect(double change, String leading, String before, List<String> raised, List<String> gone, List<Shift> shifts) {
    /**
     * How far a model moves.
     *
     * @param target what it predicts
     * @param label  the class that moves most
     * @param from   its probability now
     * @param to     its probability then
     */
    public record Shift(String target, String label, double from, double to) {
    }

    public Effect {
        raised = List.copyOf(raised);
        gone = List.copyOf(gone);
        shifts = List.copyOf(shifts);
    }
}
