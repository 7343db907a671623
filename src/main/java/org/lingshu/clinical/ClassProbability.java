package org.lingshu.clinical;

/**
 * One class of a prediction.
 *
 * @param target      what is predicted: {@code disease}
 * @param label       the class: 心悸病
 * @param probability calibrated, 0 to 1
 * @param inSet       whether it belongs to the prediction set
 * @param first       whether no other class of the target is likelier
 */
public record ClassProbability(String target, String label, double probability, boolean inSet, boolean first) implements Fact {
    public ClassProbability {
        target = Words.required("target", target);
        label = Words.required("label", label);
        if (!(probability >= 0 && probability <= 1)) throw new IllegalArgumentException("probability of " + label + " is " + probability);
    }

    @Override
    public String sentence() {
        return "ClassProbability " + target + " " + label;
    }

    @Override
    public String label() {
        return label;
    }
}
