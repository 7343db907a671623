package org.lingshu.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rounds of validation to figures. Each figure is the mean over the rounds; its interval comes from drawing patients (whole groups) again with
 * replacement, {@value #DRAWS} times, with their predictions as they are (percentile bootstrap, moved by the difference between the figure and the mean
 * of the draws, which matters for the calibration error). It says how far the choice of patients moves the figure, not how far learning from other
 * patients would.
 */
final class Judgement {
    private static final int DRAWS = 1000;
    private final Table table;
    private final Target target;
    private final List<int[]> draws;
    private final int[] everyone;

    /** @param rounds any of the validation; all hold out the same subjects */
    Judgement(Table table, Target target, List<Round> rounds, long seed) {
        this.table = table;
        this.target = target;
        this.everyone = IntStream.range(0, table.size()).map(row -> rounds.stream().anyMatch(round -> round.heldOut(row)) ? 1 : 0).toArray();
        this.draws = draws(seed);
    }

    Report report(String design, Validation.Outcome outcome) {
        List<Round> rounds = outcome.chosen();
        List<Loss> losses = new ArrayList<>();
        Measure measure = Measure.ofLoss(target.kind());
        double with = value(measure, rounds);
        outcome.patterns().forEach((missing, without) -> losses.add(new Loss(missing, measure.word(), with - value(measure, without))));
        return new Report(design, figures(rounds), classes(rounds), covered(rounds), setSize(rounds).value(), outcome.choices(), losses, groups(rounds));
    }

    Judged judged(Candidate candidate, List<Round> rounds) {
        return new Judged(candidate, figures(rounds), covered(rounds), setSize(rounds), abstained(rounds), classes(rounds), heldOut(rounds));
    }

    /** What it costs when these modalities are missing; the loss is paired, patient by patient. */
    Pattern pattern(List<String> missing, List<Round> with, List<Round> without) {
        Measure measure = Measure.ofLoss(target.kind());
        ToDoubleFunction<int[]> whole = mean(with, round -> measure.on(target, round.probabilities()));
        ToDoubleFunction<int[]> less = mean(without, round -> measure.on(target, round.probabilities()));
        Figure loss = figure(measure.word(), measure.chinese(), everyone, Double.NEGATIVE_INFINITY, weights -> whole.applyAsDouble(weights) - less.applyAsDouble(weights));
        return new Pattern(missing, figures(without), loss);
    }

    List<Figure> figures(List<Round> rounds) {
        return Measure.of(target.kind()).stream().map(measure -> figure(measure, everyone, rounds)).toList();
    }

    private Figure covered(List<Round> rounds) {
        return figure("coverage", "覆盖率", everyone, 0, mean(rounds, round -> Measure.mean(round.probabilities(), row -> covers(round, row) ? 1 : 0)));
    }

    private Figure setSize(List<Round> rounds) {
        return figure("set-size", "集合大小", everyone, 0, mean(rounds, round -> Measure.mean(round.probabilities(), row -> set(round, row).length)));
    }

    private Figure abstained(List<Round> rounds) {
        return figure("abstained", "不作判断", everyone, 0, mean(rounds, round -> Measure.mean(round.probabilities(), row -> set(round, row).length == 1 ? 0 : 1)));
    }

    private List<ClassFigures> classes(List<Round> rounds) {
        List<ClassFigures> all = new ArrayList<>();
        for (int k = 0; k < target.classes().size(); k++) {
            int label = k;
            int[] having = IntStream.range(0, table.size()).map(row -> target.holds(row, label) ? everyone[row] : 0).toArray();
            double said = mean(rounds, round -> Measure.mean(round.probabilities(), row -> Decision.of(target.kind(), round.probabilities()[row]).contains(label) ? 1 : 0)).applyAsDouble(having);
            double held = mean(rounds, round -> Measure.mean(round.probabilities(), row -> round.probabilities()[row][label] >= round.thresholds()[row] ? 1 : 0)).applyAsDouble(having);
            double auc = rounds.stream().mapToDouble(round -> Auc.of(target, label, round.probabilities(), everyone)).average().orElse(Double.NaN);
            all.add(new ClassFigures(target.classes().get(k), target.count(k), said, auc, held));
        }
        return all;
    }

    private List<HeldOut> heldOut(List<Round> rounds) {
        List<HeldOut> all = new ArrayList<>();
        for (int r = 0; r < rounds.size(); r++) {
            for (int row = 0; row < table.size(); row++) {
                if (!rounds.get(r).heldOut(row)) continue;
                Subject subject = table.subjects().get(row);
                all.add(new HeldOut(subject.id(), subject.group(), r, target.truth().get(row), Arrays.stream(rounds.get(r).probabilities()[row]).boxed().toList(),
                        IntStream.of(set(rounds.get(r), row)).boxed().collect(Collectors.toSet())));
            }
        }
        return all;
    }

    private List<GroupFigure> groups(List<Round> rounds) {
        Map<String, Map<String, int[]>> members = new TreeMap<>();
        for (int i = 0; i < table.size(); i++) {
            int row = i;
            if (everyone[row] == 1) table.subjects().get(row).about().forEach((by, value) -> members.computeIfAbsent(by, key -> new TreeMap<>())
                    .computeIfAbsent(value, key -> new int[table.size()])[row] = 1);
        }
        List<GroupFigure> all = new ArrayList<>();
        members.forEach((by, values) -> values.forEach((value, weights) -> all.add(new GroupFigure(by, value, Arrays.stream(weights).sum(),
                figure(Measure.ofLoss(target.kind()), weights, rounds)))));
        return all;
    }

    private Figure figure(Measure measure, int[] subjects, List<Round> rounds) {
        return figure(measure.word(), measure.chinese(), subjects, 0, mean(rounds, round -> measure.on(target, round.probabilities())));
    }

    private Figure figure(String name, String chinese, int[] subjects, double least, ToDoubleFunction<int[]> of) {
        double value = of.applyAsDouble(subjects);
        double[] drawn = draws.stream().map(draw -> IntStream.range(0, draw.length).map(row -> draw[row] * subjects[row]).toArray())
                .filter(weights -> Arrays.stream(weights).anyMatch(weight -> weight > 0)).mapToDouble(of).filter(each -> !Double.isNaN(each)).sorted().toArray();
        if (drawn.length == 0) return new Figure(name, chinese, value, value, value);
        double shift = value - Arrays.stream(drawn).average().orElse(value);
        return new Figure(name, chinese, value, Math.max(least, drawn[(int) (0.025 * drawn.length)] + shift), drawn[Math.min(drawn.length - 1, (int) (0.975 * drawn.length))] + shift);
    }

    /** The mean of a figure over the rounds. */
    private static ToDoubleFunction<int[]> mean(List<Round> rounds, Function<Round, ToDoubleFunction<int[]>> of) {
        List<ToDoubleFunction<int[]>> each = rounds.stream().map(of).toList();
        return weights -> each.stream().mapToDouble(one -> one.applyAsDouble(weights)).average().orElse(Double.NaN);
    }

    private double value(Measure measure, List<Round> rounds) {
        return mean(rounds, round -> measure.on(target, round.probabilities())).applyAsDouble(everyone);
    }

    private boolean covers(Round round, int row) {
        return target.truth().get(row).stream().allMatch(label -> round.probabilities()[row][label] >= round.thresholds()[row]);
    }

    private int[] set(Round round, int row) {
        return IntStream.range(0, target.classes().size()).filter(label -> round.probabilities()[row][label] >= round.thresholds()[row]).toArray();
    }

    private List<int[]> draws(long seed) {
        Map<String, List<Integer>> byGroup = new LinkedHashMap<>();
        for (int row = 0; row < table.size(); row++) {
            if (everyone[row] == 1) byGroup.computeIfAbsent(table.subjects().get(row).group(), group -> new ArrayList<>()).add(row);
        }
        List<List<Integer>> groups = List.copyOf(byGroup.values());
        SplittableRandom random = new SplittableRandom(seed);
        List<int[]> all = new ArrayList<>();
        for (int i = 0; i < DRAWS; i++) {
            int[] weights = new int[table.size()];
            for (int j = 0; j < groups.size(); j++) groups.get(random.nextInt(groups.size())).forEach(row -> weights[row]++);
            all.add(weights);
        }
        return all;
    }
}
