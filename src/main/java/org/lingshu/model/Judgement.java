package org.lingshu.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
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
    private final List<Round> rounds;
    private final List<int[]> draws;
    private final int[] everyone;

    Judgement(Table table, Target target, List<Round> rounds, long seed) {
        this.table = table;
        this.target = target;
        this.rounds = rounds;
        this.everyone = IntStream.range(0, table.size()).map(row -> rounds.stream().anyMatch(round -> round.heldOut(row)) ? 1 : 0).toArray();
        this.draws = draws(seed);
    }

    Report report(String design) {
        List<Figure> figures = Measure.of(target.kind()).stream().map(measure -> figure(measure, everyone)).toList();
        Figure covered = figure("coverage", "覆盖率", everyone, (round, weights) -> mean(round, weights, this::covered));
        double size = rounds.stream().mapToDouble(round -> mean(round, everyone, this::setSize)).average().orElse(0);
        return new Report(design, figures, classes(), covered, size, losses(), groups());
    }

    private List<ClassFigures> classes() {
        List<ClassFigures> all = new ArrayList<>();
        for (int k = 0; k < target.classes().size(); k++) {
            int label = k;
            int[] having = IntStream.range(0, table.size()).map(row -> target.holds(row, label) ? everyone[row] : 0).toArray();
            double said = over(having, (round, row) -> Decision.of(target.kind(), round.probabilities()[row]).contains(label) ? 1 : 0);
            double held = over(having, (round, row) -> round.probabilities()[row][label] >= round.thresholds()[row] ? 1 : 0);
            double auc = rounds.stream().mapToDouble(round -> Auc.of(target, label, round.probabilities(), everyone)).average().orElse(Double.NaN);
            all.add(new ClassFigures(target.classes().get(k), target.count(k), said, auc, held));
        }
        return all;
    }

    private List<Loss> losses() {
        Measure measure = Measure.ofLoss(target.kind());
        double with = value(measure, everyone, Round::probabilities);
        return table.columns().modalities().stream()
                .map(modality -> new Loss(modality, measure.word(), with - value(measure, everyone, round -> round.without().get(modality)))).toList();
    }

    private List<GroupFigure> groups() {
        Map<String, Map<String, int[]>> members = new TreeMap<>();
        for (int i = 0; i < table.size(); i++) {
            int row = i;
            if (everyone[row] == 1) table.subjects().get(row).about().forEach((by, value) -> members.computeIfAbsent(by, key -> new TreeMap<>())
                    .computeIfAbsent(value, key -> new int[table.size()])[row] = 1);
        }
        List<GroupFigure> all = new ArrayList<>();
        members.forEach((by, values) -> values.forEach((value, weights) -> all.add(new GroupFigure(by, value, Arrays.stream(weights).sum(),
                figure(Measure.ofLoss(target.kind()), weights)))));
        return all;
    }

    private Figure figure(Measure measure, int[] subjects) {
        return figure(measure.word(), measure.chinese(), subjects, (round, weights) -> measure.of(target, round.probabilities(), weights));
    }

    private Figure figure(String name, String chinese, int[] subjects, ToDoubleBiFunction<Round, int[]> of) {
        double value = rounds.stream().mapToDouble(round -> of.applyAsDouble(round, subjects)).average().orElse(Double.NaN);
        double[] drawn = draws.stream().map(draw -> IntStream.range(0, draw.length).map(row -> draw[row] * subjects[row]).toArray())
                .filter(weights -> Arrays.stream(weights).anyMatch(weight -> weight > 0))
                .mapToDouble(weights -> rounds.stream().mapToDouble(round -> of.applyAsDouble(round, weights)).average().orElse(Double.NaN))
                .filter(each -> !Double.isNaN(each)).sorted().toArray();
        if (drawn.length == 0) return new Figure(name, chinese, value, value, value);
        double shift = value - Arrays.stream(drawn).average().orElse(value);
        return new Figure(name, chinese, value, Math.max(0, drawn[(int) (0.025 * drawn.length)] + shift), drawn[Math.min(drawn.length - 1, (int) (0.975 * drawn.length))] + shift);
    }

    private double value(Measure measure, int[] subjects, java.util.function.Function<Round, double[][]> probabilities) {
        return rounds.stream().mapToDouble(round -> measure.of(target, probabilities.apply(round), subjects)).average().orElse(Double.NaN);
    }

    private double over(int[] subjects, ToDoubleBiFunction<Round, Integer> each) {
        return rounds.stream().mapToDouble(round -> mean(round, subjects, each)).average().orElse(Double.NaN);
    }

    private static double mean(Round round, int[] weights, ToDoubleBiFunction<Round, Integer> each) {
        double sum = 0;
        double count = 0;
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] == 0 || !round.heldOut(row)) continue;
            sum += weights[row] * each.applyAsDouble(round, row);
            count += weights[row];
        }
        return sum / count;
    }

    private double covered(Round round, int row) {
        return target.truth().get(row).stream().allMatch(label -> round.probabilities()[row][label] >= round.thresholds()[row]) ? 1 : 0;
    }

    private double setSize(Round round, int row) {
        return Arrays.stream(round.probabilities()[row]).filter(each -> each >= round.thresholds()[row]).count();
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
