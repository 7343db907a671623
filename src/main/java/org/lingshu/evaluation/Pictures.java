package org.lingshu.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lingshu.model.ClassFigures;
import org.lingshu.model.Evaluation;
import org.lingshu.model.HeldOut;
import org.lingshu.model.Kind;
import org.lingshu.report.Curves;
import org.lingshu.report.Estimate;
import org.lingshu.report.Reliability;

/**
 * What is plotted of the chosen pipeline beyond its figures.
 *
 * @param roc             the positive class of a binary target, else every class against the rest, at most {@value #MOST}, the most frequent ones
 * @param precisionRecall likewise
 * @param reliability     of the positive class; of several classes the likeliest; of labels each
 * @param confusion       a row for each class; empty where classes do not exclude each other
 * @param coverage        of the prediction sets, class by class
 */
public record Pictures(List<ClassCurve> roc, List<ClassCurve> precisionRecall, List<Reliability.Bin> reliability, List<Confused> confusion, List<Covered> coverage) {
    private static final int MOST = 8;

    public Pictures {
        roc = List.copyOf(roc);
        precisionRecall = List.copyOf(precisionRecall);
        reliability = List.copyOf(reliability);
        confusion = List.copyOf(confusion);
        coverage = List.copyOf(coverage);
    }

    /** The pictures of this evaluation; the seed draws patients again. */
    static Pictures of(Evaluation evaluation, long seed) {
        List<HeldOut> heldOut = evaluation.chosen().heldOut();
        Persons persons = new Persons(heldOut, seed);
        List<Integer> labels = plotted(evaluation);
        return new Pictures(labels.stream().map(label -> told(evaluation, curve(evaluation, label, persons, 0, Roc.STEPS, Roc::of))).toList(),
                labels.stream().map(label -> curve(evaluation, label, persons, 1, PrecisionRecall.STEPS, PrecisionRecall::of)).toList(),
                Bins.of(evaluation), confusion(evaluation), coverage(evaluation));
    }

    private static List<Integer> plotted(Evaluation evaluation) {
        if (evaluation.kind() == Kind.BINARY) return List.of(evaluation.classes().size() - 1);
        List<ClassFigures> figures = evaluation.chosen().classes();
        return IntStream.range(0, figures.size()).boxed().sorted(Comparator.comparingInt(label -> -figures.get(label).count())).limit(MOST).sorted().toList();
    }

    private static ClassCurve curve(Evaluation evaluation, int label, Persons persons, int first, int steps, BiFunction<Ranking, int[], double[]> of) {
        List<Ranking> rounds = evaluation.chosen().heldOut().stream().collect(Collectors.groupingBy(HeldOut::round, TreeMap::new, Collectors.toList())).values().stream()
                .map(round -> Ranking.of(round, label, persons)).toList();
        List<Estimate> all = persons.estimates(weights -> mean(rounds.stream().map(round -> of.apply(round, weights)).toList()));
        List<Curves.Point> points = new ArrayList<>();
        for (int i = 0; i < all.size() - 1; i++) points.add(new Curves.Point((double) (i + first) / steps, all.get(i).value(), all.get(i).low(), all.get(i).high()));
        return new ClassCurve(evaluation.classes().get(label), all.getLast(), points);
    }

    /** With two classes the area is the AUC of the figures, and shall not stand there with two intervals. */
    private static ClassCurve told(Evaluation evaluation, ClassCurve roc) {
        if (evaluation.kind() != Kind.BINARY) return roc;
        return evaluation.chosen().figures().stream().filter(each -> each.name().equals("AUC")).findFirst().map(each -> new ClassCurve(roc.label(), Names.estimate(each), roc.points())).orElse(roc);
    }

    private static double[] mean(List<double[]> rounds) {
        return IntStream.range(0, rounds.getFirst().length).mapToDouble(i -> rounds.stream().mapToDouble(round -> round[i]).average().orElse(Double.NaN)).toArray();
    }

    private static List<Confused> confusion(Evaluation evaluation) {
        if (!evaluation.kind().exclusive()) return List.of();
        int rounds = (int) evaluation.chosen().heldOut().stream().map(HeldOut::round).distinct().count();
        return IntStream.range(0, evaluation.classes().size()).mapToObj(label -> {
            List<HeldOut> having = having(evaluation, label);
            double[] said = new double[evaluation.classes().size()];
            having.forEach(each -> said[Bins.likeliest(each.probabilities())] += 1.0 / rounds);
            return new Confused(evaluation.classes().get(label), IntStream.range(0, said.length).mapToObj(i -> said[i]).toList(),
                    share(having, each -> Bins.likeliest(each.probabilities()) == label ? 1 : 0));
        }).toList();
    }

    private static List<Covered> coverage(Evaluation evaluation) {
        return IntStream.range(0, evaluation.classes().size()).mapToObj(label -> {
            List<HeldOut> having = having(evaluation, label);
            return new Covered(evaluation.classes().get(label), (int) having.stream().map(HeldOut::id).distinct().count(), share(having, each -> each.set().contains(label) ? 1 : 0));
        }).toList();
    }

    private static List<HeldOut> having(Evaluation evaluation, int label) {
        return evaluation.chosen().heldOut().stream().filter(each -> each.truth().contains(label)).toList();
    }

    private static Estimate share(List<HeldOut> all, ToDoubleFunction<HeldOut> each) {
        return Share.of(all.stream().mapToDouble(each).average().orElse(Double.NaN), (int) all.stream().map(HeldOut::group).distinct().count());
    }
}
