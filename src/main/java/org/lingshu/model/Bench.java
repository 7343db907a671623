package org.lingshu.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.lingshu.model.algorithm.Algorithm;
import org.lingshu.model.algorithm.Labels;
import org.lingshu.model.algorithm.Scorer;
import org.lingshu.model.algorithm.Screening;

/** Where algorithms learn from the rows of a table: on each inner fold to be tuned, and from all rows in the end. */
final class Bench {
    private final Table table;
    private final Target target;
    private final Workers workers;
    private final List<int[]> folds;
    private final int[] held;
    private final long seed;
    private final Runnable each;

    /**
     * A bench.
     *
     * @param folds of the inner cross-validation
     * @param each  is run whenever something was learned
     */
    Bench(Table table, Target target, Workers workers, List<int[]> folds, long seed, Runnable each) {
        this.table = table;
        this.target = target;
        this.workers = workers;
        this.folds = folds;
        this.held = folds.stream().flatMapToInt(Arrays::stream).toArray();
        this.seed = seed;
        this.each = each;
    }

    /** Rows ready to learn from. */
    private record Ready(Scaling scaling, double[][] rows, Labels labels, int[] ranking) {
        /** The places of the columns that tell most, in the order of the table. */
        private int[] places(int screen) {
            return screen >= ranking.length ? IntStream.range(0, ranking.length).toArray() : IntStream.of(ranking).limit(screen).sorted().toArray();
        }

        private double[][] rows(int[] places) {
            if (places.length == ranking.length) return rows;
            return Arrays.stream(rows).map(row -> IntStream.of(places).mapToDouble(j -> row[j]).toArray()).toArray(double[][]::new);
        }
    }

    /** The held-out rows, in the order of the folds. */
    int[] held() {
        return held.clone();
    }

    /** For each of the held-out rows, its fold. */
    int[] foldOf() {
        return IntStream.range(0, folds.size()).flatMap(fold -> IntStream.of(folds.get(fold)).map(row -> fold)).toArray();
    }

    /** Every algorithm on every input, each with its best setting, by input and then algorithm. */
    List<Trial> trials(List<Input> inputs, List<Algorithm> algorithms) {
        List<Callable<Ready>> prepare = new ArrayList<>();
        for (Input input : inputs) for (int[] fold : folds) prepare.add(() -> ready(input.columns(), input.measured(), rest(fold)));
        List<Ready> ready = workers.all(prepare, () -> { });
        List<Callable<double[][][]>> learn = new ArrayList<>();
        for (int input = 0; input < inputs.size(); input++) {
            for (Algorithm algorithm : algorithms) {
                for (int fold = 0; fold < folds.size(); fold++) {
                    Ready one = ready.get(input * folds.size() + fold);
                    int[] out = folds.get(fold);
                    long own = seed(inputs.get(input), algorithm, fold);
                    learn.add(() -> scores(one, algorithm, out, own));
                }
            }
        }
        List<double[][][]> scores = workers.all(learn, each);
        List<Callable<Trial>> choose = new ArrayList<>();
        for (int input = 0; input < inputs.size(); input++) {
            for (int a = 0; a < algorithms.size(); a++) {
                int from = (input * algorithms.size() + a) * folds.size();
                Input own = inputs.get(input);
                Algorithm algorithm = algorithms.get(a);
                choose.add(() -> best(own, algorithm, scores.subList(from, from + folds.size())));
            }
        }
        return workers.all(choose, () -> { });
    }

    /** The experts of these trials, learned from all rows. */
    Map<Trial, Expert> experts(List<Trial> trials) {
        int[] rows = IntStream.of(held).sorted().toArray();
        List<Trial> once = trials.stream().distinct().toList();
        List<Expert> learned = workers.all(once.stream().<Callable<Expert>>map(trial -> () -> expert(trial, rows)).toList(), each);
        Map<Trial, Expert> experts = new LinkedHashMap<>();
        for (int i = 0; i < once.size(); i++) experts.put(once.get(i), learned.get(i));
        return experts;
    }

    private Expert expert(Trial trial, int[] rows) {
        Ready ready = ready(trial.input().columns(), trial.input().measured(), rows);
        int[] places = ready.places(trial.screen());
        Scorer scorer = trial.algorithm().one(ready.rows(places), ready.labels(), trial.setting(), seed(trial.input(), trial.algorithm(), -1));
        return new Expert(ready.scaling().only(places), scorer);
    }

    private Ready ready(int[] columns, boolean measured, int[] rows) {
        Scaling scaling = Scaling.of(table, rows, columns, measured);
        double[][] scaled = Arrays.stream(rows).mapToObj(row -> scaling.scaled(table.row(row))).toArray(double[][]::new);
        Labels labels = new Labels(target.kind().exclusive(), target.classes().size(), Arrays.stream(rows).mapToObj(row -> target.truth().get(row)).toList());
        return new Ready(scaling, scaled, labels, Screening.ranking(scaled, labels));
    }

    /** Scores of the held-out rows, by setting (screen by screen) and row. */
    private double[][][] scores(Ready ready, Algorithm algorithm, int[] out, long own) {
        List<double[][]> all = new ArrayList<>();
        int before = -1;
        for (int screen : algorithm.screens()) {
            int[] places = ready.places(screen);
            if (places.length == before) continue;
            before = places.length;
            Scaling scaling = ready.scaling().only(places);
            double[][] scaled = Arrays.stream(out).mapToObj(row -> scaling.scaled(table.row(row))).toArray(double[][]::new);
            for (Scorer scorer : algorithm.all(ready.rows(places), ready.labels(), own)) all.add(Arrays.stream(scaled).map(scorer::scores).toArray(double[][]::new));
        }
        return all.toArray(double[][][]::new);
    }

    private Trial best(Input input, Algorithm algorithm, List<double[][][]> byFold) {
        // where folds keep different numbers of columns, a screen may take them all in some and not in others; only what every fold tried is compared
        int tried = byFold.stream().mapToInt(each -> each.length).min().orElseThrow();
        int settings = algorithm.settings().size();
        Trial best = null;
        for (int setting = 0; setting < tried; setting++) {
            int one = setting;
            double[][] scores = byFold.stream().flatMap(each -> Arrays.stream(each[one])).toArray(double[][]::new);
            double heat = Temperature.of(target, held, scores).value();
            double[][] heated = Trial.heated(scores, heat);
            Temperature none = new Temperature(target.kind(), 1);
            double loss = LogLoss.mean(target, held, Arrays.stream(heated).map(none::probabilities).toArray(double[][]::new));
            if (best == null || loss < best.loss()) best = new Trial(input, algorithm, algorithm.screens().get(setting / settings), setting % settings, heated, loss, heat);
        }
        return best;
    }

    private int[] rest(int[] fold) {
        return folds.stream().filter(other -> other != fold).flatMapToInt(Arrays::stream).sorted().toArray();
    }

    private long seed(Input input, Algorithm algorithm, int fold) {
        return ((seed * 31 + input.words().hashCode()) * 31 + algorithm.word().hashCode()) * 31 + fold;
    }
}
