package org.lingshu.clinical;

import java.util.List;

/**
 * What a model says of one target.
 *
 * @param target        what is predicted
 * @param model         name of the model
 * @param classes       every class, the likeliest first
 * @param contributions features that moved the first class, the strongest first
 * @param missing       modalities that the model knows and the case lacks
 */
public record Prediction(String target, String model, List<ClassProbability> classes, List<Contribution> contributions, List<MissingModality> missing)
        implements Fact {
    public Prediction {
        target = Words.required("target", target);
        model = Words.required("model", model);
        classes = List.copyOf(classes);
        contributions = List.copyOf(contributions);
        missing = List.copyOf(missing);
        if (classes.isEmpty()) throw new IllegalArgumentException("prediction of " + target + " names no class");
    }

    /** The labels of the prediction set, the likeliest first; may be empty. */
    public List<String> set() {
        return classes.stream().filter(ClassProbability::inSet).map(ClassProbability::label).toList();
    }

    /** How many classes the prediction set holds. */
    public int setSize() {
        return set().size();
    }

    /** Whether the set holds more than one class, so that the model alone does not decide. */
    public boolean undecided() {
        return setSize() > 1;
    }

    @Override
    public String sentence() {
        return "Prediction " + target;
    }

    @Override
    public String label() {
        return target;
    }
}
