package org.lingshu.clinical;

import java.util.List;

/**
 * A modification (加减) that may be considered with a candidate formula in this patient: what to add and leave out, and what in the patient calls for it.
 *
 * @param name     when: 不寐属血虚, 气滞
 * @param formula  name of the formula that is modified
 * @param add      herbs to add; none that the formula holds already
 * @param drop     herbs to leave out
 * @param english  the whole in English
 * @param because  the findings or elements that call for it, at least one
 * @param addition the herbs to add as safety weighs them, as if they were a formula
 */
public record Modification(String name, String formula, List<String> add, List<String> drop, String english, List<Fact> because, Formula addition) implements Fact {
    public Modification {
        name = Words.required("modification", name);
        formula = Words.required("formula", formula);
        english = Words.required("english", english);
        add = List.copyOf(add);
        drop = List.copyOf(drop);
        because = List.copyOf(because);
        if (add.isEmpty() && drop.isEmpty()) throw new IllegalArgumentException("nothing is modified: " + name);
        if (because.isEmpty()) throw new IllegalArgumentException("modification rests on nothing: " + name);
    }

    /** What safety calls the herbs to add. */
    public String herbs() {
        return addition.name();
    }

    /** Whether a finding calls for it. */
    public boolean byFinding() {
        return because.getFirst() instanceof Finding;
    }

    /** Whether an element calls for it. */
    public boolean byElement() {
        return because.getFirst() instanceof Element;
    }

    @Override
    public String sentence() {
        return "Modification " + formula + " " + name;
    }

    @Override
    public String label() {
        return formula + "·" + name;
    }
}
