package org.lingshu.model;

import java.util.List;
import java.util.stream.Collectors;

/** The sentences of a card that are made of figures. */
final class CardText {
    static final String MISSING = "A finding, element or syndrome that a record does not hold counts zero; a value that was not measured, and every value of a kind of "
            + "information that is missing as a whole, stands at the mean of the training data; a tree follows both ways of it, weighted by how many patients went there. Whether something was measured is itself no input.";
    static final String INTERVALS = "95 %, from drawing held-out patients again 1000 times; they do not tell how far learning from other patients would move the figures.";
    private static final int FEW = 10;

    private CardText() {
    }

    static String summary(Trained trained, Origin origin) {
        Figure leading = trained.report().leading();
        String few = trained.report().classes().stream().filter(each -> each.count() < FEW).map(each -> each.label() + " (" + each.count() + " patients)").collect(Collectors.joining(", "));
        return "Trained on " + origin.patients() + " patients, " + origin.source() + " (" + origin.licence() + "): " + counts(trained, ", ") + ". Held-out " + leading.name() + " "
                + interval(leading) + ", " + trained.report().design() + "; always naming " + commonest(trained) + " would reach " + Digits.three(share(trained))
                + ". Not validated anywhere else" + (few.isEmpty() ? "." : "; do not rely on it for " + few + ".");
    }

    static String chinese(Trained trained, Origin origin) {
        Figure leading = trained.report().leading();
        String few = trained.report().classes().stream().filter(each -> each.count() < FEW).map(each -> each.label() + "（" + each.count() + " 例）").collect(Collectors.joining("、"));
        return "训练数据 " + origin.patients() + " 例（" + origin.source() + "）：" + counts(trained, "、") + "。留出数据上的" + leading.chinese() + " " + Digits.three(leading.value())
                + "（95% 区间 " + Digits.three(leading.low()) + "–" + Digits.three(leading.high()) + "），总答“" + commonest(trained) + "”可得 " + Digits.three(share(trained))
                + "。未在其他数据上验证，使用前须本地验证"
                + (few.isEmpty() ? "。" : "；" + few + "例数过少，不可倚重。");
    }

    /** The class that a model which learned nothing would name. */
    private static String commonest(Trained trained) {
        return trained.target().classes().get(first(trained.target()));
    }

    private static double share(Trained trained) {
        return (double) trained.target().count(first(trained.target())) / trained.target().truth().size();
    }

    private static int first(Target target) {
        return java.util.stream.IntStream.range(0, target.classes().size()).boxed().max((a, b) -> Integer.compare(target.count(a), target.count(b))).orElseThrow();
    }

    static String counts(Trained trained, String between) {
        Target target = trained.target();
        return java.util.stream.IntStream.range(0, target.classes().size()).boxed().sorted((a, b) -> target.count(b) - target.count(a))
                .map(label -> target.count(label) + " " + target.classes().get(label)).collect(Collectors.joining(between));
    }

    static String algorithm(Trained trained) {
        return "Chosen by the log-loss of a " + Learner.INNER + "-fold cross-validation inside the training data (plain best), again for every held-out part, from "
                + org.lingshu.model.algorithm.Algorithm.ALL.stream().map(each -> each.word()).collect(Collectors.joining(", "))
                + ", on one table of all modalities, on each modality by itself with weights learned from held-out scores, and from the weighted mean of the best of these. Each is tuned, and columns are "
                + "screened, inside the same folds; a finding in fewer than " + Scaling.FEWEST + " training patients is not learned from. Asked for a decision, the model names "
                + (trained.target().kind().exclusive() ? "the likeliest class." : "the likeliest label and every other of at least one half.");
    }

    static String chosen(Trained trained) {
        Choice choice = trained.learned().choice();
        return choice.candidate().name() + ": " + String.join("; ", choice.parts()) + ". Families " + String.join(", ", choice.families().names()) + "; " + trained.columns().size() + " columns";
    }

    static String calibration(Trained trained) {
        String way = switch (trained.learned().calibration()) {
            case Temperature one -> "temperature scaling";
            case Sigmoid one -> "Platt's sigmoid";
            case Isotonic one -> "isotonic regression";
        };
        return "By " + way + ", chosen among temperature, Platt's sigmoid and isotonic regression by log-loss on held-out scores of the inner cross-validation.";
    }

    static String promise(Sets sets) {
        return "A set holds every class of probability at least " + Digits.three(sets.threshold()) + " (split-conformal on inner held-out probabilities). For at least "
                + Math.round(100 * sets.coverage()) + " of 100 new patients like those of the training data, all true classes are in the set: on the average over patients, not "
                + "for each class by itself, and not for patients of another kind.";
    }

    static String figures(List<Figure> figures) {
        return figures.stream().map(each -> each.name() + " " + interval(each)).collect(Collectors.joining(", "));
    }

    static String interval(Figure figure) {
        return Digits.three(figure.value()) + " (95 % interval " + Digits.three(figure.low()) + "–" + Digits.three(figure.high()) + ")";
    }
}
